import type { Path, Procedure } from '../../definition/types.js';

/** What an entry is, in the order in which the list shows equally good ones. */
export type Kind = 'screen' | 'field' | 'page' | 'action' | 'draft' | 'term';

/** Where choosing an entry leads: to a page and perhaps a control on it, to a new draft, or to the list of shortcuts. */
export type Goal = { href: string; control?: Path } | { begin: Procedure } | { shortcuts: true };

/** How a field stands, as the list shows it. */
export interface FieldMark {
  /** Its value, shortened; '' if it is empty. */
  shown: string;
  /** `error` and `advice` are open points; `hidden` fields are not asked for at present; `fixed` ones are set by NSS. */
  state: 'error' | 'advice' | 'empty' | 'filled' | 'fixed' | 'hidden';
}

/** Something to go to. */
export interface Entry {
  /** The same for the same thing in every draft, so that it is recognised among the recently chosen. */
  key: string;
  kind: Kind;
  title: string;
  /** Where it is, or what it is for. */
  where: string;
  goal: Goal;
  /** Other names, by which it is found too. */
  names?: readonly string[];
  /** Readings in kana, where the words of the title do not give them. */
  readings?: readonly string[];
  /** The id of a field, whose words are English. */
  id?: string;
  mark?: FieldMark;
  /** On the screen that is open. */
  near?: boolean;
}
