import { toUpperAscii } from '../characters/latin.js';
import { toRomaji } from '../characters/romaji.js';
import type { Path } from '../definition/types.js';
import { budgets, used } from '../validation/budgets.js';

/** Reads a visible field's text, '' where there is none. */
export type Text = (path: Path) => string;

/** Legal forms in English, by the Japanese one: the company says which it is registered with. */
const LEGAL_FORMS: readonly (readonly [japanese: string, english: readonly string[]])[] = [
  ['株式会社', ['CO.,LTD.', 'K.K.', 'INC.', 'CORPORATION']],
  ['有限会社', ['LTD.', 'Y.K.']],
  ['合同会社', ['LLC', 'G.K.']],
  ['合名会社', ['G.M.K.']],
  ['合資会社', ['G.S.K.']],
];
const HAS_FORM =
  /(?:\b(?:LTD|LIMITED|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|LLC|PLC|KK|K\.K|Y\.K|G\.K|G\.M\.K|G\.S\.K|L\.L\.C|GMBH|KAISHA)\.?$|^K\.?K\.? )/;

/** The English company name with its legal form, where it has none yet. */
export function withLegalForm(prefix: Path, text: Text): string[] {
  const name = toUpperAscii(text(`${prefix}naming.companyNameEn`));
  const japanese = text('office.companyName') || text('contact.companyName');
  const forms = LEGAL_FORMS.find(([form]) => japanese.includes(form))?.[1];
  if (name === '' || !forms || HAS_FORM.test(name)) return [];
  return forms.map((form) => `${name} ${form}`);
}

/** Names for the head office, shortest last; where the line is too long, only those that fit (V7). */
export function officeNames(prefix: Path, text: Text): string[] {
  const budget = budgets.find(({ id }) => id === 'names')!;
  const now = text(`${prefix}naming.officeNameEn`);
  const names = ['HEAD OFFICE', 'HONSHA', 'HQ'];
  if (now === '') return names;
  const room = budget.limit - (used(budget, prefix, text) - now.length);
  if (now.length <= room) return [];
  const fitting = names.filter((name) => name.length <= room);
  // Where none is short enough, the shortest still helps.
  return fitting.length > 0 ? fitting : names.slice(-1).filter((name) => name.length < now.length);
}

/** 業務責任者名: T.ZAIMU as NSS prints it, and in full, from the reading of who keeps the certificates. */
export function responsibleNames(prefix: Path, text: Text): string[] {
  if (text(`${prefix}naming.responsibleNameEn`) !== '') return [];
  const person = text('manager.source') === '申込担当者と同じ' ? 'contact' : 'manager';
  const [family, given] = [toRomaji(text(`${person}.kana.family`)), toRomaji(text(`${person}.kana.given`))];
  const plain = /^[A-Z]+$/;
  if (!plain.test(family) || !plain.test(given)) return [];
  return [`${given[0]}.${family}`, `${given} ${family}`];
}
