import { toKatakana } from '../characters/kana.js';
import { toAsciiHyphen } from '../characters/widths.js';
import { keyOf, type SupportedForm } from './form-support.js';

/** Which forms to find; all conditions must hold. */
export interface FormQuery {
  /** Words separated by spaces, as typed. */
  text: string;
  /** `web`: WebNACCS can file it; `package`: only the package software can. */
  software: 'any' | 'web' | 'package';
  /** Forms that have a number of this kind; `none`: forms without a number. */
  number: 'any' | 'new' | 'correction' | 'none';
  /** Only the forms of these keys; undefined for all. */
  keys?: readonly string[] | undefined;
}

/** The query that matches every form. */
export const everyForm: Readonly<FormQuery> = { text: '', software: 'any', number: 'any' };

/**
 * Folds a text for comparison: width, letter case, hiragana or katakana, and the kind of hyphen no longer matter.
 * Only for comparing, never for storing: NFKC loses information.
 */
export function foldText(text: string): string {
  return toAsciiHyphen(toKatakana(text).normalize('NFKC')).toLowerCase();
}

function hasWord(form: SupportedForm, word: string): boolean {
  // Numbers match from the start only: 10 is meant to find 100 and 109, not 210.
  if ([form.new, form.correction].some((number) => number !== null && foldText(number).startsWith(word))) return true;
  return [form.name, form.note ?? ''].some((text) => foldText(text).includes(word));
}

function hasNumber(form: SupportedForm, kind: FormQuery['number']): boolean {
  if (kind === 'new') return form.new !== null;
  if (kind === 'correction') return form.correction !== null;
  return kind === 'any' || (form.new === null && form.correction === null);
}

/** Whether a query has any condition at all. */
export function isNarrowed({ text, software, number, keys }: FormQuery): boolean {
  return foldText(text).trim() !== '' || software !== 'any' || number !== 'any' || keys !== undefined;
}

/** The forms that match a query, in the table's order. */
export function searchForms(forms: readonly SupportedForm[], query: FormQuery): SupportedForm[] {
  const words = foldText(query.text).split(/\s+/).filter(Boolean);
  return forms.filter(
    (form) =>
      (query.software === 'any' || form.web === (query.software === 'web')) &&
      hasNumber(form, query.number) &&
      (query.keys?.includes(keyOf(form)) ?? true) &&
      words.every((word) => hasWord(form, word)),
  );
}
