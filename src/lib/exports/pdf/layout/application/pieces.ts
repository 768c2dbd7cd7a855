import type { FormPart } from '../../../../definition/application-form.js';
import type { FieldId } from '../../../../definition/ids.js';
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

/** The id in a line's path, without the index of a list of values. */
const idOf = ({ path }: SheetLine): string => path.replace(/\[\d+\]$/, '');

/**
 * The lines of an id, or of the first one that ends with it: in a section, `name.family` finds the person's name,
 * including a "same as" value.
 */
function find(lines: Lines, id: FieldId): Lines {
  const first = lines.find((line) => idOf(line) === id) ?? lines.find((line) => idOf(line).endsWith(`.${id}`));
  if (!first) return [];
  const same = lines.filter((line) => idOf(line) === idOf(first));
  // An answer on two screens is printed once; a list has a line for each entry.
  return same.some(({ path }) => path.endsWith(']')) ? same : [first];
}

/** 未入力 if the answer is asked for and empty, nothing if it is not asked for; a list's entries are separated by 「、」. */
function answer(lines: Lines, id: FieldId): Piece[] {
  const found = find(lines, id);
  const entered = found.filter(({ shown }) => shown !== '');
  if (found.length > 0 && entered.length === 0) return [EMPTY];
  return entered.flatMap(({ shown }, index): Piece[] => [
    ...(index > 0 ? [words('、')] : []),
    { text: shown, role: 'answer' },
  ]);
}

const isEmpty = ({ role }: Piece): boolean => role === 'empty';

/** Several answers in a row; a single 未入力 if all are empty. */
function joined(lines: Lines, ids: readonly FieldId[], between: string): Piece[] {
  const found = ids.map((id) => answer(lines, id)).filter((pieces) => pieces.length > 0);
  if (found.length > 0 && found.flat().every(isEmpty)) return [EMPTY];
  return found.flatMap((pieces, index) => (index > 0 && between ? [words(between), ...pieces] : pieces));
}

function within(part: FormPart, lines: Lines): Piece[] {
  if ('words' in part) return [words(part.words)];
  if ('id' in part) return answer(lines, part.id).filter((piece) => !part.optional || !isEmpty(piece));
  if ('joined' in part) return joined(lines, part.joined, part.between);
  if ('first' in part) return part.first.map((one) => pieceOf(one, lines)).find(({ length }) => length > 0) ?? [];
  const given = part.given?.flatMap((id) => answer(lines, id));
  if (given?.every(isEmpty)) return given.slice(0, 1);
  return piecesOf(part.parts, lines);
}

/** A part with its `before` and `after`, or nothing if the part has no text. */
function pieceOf(part: FormPart, lines: Lines): Piece[] {
  const { before = '', after = '', always } = part;
  const found = within(part, lines);
  const pieces = found.length === 0 && always ? [EMPTY] : found;
  if (pieces.length === 0) return [];
  return [...(before ? [words(before)] : []), ...pieces, ...(after ? [words(after)] : [])];
}

/** The pieces of several parts, one after the other. */
export function piecesOf(parts: readonly FormPart[], lines: Lines): Piece[] {
  return parts.flatMap((part) => pieceOf(part, lines));
}
