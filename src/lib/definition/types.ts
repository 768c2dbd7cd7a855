import type { AfterApplying } from './after.js';
import type { ApplicationForm } from './application-form.js';
import type { Budget } from './budget.js';
import type { Condition } from './condition.js';
import type { CorrectionWay } from './correction.js';
import type { Companion, Field, Need } from './field.js';
import type { FieldId } from './ids.js';
import type { NssEnd, NssMove } from './nss.js';
import type { ProcedureStep } from './procedure-step.js';
import type { AskedAt, Role } from './role.js';

export type { Condition } from './condition.js';
export type { FieldId, Path } from './ids.js';

/**
 * A screen is data; everything else is derived from it: the controls, the checks, the JSON Schema, the answer sheet,
 * the PDF and the file format's ids. These are the shapes that the data in `src/procedures` takes.
 */
export type * from './condition.js';
export type * from './field.js';
export type * from './ids.js';

/** A list of values: `manager.emergencyFax[0]`. */
export interface ValueList {
  kind: 'values';
  id: FieldId;
  label: string;
  need: Need;
  /** The part by which the rest of the program finds this list. */
  role?: Role;
  when?: Condition;
  help?: string;
  /** At least one entry if `required`; never more than this. */
  max: number;
  /**
   * The field of each entry. Its id is the list's, in a path followed by `[n]`; `{n}` in its label is the entry's
   * number.
   */
  item: Field;
  /** The id of the rule for a required list that is empty or too long; default `required`. */
  emptyRule?: string;
  /** The message for an empty list; `{usual}` is replaced by the standard text for any list. */
  emptyMessage?: string;
  /** The label of the button that adds an entry. */
  addLabel: string;
  /** A button, while the list is empty, for the entry that NSS asks for where there is none. */
  none?: { label: string; value: string };
  /** Exists only in this app: NSS does not ask for it, so it is not transcribed. */
  ours?: true;
}

/** A list of records: `userCodes[0].naming.companyNameEn`. */
export interface RecordList {
  kind: 'records';
  id: FieldId;
  label: string;
  need: Need;
  /** The part by which the rest of the program finds this list. */
  role?: Role;
  when?: Condition;
  help?: string;
  max: number;
  sections: readonly Section[];
}

export type Item = Field | ValueList | RecordList;

/** Something that the page shows without asking for it: the values of other fields, joined. */
export interface Shown {
  kind: 'shown';
  label: string;
  from: readonly FieldId[];
}

export interface Section {
  id: string;
  /** The group's accessible name, as NSS calls it. */
  title: string;
  /** What to know before answering, in our words. */
  note?: string;
  when?: Condition;
  /** The limits of lines in NSS that several of these fields share. */
  budgets?: readonly Budget[];
  /** What to do on NSS before the first answer of this part. */
  nssWay?: readonly NssMove[];
  /** How the user leaves this part, if NSS has a button for it. */
  nssEnd?: NssEnd;
  items: readonly (Item | Shown)[];
}

export interface Screen {
  id: string;
  title: string;
  /** What our own lists write around the title, before and after it, where NSS's title alone could be mistaken. */
  around?: readonly [string, string];
  /** One or two sentences on what the screen is for. */
  intro: string;
  /** The component shown before the first question. */
  companion?: Companion;
  /** The way on NSS from the screen before, or from the first page, to this screen. */
  nssWay?: readonly NssMove[];
  /** How the user leaves NSS's page; `unknown` if the manual does not show its button. */
  nssEnd: NssEnd | 'unknown';
  sections: readonly Section[];
}

/** Answers by field id, as in a draft. */
export type Sample = Readonly<Record<FieldId, string | boolean | readonly (string | Sample)[]>>;

/** A field outside the application's screens, and where it is asked for; links lead to the first of these places. */
export type AsideField = Field & { askedAt: readonly [AskedAt, ...AskedAt[]] };

export interface Procedure extends AfterApplying {
  id: string;
  /** NSS's full name, and the short one on the start page's button. */
  title: string;
  shortTitle: string;
  summary: string;
  screens: readonly Screen[];
  /** The fields with the applicant's name, of which the first that is answered counts. */
  company?: readonly FieldId[];
  /** A company applies only once, so a second draft for the same company gets a message (V20). */
  oncePerCompany?: true;
  /** Our own fields outside the screens: stored in the draft and in the package, but asked for elsewhere. */
  aside: readonly AsideField[];
  /** The answers on one page, laid out as on the form that NSS issues. */
  form?: ApplicationForm;
  /** How to correct or withdraw the application after a 確認依頼; missing if the manual does not show it. */
  correction?: CorrectionWay;
  /** The steps to completion, for procedures whose schedule does not depend on a start date and the 48 hours. */
  steps?: readonly ProcedureStep[];
}
