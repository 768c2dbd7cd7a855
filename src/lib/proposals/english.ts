import { toUpperAscii } from '../characters/latin.js';
import { toRomaji } from '../characters/romaji.js';
import type { Path } from '../definition/types.js';
import { budgets, used } from '../validation/budgets.js';

/** Reads the text of a visible field; '' if it is hidden or empty. */
export type Text = (path: Path) => string;

/** English legal forms by the Japanese one; only the company knows which of them it has registered. */
const LEGAL_FORMS: readonly (readonly [japanese: string, english: readonly string[]])[] = [
  ['株式会社', ['CO.,LTD.', 'K.K.', 'INC.', 'CORPORATION']],
  ['有限会社', ['LTD.', 'Y.K.']],
  ['合同会社', ['LLC', 'G.K.']],
  ['合名会社', ['G.M.K.']],
  ['合資会社', ['G.S.K.']],
];
const HAS_FORM =
  /(?:\b(?:LTD|LIMITED|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|LLC|PLC|KK|K\.K|Y\.K|G\.K|G\.M\.K|G\.S\.K|L\.L\.C|GMBH|KAISHA)\.?$|^K\.?K\.? )/;

/** The English company name with each possible legal form appended; none if it already has one. */
export function withLegalForm(prefix: Path, text: Text): string[] {
  const name = toUpperAscii(text(`${prefix}naming.companyNameEn`));
  const japanese = text('office.companyName') || text('contact.companyName');
  const forms = LEGAL_FORMS.find(([form]) => japanese.includes(form))?.[1];
  if (name === '' || !forms || HAS_FORM.test(name)) return [];
  return forms.map((form) => `${name} ${form}`);
}

/** English names for the head office, shortest last; if the line is over V7's limit, only those that bring it under. */
export function officeNames(prefix: Path, text: Text): string[] {
  const budget = budgets.find(({ id }) => id === 'names')!;
  const now = text(`${prefix}naming.officeNameEn`);
  const names = ['HEAD OFFICE', 'HONSHA', 'HQ'];
  if (now === '') return names;
  const room = budget.limit - (used(budget, prefix, text) - now.length);
  if (now.length <= room) return [];
  const fitting = names.filter((name) => name.length <= room);
  // If none is short enough, the shortest still reduces the excess.
  return fitting.length > 0 ? fitting : names.slice(-1).filter((name) => name.length < now.length);
}

/** 業務責任者名 from the 管理責任者's reading: abbreviated as in the manual's example (T.ZAIMU), and in full. */
export function responsibleNames(prefix: Path, text: Text): string[] {
  if (text(`${prefix}naming.responsibleNameEn`) !== '') return [];
  const person = text('manager.source') === '申込担当者と同じ' ? 'contact' : 'manager';
  const [family, given] = [toRomaji(text(`${person}.kana.family`)), toRomaji(text(`${person}.kana.given`))];
  const plain = /^[A-Z]+$/;
  if (!plain.test(family) || !plain.test(given)) return [];
  return [`${given[0]}.${family}`, `${given} ${family}`];
}
