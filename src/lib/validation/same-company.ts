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

/** Collects drafts one by one and finds the earlier ones of the same company. */
export class Companies {
  readonly #by = new Map<string, OtherDraft[]>();

  add(other: OtherDraft): void {
    for (const key of this.#keys(other)) {
      const there = this.#by.get(key);
      if (there) there.push(other);
      else this.#by.set(key, [other]);
    }
  }

  /** The drafts with the same number or name as this one; whether they count is for V20 to decide. */
  near(other: OtherDraft): readonly OtherDraft[] {
    return [...new Set(this.#keys(other).flatMap((key) => this.#by.get(key) ?? []))];
  }

  #keys({ corporateNumber, companyName }: OtherDraft): string[] {
    return [corporateNumber && `number ${corporateNumber}`, companyName && `name ${companyName}`].filter(
      (key) => key !== '',
    );
  }
}
