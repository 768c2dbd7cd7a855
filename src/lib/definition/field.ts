import type { Condition } from './condition.js';
import type { Disclosure } from './disclosure.js';
import type { FieldId } from './ids.js';
import type { NssAnswer, NssMove } from './nss.js';
import type { PaperUse } from './paper.js';
import type { Reflects } from './reflects.js';
import type { Role } from './role.js';
import type { SameAs } from './same-as.js';

/** The kinds of fields, after what NSS prints in brackets beside them; each is implemented in `lib/kinds`. */
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

/** The kinds of answers that `lib/proposals` derives from other answers, to be accepted with one click. */
export type ProposalKind = 'companyNameEn' | 'officeNameEn' | 'responsibleNameEn' | 'customs';

/**
 * A component that helps with an answer where a text is not enough, shown under the field or at the top of the screen.
 */
export type Companion = 'before-asking' | 'start-calendar' | 'plan-fees' | 'other-id' | 'steps';

interface FieldBase {
  id: FieldId;
  /** The accessible name, exactly as NSS shows it; in a list `{n}` stands for the entry's number. */
  label: string;
  need: Need;
  /** What the answer is about, which decides how far it may travel. */
  disclosure: Disclosure;
  /** The part by which the rest of the program finds this field. */
  role?: Role;
  when?: Condition;
  /** In our own words: what to enter, and what makes NSS send an application back. */
  help?: string;
  /** What this page does with the field; shown after the help, but not printed. */
  onPage?: string;
  /** An example as NSS prints it (例). */
  example?: string;
  /** Consecutive fields with the same group are shown together under its name (氏名: 姓, 名). */
  group?: string;
  /**
   * The initial value in a new draft. `today`: the current day until the user sets one, or the date in the field
   * `until`.
   */
  initial?: string | boolean | { today: true; until?: FieldId };
  /** The field whose value is copied here as long as this one is empty or still has the same value. */
  startsAs?: FieldId;
  /** The id of the rule for a missing required answer; default `required`. */
  emptyRule?: string;
  /** That rule's message; `{usual}` is replaced by the standard text for any field. */
  emptyMessage?: string;
  /** What of a company's papers (登記, a mail signature, …) may answer this. */
  paper?: PaperUse;
  /** The kind of proposals offered here. */
  proposals?: ProposalKind;
  /** The id of the dictionary entry for the term that the user has to know here. */
  term?: string;
  /** The component shown under the field. */
  companion?: Companion;
  /** How NSS takes this answer if it has no control for it. */
  nss?: NssAnswer;
  /** What to do on NSS right after this answer, before the next field. */
  nssThen?: readonly NssMove[];
  /** Exists only in this app: NSS does not ask for it, so it is not transcribed. */
  ours?: true;
}

/** Which part of a name a text is: a company's name, or a person's family or given name. */
export type NamePart = 'company' | 'family' | 'given';

export interface TextualField extends FieldBase {
  kind: 'full' | 'upper' | 'upper-alpha' | 'email';
  /** This part of an address has the street number; readings and English addresses are proposed from it. */
  street?: true;
  /** Advice beyond this many characters (V25): our own limit, because NSS's are not published. */
  longest?: number;
  /** Which part of a pasted block belongs in this field. */
  part?: NamePart | 'city';
}
export interface KanaField extends FieldBase {
  kind: 'kana';
  /** Which part of a pasted name's reading belongs in this field. */
  part?: NamePart;
  /** The field whose reading this is; the reading is proposed from what was typed into the input method. */
  readingOf?: FieldId;
  /** An address reading also takes full-width digits, letters and －. */
  address?: boolean;
  /** As in a text. */
  longest?: number;
}
export interface DigitsField extends FieldBase {
  kind: 'digits';
  length?: number;
  /** What the digits are, which decides the keypad, the autofill and the checks of telephone numbers. */
  as?: 'phone' | 'fax' | 'emergency-fax' | 'postal-code' | 'corporate-number' | 'code' | 'time';
  /** The fields that this postal code fills. */
  reflects?: Reflects;
}
export interface AlnumField extends FieldBase {
  kind: 'alnum';
  length: number;
  /** Letters must be capitals: small ones are corrected when typed, and rejected if a file contains them. */
  capitals?: true;
  /** The fixed end of every such code, included in `length`: the C of a receipt number. */
  endsIn?: string;
}
export interface DateField extends FieldBase {
  kind: 'date8';
  /** The earliest day allowed, relative to the day on which the draft is checked (T6). */
  earliest?: 'today' | 'tomorrow';
  /** Earlier than this many business days after the application is only advised against (T6). */
  usual?: number;
}
export interface CountField extends FieldBase {
  kind: 'count';
  min: number;
  unit?: string;
  counts?: Counts;
}
/** What a count counts: the answered entries of a list of values beside it, and `plus` that are in no list. */
export interface Counts {
  list: FieldId;
  plus: number;
}
export interface ChoiceOption {
  value: string;
  /** Our own remark, shown beside the value. */
  hint?: string;
}
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  options: readonly ChoiceOption[];
  /** Long lists are shown as a select, short ones as radio buttons. */
  as?: 'radio' | 'select';
  sameAs?: SameAs;
}
export interface CheckField extends FieldBase {
  kind: 'check';
}
export interface TextField extends FieldBase {
  kind: 'text';
  maxLength: number;
  /** Texts that the user can start from. */
  models?: readonly string[];
}
export interface FixedField extends FieldBase {
  kind: 'fixed';
  value: string;
  /** Why this procedure leaves no choice. */
  reason: string;
  /** The id of the rule for a file with another value; default `fixed`. */
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
