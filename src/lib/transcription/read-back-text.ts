/**
 * Where a printed page broke a cell over two lines: a space, a line's end or nothing may have been there. A character
 * that counts as a space, so that labels are read over it.
 */
export const BROKEN = '\u2029';

/** A text without the places where it was broken, for people. */
export const unbroken = (text: string): string => text.replaceAll(BROKEN, '');

/** Whether a text of the page is a value, to the character; where the page broke it, a space or line's end may be lost. */
export function isSame(value: string, text: string): boolean {
  if (value === text) return true;
  if (!text.includes(BROKEN)) return false;
  const parts = text.split(BROKEN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[ \\u3000\\n]?')}$`, 'u').test(value);
}

/** A piece of the pasted text: a line, or a cell of a table's row. */
export interface Cell {
  text: string;
  /** The label that it begins with, as `plain` has it. */
  label?: string;
  /** What stands behind that label in the same cell. */
  rest: string;
}

/** A label without what differs between two copies of it: spaces, the width of brackets, colons, NSS's marks. */
export function plain(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:[:*※]|任意|必須)+$/u, '');
}

/** Whether a cell is a heading of NSS: it ends what stands before it. */
export const isTitle = (text: string): boolean =>
  /(?:に関する項目|情報|の選択|の備考|入力に戻る)$/u.test(unbroken(text).trim());

/** NSS's own words in a cell, which are no answer. */
const isNoise = (text: string): boolean =>
  /^(?:任意|必須|[※>＞<].*|例[)）].*|[(（]?(?:全角|半角)[^)）]*[)）]?)$/u.test(text);

/** What of a cell stands behind a label; undefined where it does not begin with that label. */
function behind(text: string, label: string): string | undefined {
  let taken = 0;
  const characters = [...text];
  let read = '';
  while (taken < characters.length && read.length < label.length) read = plainPart(read + characters[taken++]!);
  if (read !== label) return undefined;
  const rest = characters.slice(taken).join('');
  const mark = /^[\s　]*(?:任意|必須|[*※])?[\s　]*(?:[:：][\s　]*)?/u.exec(rest)?.[0] ?? '';
  // Without anything between, it is the beginning of a longer word.
  return rest === '' || mark !== '' ? rest.slice(mark.length) : undefined;
}
const plainPart = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The names a row may go by, for `cellsOf`. */
export function labelsIn(rows: readonly { names: readonly string[] }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ names }) => names))].sort((a, b) => b.length - a.length);
}

/** The pasted text in pieces: lines and cells, without empty ones and without NSS's own remarks. */
export function cellsOf(text: string, labels: readonly string[]): readonly Cell[] {
  return text
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
