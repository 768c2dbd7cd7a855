import type { Field, Path } from '../definition/types.js';
import { idsOf } from './control-ids.js';

/** A line that helps to answer a field, and the id by which its control refers to it. */
export interface Hint {
  id: string;
  text: string;
}

/** What the definition says about how to answer a field: an explanation, and an example. */
export function hintsOf({ help = '', onPage = '', example }: Field, path: Path): readonly Hint[] {
  const ids = idsOf(path);
  const hints = [
    { id: ids.help, text: help + onPage },
    { id: ids.example, text: example ? `例: ${example}` : '' },
  ];
  return hints.filter(({ text }) => text !== '');
}
