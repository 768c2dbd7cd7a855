import type { FieldId } from './ids.js';

/** A step of a procedure from the draft to its completion: what to do or wait for, and the date if it is known. */
export interface ProcedureStep {
  id: string;
  title: string;
  note: string;
  /**
   * The fields with the date, of which the first that has one counts; with `orToday`, today if none has. A step without
   * `on` has no date.
   */
  on?: readonly FieldId[];
  orToday?: true;
  /** The number of business days from that date to this step at the earliest: an estimate. */
  businessDaysLater?: number;
}
