import type { Path } from '../definition/types.js';
import { customsOf } from '../reference/customs.js';
import type { Text } from './english.js';

/** Proposals for 管轄税関 from the office's address; none if the chosen one already fits (V18). */
export function customsNames(_prefix: Path, text: Text): readonly string[] {
  const prefecture = text('office.address.prefecture');
  if (prefecture === '') return [];
  const customs = customsOf({ prefecture, city: text('office.address.city'), rest: text('office.address.rest') });
  return customs.includes(text('office.customs')) ? [] : customs;
}
