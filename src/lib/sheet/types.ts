import type { AskedAt } from '../definition/role.js';
import type { Path } from '../definition/types.js';
import type { Issue } from '../validation/types.js';

/** One answer, ready to be read: no view formats a value itself. */
export interface SheetLine {
  path: Path;
  label: string;
  /** Consecutive lines with the same group read as one (氏名: 姓, 名). */
  group?: string;
  /** The answer as people read it; empty where nothing is entered. */
  shown: string;
  /** Why the value is settled, or whose values stand in. */
  note?: string;
  /** `asked`: the user's own; `fixed`: settled by the procedure; `same`: another field's value, shown for reading. */
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

/** What every reading view reads, so that none can disagree with another: visible fields only, in NSS's order. */
export interface AnswerSheet {
  procedure: { id: string; title: string };
  title: string;
  screens: readonly SheetScreen[];
  /** All open points of the draft, in screen order. */
  issues: readonly Issue[];
}
