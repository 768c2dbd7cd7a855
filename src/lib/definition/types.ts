import type { AfterApplying } from './after.js';
import type { ApplicationForm } from './application-form.js';
import type { Budget } from './budget.js';
import type { Condition } from './condition.js';
import type { Companion, Field, Need } from './field.js';
import type { FieldId } from './ids.js';
import type { NssEnd } from './nss.js';
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
  /** What the rest of the program asks this list for. */
  role?: Role;
  when?: Condition;
  help?: string;
  /** At least one (`required`) or none (`optional`), at most this many. */
  max: number;
  /** Each entry's field; its id is the list's with `[n]`, its label has `{n}`. */
  item: Field;
  /** The rule that speaks when a required list is empty or too long; default `required`. */
  emptyRule?: string;
  /** What it says of an empty one; `{usual}` stands for what is said of any. */
  emptyMessage?: string;
  /** What the button that adds an entry says. */
  addLabel: string;
  /** Ours alone: NSS does not ask it, so it is not typed over. */
  ours?: true;
}

/** A list of records: `userCodes[0].naming.companyNameEn`. */
export interface RecordList {
  kind: 'records';
  id: FieldId;
  label: string;
  need: Need;
  /** What the rest of the program asks this list for. */
  role?: Role;
  when?: Condition;
  help?: string;
  max: number;
  sections: readonly Section[];
}

export type Item = Field | ValueList | RecordList;

/** Something the page shows but does not ask: the value of other fields, joined. */
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
  /** Lines of NSS on which several of these fields have to find room together. */
  budgets?: readonly Budget[];
  /** How this part is left, where NSS has a button of its own for it. */
  nssEnd?: NssEnd;
  items: readonly (Item | Shown)[];
}

export interface Screen {
  id: string;
  title: string;
  /** One or two sentences on what the screen is for. */
  intro: string;
  /** What to know before anything is answered here. */
  companion?: Companion;
  /** How NSS's own page is left; `unknown` where the manual does not show its button. */
  nssEnd: NssEnd | 'unknown';
  sections: readonly Section[];
}

/** A field beside the application, and where it is asked; a link to it leads to the first of these. */
export type AsideField = Field & { askedAt: readonly [AskedAt, ...AskedAt[]] };

export interface Procedure extends AfterApplying {
  id: string;
  /** NSS's full name, and the short one on the start page's button. */
  title: string;
  shortTitle: string;
  summary: string;
  screens: readonly Screen[];
  /** Whose application it is: the first of these that is answered. */
  company?: readonly FieldId[];
  /** A company applies once: a second draft of the same is advised against (V20). */
  oncePerCompany?: true;
  /** Fields beside the application (ours): kept in the draft and in the package, asked elsewhere. */
  aside: readonly AsideField[];
  /** The answers on one page, as the form that NSS puts out has them. */
  form?: ApplicationForm;
  /** What happens from the application to its end, where a business day and 48 hours do not rule it. */
  steps?: readonly ProcedureStep[];
}
