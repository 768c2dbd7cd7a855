import { pathOf } from '../definition/path-of.js';
import { fieldAt } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import { customsOf } from '../reference/customs.js';
import type { Answers } from './english.js';

/** Proposals for 管轄税関 from the office's address; none if the chosen one already fits (V18). */
export function customsNames(path: Path, { procedure, text }: Answers): readonly string[] {
  const postalCode = pathOf(procedure, 'officePostalCode');
  const field = postalCode === undefined ? undefined : fieldAt(procedure, postalCode);
  const address = field?.kind === 'digits' ? field.reflects : undefined;
  const prefecture = address ? text(address.prefecture) : '';
  if (!address || prefecture === '') return [];
  const customs = customsOf({ prefecture, city: text(address.city), rest: text(address.rest) });
  return customs.includes(text(path)) ? [] : customs;
}
