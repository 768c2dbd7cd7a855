import { toKatakana } from '../characters/kana.js';
import { toAsciiHyphen } from '../characters/widths.js';
import { keyOf, type SupportedForm } from './form-support.js';

/** Which forms are wanted; every condition narrows the others. */
export interface FormQuery {
  /** Words with spaces between them, as typed. */
  text: string;
  /** `web`: WebNACCS can file it; `package`: only the package software can. */
  software: 'any' | 'web' | 'package';
  /** Forms that have a number of this kind; `none`: forms without any. */
  number: 'any' | 'new' | 'correction' | 'none';
  /** Only the forms of these keys; undefined for all. */
  keys?: readonly string[] | undefined;
}

/** The query that finds every form. */
export const everyForm: Readonly<FormQuery> = { text: '', software: 'any', number: 'any' };

/**
 * Text as the search compares it: widths, letter case, hiragana and katakana, and the signs for a hyphen are all one.
 * Only for comparing: NFKC loses too much for anything that is kept.
 */
export function foldText(text: string): string {
  return toAsciiHyphen(toKatakana(text).normalize('NFKC')).toLowerCase();
}

function hasWord(form: SupportedForm, word: string): boolean {
  // A number from its beginning on: whoever types 10 means 100 and 109, not 210.
  if ([form.new, form.correction].some((number) => number !== null && foldText(number).startsWith(word))) return true;
  return [form.name, form.note ?? ''].some((text) => foldText(text).includes(word));
}

function hasNumber(form: SupportedForm, kind: FormQuery['number']): boolean {
  if (kind === 'new') return form.new !== null;
  if (kind === 'correction') return form.correction !== null;
  return kind === 'any' || (form.new === null && form.correction === null);
}

/** Whether a query asks for less than everything. */
export function isNarrowed({ text, software, number, keys }: FormQuery): boolean {
  return foldText(text).trim() !== '' || software !== 'any' || number !== 'any' || keys !== undefined;
}

/** The forms that fit a query, in the table's order. */
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
