import type { Procedure } from '../definition/types.js';
import { companyOf } from './stored-text.js';
import type { Draft, Values } from './types.js';

/** The most characters in a title. */
export const TITLE_LENGTH = 100;

/** The title after the applicant's company, shortened; '' if the draft does not name one yet. */
export function companyTitle(procedure: Procedure, values: Values): string {
  return [...companyOf(procedure, values).trim()].slice(0, TITLE_LENGTH).join('');
}

/** Whether nobody has named the draft: its title is the procedure's, possibly numbered, or its company's name. */
export function isUnnamed(procedure: Procedure, { title, values }: Draft): boolean {
  const { shortTitle } = procedure;
  if (title !== '' && title === companyTitle(procedure, values)) return true;
  return title.startsWith(shortTitle) && /^(?: \d+(?:行目)?)?$/.test(title.slice(shortTitle.length));
}

/** A changed draft whose title follows its company's name, unless someone has named it. */
export function followCompany(procedure: Procedure, before: Draft, after: Draft): Draft {
  const company = companyTitle(procedure, after.values);
  if (company === companyTitle(procedure, before.values) || !isUnnamed(procedure, before)) return after;
  return { ...after, title: company || procedure.shortTitle };
}
