import type { NssEnd, NssMove } from '../definition/nss.js';
import type { Path } from '../definition/types.js';

/**
 * `type`: paste the value; `choose`: select it; `tick`: tick the box; `press`: press the button; `skip`: nothing to enter.
 */
export type StepKind = 'type' | 'choose' | 'tick' | 'press' | 'skip';

/** One field of NSS, and what to do there. */
export interface Step {
  path: Path;
  label: string;
  /** NSS's label of the row that the field is part of (氏名: 姓, 名). */
  group?: string;
  kind: StepKind;
  /** Exactly what to enter in NSS; '' if nothing is entered. */
  value: string;
  /** The same in readable form. */
  shown: string;
  note?: string;
  /** What to do on NSS right after this step. */
  then?: readonly NssMove[];
}

export interface StepSection {
  id: string;
  title: string;
  steps: readonly Step[];
  /** What to do on NSS before the first of these steps. */
  way?: readonly NssMove[];
  /** The button that NSS has at the end of this section, if any. */
  end?: NssEnd;
}

/** One screen of NSS. */
export interface StepScreen {
  id: string;
  title: string;
  sections: readonly StepSection[];
  /** The way on NSS to this screen. */
  way?: readonly NssMove[];
  end?: NssEnd;
}

/** A label with its row's label before it, as people read it in NSS: 氏名 姓. */
export const fullLabel = ({ group, label }: Pick<Step, 'group' | 'label'>): string =>
  group ? `${group} ${label}` : label;
