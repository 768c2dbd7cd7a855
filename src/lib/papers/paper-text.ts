import { composeKana, toHalfWidth } from '../characters/widths.js';

/** Lines drawn with characters, as 登記情報提供サービス prints its tables. */
const FRAME = /[\u2502-\u250b\u250c-\u254b\u2551-\u256c|]+/gu;
const RULE = /^[\s\u2500-\u257f|+=_*~・‥…ー―—–-]*$/u;
/** Where a printed cell went over to another line (`transcription/read-back-text`). */
const BROKEN = /\u2029/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u0008\u000b-\u001f]/gu;

/** A line of a paper: as it stands there, and its cells without the lines drawn between them. */
export interface Line {
  text: string;
  cells: readonly string[];
}

/** The lines of a paper that hold something, without the frames drawn around them. */
export function linesOf(paper: string): Line[] {
  return composeKana(paper)
    .replace(/\r\n?|[\u2028\u0085\f]/g, '\n')
    .replace(BROKEN, '')
    .split('\n')
    .map((line) => line.replace(/\t/g, '\u2502').replace(INVISIBLE, ''))
    .filter((line) => !RULE.test(line.replaceAll('\u2502', '')))
    .map((line) => {
      const cells = line
        .replace(FRAME, '\t')
        .split('\t')
        .map((cell) => cell.replace(/[\s　]+$/u, '').replace(/^[\s　]+/u, ''))
        .filter((cell) => cell !== '');
      return { text: cells.join(' '), cells };
    })
    .filter(({ cells }) => cells.length > 0);
}

/** A text without any space. */
export const closedUp = (text: string): string => text.replace(/[\s　]+/gu, '');

/** The digits of a text of digits, hyphens and spaces in any width. */
export const digitsOf = (text: string): string => toHalfWidth(text).replace(/\D/g, '');

/** A pattern for a word whose characters may stand apart: 商　号. */
export const spaced = (word: string): string => [...word].join('[\\s　]*');
