import { pathOf } from '../definition/path-of.js';
import type { Procedure } from '../definition/types.js';
import { companyIn, companyOf, storedText } from '../draft/stored-text.js';
import type { Draft } from '../draft/types.js';
import type { OtherDraft } from './context.js';

/** A draft of which only a few texts are known; '' for an answer that is none. */
export interface Noted {
  id: string;
  title: string;
  procedure: string;
  text(id: string): string;
}

/** What V20 compares of a draft of this procedure. */
export function sameCompanyKeyOf(procedure: Procedure, { id, title, text }: Noted): OtherDraft {
  const number = pathOf(procedure, 'corporateNumber');
  return {
    ...{ id, title, procedure: procedure.id },
    corporateNumber: number === undefined ? '' : text(number),
    companyName: companyIn(procedure, text),
  };
}

/** The same of a whole draft. */
export function otherDraftOf(procedure: Procedure, { id, title, values }: Draft): OtherDraft {
  return {
    ...{ id, title, procedure: procedure.id },
    corporateNumber: storedText(procedure, values, 'corporateNumber'),
    companyName: companyOf(procedure, values),
  };
}

/** Whether two drafts are applications of one company (V20): by number where both have one, else by name. */
export function isTwin(one: OtherDraft, other: OtherDraft): boolean {
  if (one.id === other.id || one.procedure !== other.procedure) return false;
  if (one.corporateNumber !== '' && other.corporateNumber !== '') return one.corporateNumber === other.corporateNumber;
  return one.companyName !== '' && one.companyName === other.companyName;
}

/** Drafts that come one after another: which of those before are of the same company. */
export class Companies {
  readonly #by = new Map<string, OtherDraft[]>();

  add(other: OtherDraft): void {
    for (const key of this.#keys(other)) {
      const there = this.#by.get(key);
      if (there) there.push(other);
      else this.#by.set(key, [other]);
    }
  }

  /** Those with the same number or name as this one; V20 decides. */
  near(other: OtherDraft): readonly OtherDraft[] {
    return [...new Set(this.#keys(other).flatMap((key) => this.#by.get(key) ?? []))];
  }

  #keys({ corporateNumber, companyName }: OtherDraft): string[] {
    return [corporateNumber && `number ${corporateNumber}`, companyName && `name ${companyName}`].filter(
      (key) => key !== '',
    );
  }
}
