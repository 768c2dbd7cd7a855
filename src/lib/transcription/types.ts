import type { NssEnd } from '../definition/nss.js';
import type { Path } from '../definition/types.js';

/** `type`: paste the value; `choose`: pick it in a list or press it; `tick`: set the tick; `skip`: nothing to enter. */
export type StepKind = 'type' | 'choose' | 'tick' | 'skip';

/** One field of NSS, and what to do there. */
export interface Step {
  path: Path;
  label: string;
  /** NSS's name for the row that this is a part of (氏名: 姓, 名). */
  group?: string;
  kind: StepKind;
  /** Exactly what NSS gets; '' where nothing is entered. */
  value: string;
  /** The same for reading. */
  shown: string;
  note?: string;
}

export interface StepSection {
  id: string;
  title: string;
  steps: readonly Step[];
  /** Where NSS has a button of its own at the end of this part. */
  end?: NssEnd;
}

/** One screen of NSS. */
export interface StepScreen {
  id: string;
  title: string;
  sections: readonly StepSection[];
  end?: NssEnd;
}

/** A label as NSS's reader knows it: the row's name before the part's. */
export const fullLabel = ({ group, label }: Pick<Step, 'group' | 'label'>): string =>
  group ? `${group} ${label}` : label;
