import type { Condition } from './condition.js';
import type { FieldId } from './ids.js';

/** A step between the application and the first day of use: something to wait for or to do, ticked with its day. */
export interface AfterStep {
  /** Its day is kept in the draft as `after.<id>.doneOn`, beside the application and in no sheet: for ever. */
  id: string;
  title: string;
  /** What to do, in our own words. */
  does: string;
  /** A field that tells the day on which it was done: then the step is done by it. */
  told?: FieldId;
  /** Only for drafts whose answer is this; an answer not given yet is ''. */
  when?: Condition;
  /** By when: the first of these fields that tells a day, and so many business days later (or before). */
  due?: { by: readonly FieldId[]; businessDays?: number };
}

/** Where the day on which a step was done stands in a draft's values; YYYYMMDD, '' for a step that is open. */
export const doneOnId = (step: string): FieldId => `after.${step}.doneOn`;

/** A line of the paper that comes back, and the answers that it must agree with. */
export interface NoticeLine {
  /** Its verdict is kept as `after.notice.<id>`, what differs as `after.notice.<id>.note`: for ever. */
  id: string;
  label: string;
  /** Joined as the paper does; a field without an answer says nothing. */
  from: readonly FieldId[];
}

/** Where a procedure's user ids stand: the user code and the numbers that each go with it. */
export interface UserIds {
  code: FieldId;
  /** A field, or a list of values. */
  numbers: readonly FieldId[];
}

/** What a procedure says of the time after applying. */
export interface AfterApplying {
  /** What is done and awaited once the application is in, each with its deadline. */
  after?: readonly AfterStep[];
  /** What to read against the application on the paper that comes back. */
  notice?: readonly NoticeLine[];
  /** Which passwords and codes come, where they are read and until when: they are never kept. */
  secrets?: readonly string[];
  /** Whose password is to be changed by URY. */
  userIds?: UserIds;
}
