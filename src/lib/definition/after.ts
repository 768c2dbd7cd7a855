import type { Condition } from './condition.js';
import type { FieldId } from './ids.js';

/** A step between the application and the first day of use: something to do or to wait for, ticked off with a date. */
export interface AfterStep {
  /** The date is stored in the draft as `after.<id>.doneOn`, so the id must never change; it is on no answer sheet. */
  id: string;
  title: string;
  /** What to do, in our own words. */
  does: string;
  /** The field with the date on which the step was done; once it has one, the step counts as done. */
  told?: FieldId;
  /** Limits the step to drafts with this answer; a missing answer counts as ''. */
  when?: Condition;
  /**
   * The deadline: the date in the first of these fields that has one, plus a number of business days (negative: before
   * it).
   */
  due?: { by: readonly FieldId[]; businessDays?: number };
}

/** The id under which a draft stores the date on which a step was done: YYYYMMDD, or '' for an open step. */
export const doneOnId = (step: string): FieldId => `after.${step}.doneOn`;

/** A line of the notice that comes back after an application, and the answers that it must match. */
export interface NoticeLine {
  /**
   * The verdict is stored as `after.notice.<id>` and the difference as `after.notice.<id>.note`, so the id must never
   * change.
   */
  id: string;
  label: string;
  /** The answers, joined as on the notice; empty ones are left out. */
  from: readonly FieldId[];
}

/** The fields with a procedure's user ids: the user code, and the numbers that each form an id together with it. */
export interface UserIds {
  code: FieldId;
  /** Fields, or lists of values. */
  numbers: readonly FieldId[];
}

/** What a procedure defines for the time after applying. */
export interface AfterApplying {
  /** What to do and what to wait for once the application is in, each step with its deadline. */
  after?: readonly AfterStep[];
  /** The lines of the notice to compare with the application. */
  notice?: readonly NoticeLine[];
  /** Texts on which passwords and codes arrive, where to read them and until when. They are never stored. */
  secrets?: readonly string[];
  /** The user ids whose passwords have to be changed with URY. */
  userIds?: UserIds;
}
