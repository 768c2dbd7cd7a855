import { mendCharacters } from '../kinds/index.js';

/**
 * Marks where a printed page wrapped a cell onto a new line; the original text may have had a space, a line break or
 * nothing there. The character counts as white space, so that labels match across it.
 */
export const BROKEN = '\u2029';

/** A text without these marks, for display. */
export const unbroken = (text: string): string => text.replaceAll(BROKEN, '');

/**
 * Whether a text equals a value exactly, except that a wrap may have swallowed a space or a line break, and that a PDF
 * may return radicals for kanji and kana apart from their marks.
 */
export function isSame(stored: string, read: string): boolean {
  const [value, text] = [mendCharacters(stored), mendCharacters(read)];
  if (value === text) return true;
  if (!text.includes(BROKEN)) return false;
  const parts = text.split(BROKEN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[ \\u3000\\n]?')}$`, 'u').test(value);
}

/** A piece of the pasted text: a line, or a cell of a table row. */
export interface Cell {
  text: string;
  /** The label it begins with, as returned by `plain`. */
  label?: string;
  /** The text after that label in the same cell. */
  rest: string;
}

/** Folds the differences between copies of a label: spaces, width, trailing colons and NSS's marks (任意, 必須, ※). */
export function plain(label: string): string {
  return mendCharacters(label)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:[:*※]|任意|必須)+$/u, '');
}

/** Whether a cell is one of NSS's headings, which ends the value before it. */
export const isTitle = (text: string): boolean =>
  /(?:に関する項目|情報|の選択|の備考|入力に戻る)$/u.test(unbroken(text).trim());

/** Whether a cell is one of NSS's own remarks and not an answer. */
const isNoise = (text: string): boolean =>
  /^(?:任意|必須|[※>＞<].*|例[)）].*|[(（]?(?:全角|半角)[^)）]*[)）]?)$/u.test(text);

const plainPart = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** With how many of its characters a text first reaches each of its plain beginnings of at most `most` letters. */
function beginningsOf(characters: readonly string[], most: number): ReadonlyMap<string, number> {
  const beginnings = new Map<string, number>();
  for (let taken = 1, read = '', reached = 0; taken <= characters.length && reached < most; taken += 1) {
    read = plainPart(read + characters[taken - 1]!);
    if (read.length <= reached) continue;
    reached = read.length;
    beginnings.set(read, taken);
  }
  return beginnings;
}

/** What follows a label in a cell; undefined if the label is only the beginning of a longer word. */
function behind(rest: string): string | undefined {
  const mark = /^[\s　]*(?:任意|必須|[*※])?[\s　]*(?:[:：][\s　]*)?/u.exec(rest)?.[0] ?? '';
  return rest === '' || mark !== '' ? rest.slice(mark.length) : undefined;
}

/** A cell with the first of the labels that it begins with. @param labels longest first */
function labelled(text: string, labels: readonly string[]): Cell {
  const characters = [...text];
  const beginnings = beginningsOf(characters, labels[0]?.length ?? 0);
  for (const label of labels) {
    const taken = beginnings.get(label);
    const rest = taken === undefined ? undefined : behind(characters.slice(taken).join(''));
    if (rest !== undefined) return { text, label, rest };
  }
  return { text, rest: '' };
}

/** All possible labels of some rows, longest first, for `cellsOf`. */
export function labelsIn(rows: readonly { names: readonly string[] }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ names }) => names))].sort((a, b) => b.length - a.length);
}

/** Splits the pasted text into lines and cells, without empty ones and NSS's own remarks. */
export function cellsOf(text: string, labels: readonly string[]): readonly Cell[] {
  return mendCharacters(text)
    .split(/\r\n|[\r\n\t\u2028]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !isNoise(cell))
    .map((cell) => labelled(cell, labels));
}
