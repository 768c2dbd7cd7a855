import { pathOf } from '../definition/path-of.js';
import type { Role } from '../definition/role.js';
import type { Path, Procedure } from '../definition/types.js';
import { getAt } from './paths.js';
import type { Values } from './types.js';

const textAt = (values: Values, path: Path | undefined): string => {
  const value = path === undefined ? undefined : getAt(values, path);
  return typeof value === 'string' ? value : '';
};

/** The stored text of the answer that plays a part, asked now or not; '' for none. */
export function storedText(procedure: Procedure, values: Values, role: Role): string {
  return textAt(values, pathOf(procedure, role));
}

/** Whose application it is: the first of its company's names that `text` tells, '' for none. */
export function companyIn({ company = [] }: Procedure, text: (path: Path) => string): string {
  return company.map(text).find((name) => name !== '') ?? '';
}

/** The company of a draft as it is stored. */
export function companyOf(procedure: Procedure, values: Values): string {
  return companyIn(procedure, (path) => textAt(values, path));
}
