import type { Condition } from './condition.js';
import type { FieldId } from './ids.js';

/** The id of the step that answers a 確認依頼. */
export const CORRECTION = 'correction';

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
   * The step exists only once one of these is answered, and is open again if the day in `since` is later than the one
   * on which it was done.
   */
  whereAnswered?: readonly FieldId[];
  /**
   * The deadline: the date in the first of these fields that has one, plus a number of business days (negative: before
   * it). `ours`: our own advice, because the manual states no deadline; such a day is never called overdue.
   */
  due?: { by: readonly FieldId[]; businessDays?: number; ours?: true };
  /** The first day on which the step is possible: the date in the first of these fields that has one. */
  since?: readonly FieldId[];
}

/** The id under which a draft stores the date on which a step was done: YYYYMMDD, or '' for an open step. */
export const doneOnId = (step: string): FieldId => `after.${step}.doneOn`;

/** A line of the notice that comes back after an application, and the answers that it must match. */
export interface NoticeLine {
  /**
   * The verdict is stored as `after.notice.<id>`, the answer that it was about as a fingerprint in
   * `after.notice.<id>.about` and the difference as `after.notice.<id>.note`, so the id must never change.
   */
  id: string;
  label: string;
  /** The answers, joined as on the notice; empty ones are left out. */
  from: readonly FieldId[];
  /** Leaves the line out as long as none of its answers is entered. */
  whereAnswered?: true;
}

/** A mail that NSS sends on the way, so that nobody has to guess what to wait for or whether a mail is genuine. */
export interface NssMail {
  id: string;
  /** The subject in the manual's brackets; a description if the manual does not show it. */
  subject: string;
  to: string;
  holds: string;
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
  /** How to get the notice and what to do with it. */
  noticeHelp?: readonly string[];
  /** The mails that NSS sends, in the order in which they arrive. */
  mails?: readonly NssMail[];
  /** Texts on which passwords and codes arrive, where to read them and until when. They are never stored. */
  secrets?: readonly string[];
  /** The user ids whose passwords have to be changed with URY. */
  userIds?: UserIds;
}
