import { pathOf } from '../definition/path-of.js';
import type { Role } from '../definition/role.js';
import type { Path, Procedure } from '../definition/types.js';
import { getAt } from './paths.js';
import type { Values } from './types.js';

/** The stored text at a path; '' for any other type, because the values may come from a file. */
export function textAt(values: Values, path: Path | undefined): string {
  const value = path === undefined ? undefined : getAt(values, path);
  return typeof value === 'string' ? value : '';
}

/** The stored text of the answer with a role, visible or not; '' if there is none. */
export function storedText(procedure: Procedure, values: Values, role: Role): string {
  return textAt(values, pathOf(procedure, role));
}

/**
 * The applicant's name: the first text that `text` returns for the procedure's `company` fields; '' if there is none.
 */
export function companyIn({ company = [] }: Procedure, text: (path: Path) => string): string {
  return company.map(text).find((name) => name !== '') ?? '';
}

/** The applicant's name in a draft's stored values. */
export function companyOf(procedure: Procedure, values: Values): string {
  return companyIn(procedure, (path) => textAt(values, path));
}
