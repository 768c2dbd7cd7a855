import type { Condition } from './condition.js';
import type { Disclosure } from './disclosure.js';
import type { FieldId } from './ids.js';
import type { Reflects } from './reflects.js';
import type { Role } from './role.js';
import type { SameAs } from './same-as.js';

/** What NSS prints in brackets beside a field; one file each in `lib/kinds`. */
export type FieldKind =
  | 'full'
  | 'kana'
  | 'digits'
  | 'alnum'
  | 'upper'
  | 'upper-alpha'
  | 'email'
  | 'date8'
  | 'count'
  | 'choice'
  | 'check'
  | 'text'
  | 'fixed'
  | 'files'
  | 'forms';

export type Need = 'required' | 'optional';

/** Answers that can be made from others, and taken with one press; made in `lib/proposals`. */
export type ProposalKind = 'companyNameEn' | 'officeNameEn' | 'responsibleNameEn' | 'customs';

/** What helps with an answer and is more than a text: a view of its own, under the field or at the screen's top. */
export type Companion = 'before-asking' | 'start-calendar' | 'plan-fees' | 'other-id' | 'steps';

interface FieldBase {
  id: FieldId;
  /** The accessible name, exactly as NSS shows it; in a list `{n}` stands for the entry's number. */
  label: string;
  need: Need;
  /** Whose business the answer is: how far it may go. */
  disclosure: Disclosure;
  /** What the rest of the program asks this field for. */
  role?: Role;
  when?: Condition;
  /** In our own words: what goes here, and what NSS sends back. */
  help?: string;
  /** What this page does here: said after the help, and not on paper. */
  onPage?: string;
  /** An example as NSS prints it (例). */
  example?: string;
  /** Consecutive fields with the same group stand together under its name (氏名: 姓, 名). */
  group?: string;
  /** What a new draft starts with; `today` follows the calendar until a day is set, or that field tells it. */
  initial?: string | boolean | { today: true; until?: FieldId };
  /** Takes over the value of that field as long as it is empty or the same (what is entered once flows on). */
  startsAs?: FieldId;
  /** The rule that speaks when a required answer is missing; default `required`. */
  emptyRule?: string;
  /** What it says then; `{usual}` stands for what is said of any field. */
  emptyMessage?: string;
  /** What may be proposed here from other answers. */
  proposals?: ProposalKind;
  /** The word of the dictionary that one has to know here. */
  term?: string;
  /** What stands under the field to help with it. */
  companion?: Companion;
  /** Ours alone: NSS does not ask it, so it is not typed over. */
  ours?: true;
}

/** What a name may be: a company's, or one of a person's two. */
export type NamePart = 'company' | 'family' | 'given';

export interface TextualField extends FieldBase {
  kind: 'full' | 'upper' | 'upper-alpha' | 'email';
  /** The part of an address that holds the street number: its reading and its English follow it. */
  street?: true;
  /** What of a pasted block belongs here. */
  part?: NamePart | 'city';
}
export interface KanaField extends FieldBase {
  kind: 'kana';
  /** What of a pasted name's reading belongs here. */
  part?: NamePart;
  /** The field whose reading this is: proposed from what its input method was given. */
  readingOf?: FieldId;
  /** An address reading also takes full-width digits, letters and －. */
  address?: boolean;
}
export interface DigitsField extends FieldBase {
  kind: 'digits';
  length?: number;
  /** What the digits are: decides the keypad, the autofill and the checks of telephone numbers. */
  as?: 'phone' | 'fax' | 'emergency-fax' | 'postal-code' | 'corporate-number' | 'code' | 'time';
  /** What a postal code fills. */
  reflects?: Reflects;
}
export interface AlnumField extends FieldBase {
  kind: 'alnum';
  length: number;
  /** Letters are capitals: small ones are mended, and refused where a file has them. */
  capitals?: true;
  /** What every such code ends in, counted in `length`: the C of a receipt number. */
  endsIn?: string;
}
export interface DateField extends FieldBase {
  kind: 'date8';
  /** The first day that may be asked for, seen from the day on which the draft is checked (T6). */
  earliest?: 'today' | 'tomorrow';
}
export interface CountField extends FieldBase {
  kind: 'count';
  min: number;
  unit?: string;
}
export interface ChoiceOption {
  value: string;
  /** Shown beside the value in our words. */
  hint?: string;
}
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  options: readonly ChoiceOption[];
  /** A long list is a select, a short one a radio group. */
  as?: 'radio' | 'select';
  sameAs?: SameAs;
}
export interface CheckField extends FieldBase {
  kind: 'check';
}
export interface TextField extends FieldBase {
  kind: 'text';
  maxLength: number;
  /** Texts one may start from. */
  models?: readonly string[];
}
export interface FixedField extends FieldBase {
  kind: 'fixed';
  value: string;
  /** Why this procedure leaves no choice. */
  reason: string;
  /** The rule that speaks when a file says otherwise; default `fixed`. */
  rule?: string;
}
export interface FilesField extends FieldBase {
  kind: 'files';
}
export interface FormsField extends FieldBase {
  kind: 'forms';
}

export type Field =
  | TextualField
  | KanaField
  | DigitsField
  | AlnumField
  | DateField
  | CountField
  | ChoiceField
  | CheckField
  | TextField
  | FixedField
  | FilesField
  | FormsField;

export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
