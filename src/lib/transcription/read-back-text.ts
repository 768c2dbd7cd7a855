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

/** The part of a cell after a label; undefined if the cell does not begin with that label. */
function behind(text: string, label: string): string | undefined {
  let taken = 0;
  const characters = [...text];
  let read = '';
  while (taken < characters.length && read.length < label.length) read = plainPart(read + characters[taken++]!);
  if (read !== label) return undefined;
  const rest = characters.slice(taken).join('');
  const mark = /^[\s　]*(?:任意|必須|[*※])?[\s　]*(?:[:：][\s　]*)?/u.exec(rest)?.[0] ?? '';
  // Without a separator the label is only the beginning of a longer word.
  return rest === '' || mark !== '' ? rest.slice(mark.length) : undefined;
}
const plainPart = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

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
    .map((cell): Cell => {
      for (const label of labels) {
        const rest = behind(cell, label);
        if (rest !== undefined) return { text: cell, label, rest };
      }
      return { text: cell, rest: '' };
    });
}
