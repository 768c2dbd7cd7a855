import type { FieldId } from './ids.js';

/** A step of a procedure's way from the draft to its end: what to do or wait for, and on which day where that is known. */
export interface ProcedureStep {
  id: string;
  title: string;
  note: string;
  /** The day that the first of these fields tells; `today` where none does. Without: a step that has no date. */
  on?: readonly FieldId[];
  orToday?: true;
  /** So many business days after that day, at the earliest: an estimate. */
  businessDaysLater?: number;
}
