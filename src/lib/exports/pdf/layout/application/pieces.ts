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

/** The line with a path, or with one that ends in it, which also finds "same as" values of another person. */
const idOf = ({ path }: SheetLine): string => path.replace(/\[\d+\]$/, '');

/** The lines of an id, or of the first one that ends with it: in a section, whoever's values stand in. */
function find(lines: Lines, id: FieldId): Lines {
  const first = lines.find((line) => idOf(line) === id) ?? lines.find((line) => idOf(line).endsWith(`.${id}`));
  if (!first) return [];
  const same = lines.filter((line) => idOf(line) === idOf(first));
  // What two screens ask is one answer; a list has several.
  return same.some(({ path }) => path.endsWith(']')) ? same : [first];
}

/** 未入力 where it is asked and empty, nothing where it is not asked; a list's entries have 「、」 between them. */
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

/** Answers one behind the other: all empty is one 未入力. */
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

/** A part with what stands around it, if there is anything to say. */
function pieceOf(part: FormPart, lines: Lines): Piece[] {
  const { before = '', after = '', always } = part;
  const found = within(part, lines);
  const pieces = found.length === 0 && always ? [EMPTY] : found;
  if (pieces.length === 0) return [];
  return [...(before ? [words(before)] : []), ...pieces, ...(after ? [words(after)] : [])];
}

/** Several answers in a row; a single 未入力 if all are empty. */
export function piecesOf(parts: readonly FormPart[], lines: Lines): Piece[] {
  return parts.flatMap((part) => pieceOf(part, lines));
}
