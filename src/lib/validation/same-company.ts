import { pathOf } from '../definition/path-of.js';
import type { Procedure } from '../definition/types.js';
import { companyIn, companyOf, storedText } from '../draft/stored-text.js';
import type { Draft } from '../draft/types.js';
import type { OtherDraft } from './context.js';

/** A draft of which only a few texts are read; `text` returns '' for an answer that is missing or not a text. */
export interface Noted {
  id: string;
  title: string;
  procedure: string;
  text(id: string): string;
}

/** The parts of a draft that V20 compares. */
export function sameCompanyKeyOf(procedure: Procedure, { id, title, text }: Noted): OtherDraft {
  const number = pathOf(procedure, 'corporateNumber');
  return {
    ...{ id, title, procedure: procedure.id },
    corporateNumber: number === undefined ? '' : text(number),
    companyName: companyIn(procedure, text),
  };
}

/** The same for a complete draft. */
export function otherDraftOf(procedure: Procedure, { id, title, values }: Draft): OtherDraft {
  return {
    ...{ id, title, procedure: procedure.id },
    corporateNumber: storedText(procedure, values, 'corporateNumber'),
    companyName: companyOf(procedure, values),
  };
}

/** Whether two drafts are applications of the same company (V20): by 法人番号 if both have one, otherwise by name. */
export function isTwin(one: OtherDraft, other: OtherDraft): boolean {
  if (one.id === other.id || one.procedure !== other.procedure) return false;
  if (one.corporateNumber !== '' && other.corporateNumber !== '') return one.corporateNumber === other.corporateNumber;
  return one.companyName !== '' && one.companyName === other.companyName;
}

/** How many drafts are kept for each key: with two, there is always one besides the draft itself. */
const ENOUGH = 2;

/**
 * Collects drafts one by one and finds the earlier ones of the same company. Only the first few of each company are kept,
 * so that thousands of rows of one company cost no more than thousands of companies.
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

  /** The first drafts, at most six, with the same number or name as this one; whether they count is for V20 to decide. */
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

/** `name alone` is for drafts without a number, which can be compared only by their name. */
const keyOf = (procedure: string, sort: 'number' | 'name' | 'name alone', value: string): string =>
  JSON.stringify([procedure, sort, value]);
