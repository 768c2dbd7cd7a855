import type { AskedAt } from '../definition/role.js';
import type { Path } from '../definition/types.js';
import type { Issue } from '../validation/types.js';

/** One answer in readable form; views never format values themselves. */
export interface SheetLine {
  path: Path;
  label: string;
  /** Consecutive lines with the same group belong together (氏名: 姓, 名). */
  group?: string;
  /** The answer in readable form; '' if nothing is entered. */
  shown: string;
  /** Why the value is fixed, or where it is taken from. */
  note?: string;
  /** `asked`: entered by the user; `fixed`: set by the procedure; `same`: another field's value, read-only. */
  source: 'asked' | 'fixed' | 'same';
  /** Where it is asked, for an answer beside the application. */
  askedAt?: AskedAt;
  issues: readonly Issue[];
}

export interface SheetSection {
  id: string;
  title: string;
  lines: readonly SheetLine[];
}

export interface SheetScreen {
  id: string;
  title: string;
  sections: readonly SheetSection[];
}

/** The one source of all reading views, so that they cannot disagree: visible fields only, in NSS's order. */
export interface AnswerSheet {
  procedure: { id: string; title: string };
  title: string;
  screens: readonly SheetScreen[];
  /** All issues of the draft, in screen order. */
  issues: readonly Issue[];
}
