import type { AnswerSheet, SheetLine } from '../../../../sheet/types.js';

/** A piece of a cell's text: an answer, a placeholder for an empty one, or our own words. */
export interface Piece {
  text: string;
  role: 'answer' | 'empty' | 'part';
}

export type Lines = readonly SheetLine[];

const EMPTY: Piece = { text: '未入力', role: 'empty' };
export const words = (text: string): Piece => ({ text, role: 'part' });

/** The sheet's lines, optionally of one screen and section. */
export function linesOf(sheet: AnswerSheet, screen?: string, section?: string): Lines {
  return sheet.screens
    .filter(({ id }) => screen === undefined || id === screen)
    .flatMap(({ sections }) => sections.filter(({ id }) => section === undefined || id === section))
    .flatMap(({ lines }) => lines);
}

/** The line with a path, or with one that ends in it, which also finds "same as" values of another person. */
const find = (lines: Lines, path: string): SheetLine | undefined =>
  lines.find((line) => line.path === path) ?? lines.find((line) => line.path.endsWith(`.${path}`));

/** A required answer: 未入力 if it is asked for but empty, nothing if it is not asked for. */
export function answer(lines: Lines, path: string): Piece[] {
  const line = find(lines, path);
  if (!line) return [];
  return line.shown === '' ? [EMPTY] : [{ text: line.shown, role: 'answer' }];
}

/** An optional answer: nothing if it is empty. */
export function option(lines: Lines, path: string): Piece[] {
  return answer(lines, path).filter(({ role }) => role === 'answer');
}

/** Pieces with texts around them; nothing if there are no pieces. */
export function around(before: string, pieces: readonly Piece[], after = ''): Piece[] {
  if (pieces.length === 0) return [];
  return [...(before ? [words(before)] : []), ...pieces, ...(after ? [words(after)] : [])];
}

/** Several answers in a row; a single 未入力 if all are empty. */
export function joined(lines: Lines, paths: readonly string[], between: string): Piece[] {
  const found = paths.map((path) => answer(lines, path)).filter((pieces) => pieces.length > 0);
  if (found.length > 0 && found.flat().every(({ role }) => role === 'empty')) return [EMPTY];
  return found.flatMap((pieces, index) => (index > 0 && between ? [words(between), ...pieces] : pieces));
}

/** The entries of a list, separated by 「、」. */
export function entries(lines: Lines, path: RegExp): Piece[] {
  const found = lines.filter((line) => line.shown !== '' && path.test(line.path));
  return found.flatMap(({ shown }, index) => [
    ...(index > 0 ? [words('、')] : []),
    { text: shown, role: 'answer' } as const,
  ]);
}

/** The pieces, or 未入力 if there are none. */
export const orEmpty = (pieces: Piece[]): Piece[] => (pieces.length > 0 ? pieces : [EMPTY]);

function name(lines: Lines): Piece[] {
  const [written, read] = [
    joined(lines, ['name.family', 'name.given'], '　'),
    joined(lines, ['kana.family', 'kana.given'], '　'),
  ];
  const isNone = [...written, ...read].every(({ role }) => role === 'empty');
  return isNone ? written : [...written, ...around('（', read, '）')];
}

/** A person's department, title and name. */
export function post(lines: Lines): Piece[] {
  return [
    ...around('', option(lines, 'department'), '　'),
    ...around('', option(lines, 'title'), '　'),
    ...name(lines),
  ];
}

const EMAIL = /\.emails?(\[\d+\])?$/;

/** A person's telephone, fax and mail address. */
export function reach(lines: Lines): Piece[] {
  const emails = entries(lines, EMAIL);
  const asked = lines.some(({ path }) => EMAIL.test(path));
  return [
    ...around('電話 ', answer(lines, 'phone')),
    ...around('　FAX ', option(lines, 'fax')),
    ...around('\nE-mail ', asked ? orEmpty(emails) : []),
  ];
}

/** Postal code and address. */
export function address(lines: Lines): Piece[] {
  const place = joined(lines, ['address.prefecture', 'address.city', 'address.rest'], '');
  const code = option(lines, 'postalCode');
  return [...around('〒', code, '　'), ...place];
}
