import { toUpperAscii } from '../characters/latin.js';
import { nameInRomaji } from '../characters/romaji.js';
import { pathOf } from '../definition/path-of.js';
import { fieldAt, itemAt } from '../definition/walk.js';
import type { Path, ProposalKind } from '../definition/types.js';
import { companyIn } from '../draft/stored-text.js';
import { used } from '../validation/budgets.js';
import type { RuleContext } from '../validation/context.js';

/** Reads the text of a visible field; '' if it is hidden or empty. */
export type Answers = Pick<RuleContext, 'procedure' | 'text' | 'textOf'>;

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
export function withLegalForm(path: Path, { procedure, text }: Answers): string[] {
  const name = toUpperAscii(text(path));
  const japanese = companyIn(procedure, text);
  const forms = LEGAL_FORMS.find(([form]) => japanese.includes(form))?.[1];
  if (name === '' || !forms || HAS_FORM.test(name)) return [];
  return forms.map((form) => `${name} ${form}`);
}

/** English names for the head office, shortest last; if the line is over V7's limit, only those that bring it under. */
export function officeNames(path: Path, { procedure, text }: Answers): string[] {
  const placed = itemAt(procedure, path);
  const budget = placed?.section.budgets?.find(({ shorten }) => shorten === placed.item.id);
  const now = text(path);
  const names = ['HEAD OFFICE', 'HONSHA', 'HQ'];
  if (!placed || !budget || now === '') return names;
  const prefix = path.slice(0, -placed.item.id.length);
  const room = budget.limit - (used(budget, prefix, text) - now.length);
  if (now.length <= room) return [];
  const fitting = names.filter((name) => name.length <= room);
  // If none is short enough, the shortest still reduces the excess.
  return fitting.length > 0 ? fitting : names.slice(-1).filter((name) => name.length < now.length);
}

/** 業務責任者名 from the 管理責任者's reading: abbreviated as in the manual's example (T.ZAIMU), and in full. */
export function responsibleNames(path: Path, { procedure, text, textOf }: Answers): string[] {
  if (text(path) !== '') return [];
  const source = pathOf(procedure, 'managerSource');
  const choice = source === undefined ? undefined : fieldAt(procedure, source);
  const same = choice?.kind === 'choice' && choice.sameAs?.option === textOf('managerSource');
  const [family, given] = same
    ? [textOf('contactFamilyKana'), textOf('contactGivenKana')]
    : [textOf('managerFamilyKana'), textOf('managerGivenKana')];
  const [families, givens] = [nameInRomaji(family), nameInRomaji(given)];
  const plain = /^[A-Z]+$/;
  if (![...families, ...givens].every((name) => plain.test(name))) return [];
  const full = givens.flatMap((name) => families.map((one) => `${name} ${one}`));
  return [...families.map((one) => `${givens[0]![0]}.${one}`), ...full];
}

/** What makes each kind of English name. */
export const englishMakers = {
  companyNameEn: withLegalForm,
  officeNameEn: officeNames,
  responsibleNameEn: responsibleNames,
} as const satisfies Partial<Record<ProposalKind, (path: Path, answers: Answers) => readonly string[]>>;
