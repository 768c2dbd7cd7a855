import type { Draft } from '../draft/types.js';
import type { OtherDraft } from './context.js';

/** A draft of which only a few texts are known; '' for an answer that is none. */
export interface Noted {
  id: string;
  title: string;
  procedure: string;
  text(id: string): string;
}

/** What V20 compares of a draft. */
export function sameCompanyKeyOf({ id, title, procedure, text }: Noted): OtherDraft {
  return {
    ...{ id, title, procedure },
    corporateNumber: text('office.corporateNumber'),
    companyName: text('office.companyName') || text('contact.companyName'),
  };
}

/** The same of a whole draft. */
export function otherDraftOf({ id, title, procedure, values }: Draft): OtherDraft {
  const text = (field: string) => {
    const value = values[field];
    return typeof value === 'string' ? value : '';
  };
  return sameCompanyKeyOf({ id, title, procedure, text });
}

/** Whether two drafts are applications of one company (V20): by number where both have one, else by name. */
export function isTwin(one: OtherDraft, other: OtherDraft): boolean {
  if (one.id === other.id || one.procedure !== other.procedure) return false;
  if (one.corporateNumber !== '' && other.corporateNumber !== '') return one.corporateNumber === other.corporateNumber;
  return one.companyName !== '' && one.companyName === other.companyName;
}

/** Two tell whether there is another beside oneself. */
const ENOUGH = 2;

/**
 * Drafts that come one after another: which of those before are of the same company. Of each company only the first few
 * are kept, so that thousands of rows of one company cost no more than thousands of companies.
 */
export class Companies {
  readonly #by = new Map<string, OtherDraft[]>();

  add(other: OtherDraft): void {
    const { procedure, corporateNumber, companyName } = other;
    if (corporateNumber !== '') this.#keep(keyOf(procedure, 'number', corporateNumber), other);
    if (companyName === '') return;
    this.#keep(keyOf(procedure, 'name', companyName), other);
    if (corporateNumber === '') this.#keep(keyOf(procedure, 'name alone', companyName), other);
  }

  /** The first of those that may be of this one's company, six at most; V20 decides. */
  near({ procedure, corporateNumber, companyName }: OtherDraft): readonly OtherDraft[] {
    const name = companyName === '' ? [] : this.#at(keyOf(procedure, 'name', companyName));
    const alone = companyName === '' ? [] : this.#at(keyOf(procedure, 'name alone', companyName));
    const number = corporateNumber === '' ? [] : this.#at(keyOf(procedure, 'number', corporateNumber));
    return [...new Set([...number, ...name, ...alone])];
  }

  #at(key: string): readonly OtherDraft[] {
    return this.#by.get(key) ?? [];
  }

  #keep(key: string, other: OtherDraft): void {
    const there = this.#by.get(key);
    if (!there) this.#by.set(key, [other]);
    else if (there.length < ENOUGH && there.every(({ id }) => id !== other.id)) there.push(other);
  }
}

/** `name alone`: those without a number, which their name alone tells apart. */
const keyOf = (procedure: string, sort: 'number' | 'name' | 'name alone', value: string): string =>
  JSON.stringify([procedure, sort, value]);
