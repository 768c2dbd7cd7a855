import { closest, distance } from 'fastest-levenshtein';
import { isRealDate } from '../../characters/dates.js';
import { toHalfWidth, trimSpaces } from '../../characters/widths.js';
import type { Field } from '../../definition/types.js';
import type { Json } from '../../draft/types.js';
import { kindOf } from '../../kinds/index.js';
import { formByKey } from '../../reference/form-support.js';
import { DAMAGED } from './decode.js';
import { MAX_CELL, type Cell } from './types.js';

/** The result of reading a cell: a value for the draft, or why the row is refused. */
export type CellReading = { value: Json; repaired?: string; doubt?: string } | { refused: string };

/** Written in a cell to leave an answer empty that would otherwise get an initial value. */
export const EMPTY = '（空）';
const LIKE_EMPTY = /^'*（空）$/;

/** An answer's text so that it is not read as EMPTY: （空） → '（空） */
export const escapeEmpty = (text: string): string => (LIKE_EMPTY.test(text) ? `'${text}` : text);
/** Reverts `escapeEmpty`; not for EMPTY itself. */
const unescapeEmpty = (text: string): string => (LIKE_EMPTY.test(text) ? text.replace(/^'/, '') : text);
const YES = 'はい';
const NO = 'いいえ';
const TRUE = new Set([YES, 'true', '1', '○', '〇', 'レ', '有', 'yes', 'チェックあり']);
const FALSE = new Set([NO, 'false', '0', '×', '無', 'no', 'チェックなし']);
const DAY = 86_400_000;
/** Half a millisecond in days: what a day's number may lack where a program has calculated it (46128.99999999999). */
const ROUNDED = 0.5 / DAY;

/** Excel's serial date as YYYYMMDD. Day 0 is 1899-12-30, because Excel counts a 29 February 1900 that never existed. */
function fromSerial(text: string, from1904: boolean): string | undefined {
  // The fraction is the time of day, which Excel rounds to milliseconds.
  const serial = Math.floor(Number(text) + ROUNDED);
  if (!(serial >= 1000 && serial <= 99_999)) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + serial * DAY).toISOString().slice(0, 10).replaceAll('-', '');
  return isRealDate(day) ? day : undefined;
}

const quote = (text: string) => `「${[...text].slice(0, 30).join('')}」`;
const EXPONENT = /^\d(?:\.\d+)?E\+?\d+$/i;

/**
 * A whole number as programs write it, 2.0 or 7.000012050002E12, with all its digits; undefined if digits are missing. In
 * a workbook's number cell a few zeros at the end may be left out, in a text none.
 */
function wholeNumber({ text, number }: Cell): string | undefined {
  const [, first = '', decimals = '', exponent = ''] = /^(\d+)(?:\.(\d+))?(?:E\+?(\d{1,2}))?$/i.exec(text) ?? [];
  const zeros = Number(exponent) - decimals.replace(/0+$/, '').length;
  if (first === '' || zeros < 0 || (exponent !== '' && zeros > (number ? 3 : 0))) return undefined;
  return exponent === '' ? first : first + decimals.replace(/0+$/, '') + '0'.repeat(zeros);
}

/** The errors of formulas, and the signs that Excel shows where a column is too narrow and may save as text. */
const FAILED = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|#+)$/;

/** How spreadsheets show a day in a CSV file, also where a lot number like 1-2-3 or 4-5 was typed. */
const SHOWN_DAY = new RegExp(
  `^(?:${[
    '\\d{4}/\\d{1,2}/\\d{1,2}',
    '\\d{4}-\\d{2}-\\d{2}',
    '\\d{1,2}/\\d{1,2}/\\d{4}',
    '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日',
    '\\d{1,2}-[A-Z][a-z]{2}(?:-\\d{2,4})?',
    '[A-Z][a-z]{2}-\\d{1,2}',
  ].join('|')})(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?$`,
  'u',
);

/** A cell that a spreadsheet took for a date, in a field that is none: with the day as it is shown, and a doubt. */
function takenForDate(field: Field, cell: Cell, from1904: boolean): { text: string; doubt: string } | undefined {
  if (field.kind === 'date8') return undefined;
  const day = cell.date ? fromSerial(cell.text, from1904) : undefined;
  const text = day ? `${day.slice(0, 4)}/${Number(day.slice(4, 6))}/${Number(day.slice(6))}` : cell.text;
  // In a remark a written day is one; a cell that Excel holds as a day may still have been something else.
  if (!SHOWN_DAY.test(text) || (field.kind === 'text' && !day)) return undefined;
  return {
    text,
    doubt: `表計算ソフトが日付（${text}）に変えたようです。列を「文字列」にして、元の値（1-2-3 など）を入れ直してください。`,
  };
}

/** Warns if a spreadsheet seems to have damaged a code: leading zeros dropped, long numbers rounded. Never repaired. */
function doubtOf(field: Field, value: string, cell: Cell): string | undefined {
  const named = field.kind === 'digits' || field.kind === 'alnum';
  if (!named) return undefined;
  const isText = field.kind === 'alnum' && !cell.number;
  if (!isText && EXPONENT.test(cell.text) && wholeNumber(cell) === undefined) {
    return `${quote(cell.text)}は表計算ソフトが丸めた数です。列を「文字列」にして、元の番号を入れ直してください。`;
  }
  const isPhone = field.kind === 'digits' && ['phone', 'fax', 'emergency-fax'].includes(field.as ?? '');
  const short = 'length' in field && field.length !== undefined && value.length < field.length;
  const zeroless = isPhone ? !value.startsWith('0') : short;
  return /^\d+$/.test(value) && zeroless
    ? '先頭の0が消えているようです。表計算ソフトで列を「文字列」にして、0から入れ直してください。'
    : undefined;
}

/** Kinds of which no answer begins with an apostrophe, or has a decimal point or an exponent. */
const CODES = new Set<Field['kind']>(['digits', 'alnum', 'count', 'date8']);

/** A cell's text without what spreadsheets put around codes and numbers: a leading apostrophe, .0, an exponent. */
function plainText({ kind }: Field, cell: Cell): string {
  if (!CODES.has(kind)) return cell.text;
  const text = cell.text.replace(/^['’＇](?=.)/u, '');
  // 123E00 is a code with a letter unless a workbook says that it is a number.
  if (kind === 'alnum' && !cell.number) return text;
  return wholeNumber({ ...cell, text }) ?? text;
}

function readTruth(text: string): CellReading {
  const plain = toHalfWidth(text).trim().toLowerCase();
  if (TRUE.has(plain)) return { value: true };
  if (FALSE.has(plain)) return { value: false };
  return { refused: `${quote(text)}は選べません。「${YES}」か「${NO}」にしてください。` };
}

function readForms(text: string): CellReading {
  const keys = text.split(/\r?\n/).filter(Boolean);
  const unknown = keys.find((key) => !formByKey(key));
  return unknown === undefined
    ? { value: keys }
    : { refused: `${quote(unknown)}という様式はありません。様式の番号か名前を、1行に1つ入れてください。` };
}

function readOption(options: readonly string[], text: string): CellReading {
  if (options.includes(text)) return { value: text };
  const same = options.find((option) => toHalfWidth(option) === toHalfWidth(trimSpaces(text)));
  if (same !== undefined) return { value: same, repaired: `${quote(text)}を${quote(same)}に直しました。` };
  const near = options.find((option) => option.startsWith(text)) ?? closest(text, options);
  if (distance(text, near) <= near.length / 2)
    return { refused: `${quote(text)}は選べません。${quote(near)}なら、そのように直してください。` };
  const some = options.slice(0, 5).map(quote).join('');
  return { refused: `${quote(text)}は選べません。${some}${options.length > 5 ? 'など' : ''}から選んでください。` };
}

/**
 * Reads a cell that is not empty, normalised like typed text (N1-N7).
 * @param from1904 whether the workbook counts days from 1904
 * @returns the value with a description of any repair, or why the row is refused
 */
export function readCell(field: Field, written: Cell, from1904: boolean): CellReading {
  const cell = { ...written, text: unescapeEmpty(written.text) };
  if (cell.error || FAILED.test(cell.text)) {
    return {
      refused: `${quote(cell.text)}は、表計算ソフトの計算の誤りか、幅の足りない列です。表を直して、選び直してください。`,
    };
  }
  const taken = takenForDate(field, cell, from1904);
  const text = taken?.text ?? plainText(field, cell);
  if (text.length > MAX_CELL) return { refused: '長すぎます（10,000文字まで）。短くしてください。' };
  if (text.includes(DAMAGED))
    return { refused: '読めない文字があります。文字コードを確かめて、保存し直してください。' };
  if (field.kind === 'check') return readTruth(text);
  if (field.kind === 'forms') return readForms(text);
  if (field.kind === 'choice')
    return readOption(
      field.options.map(({ value }) => value),
      text,
    );
  if (field.kind === 'fixed') return readOption([field.value], text);
  const day = field.kind === 'date8' && cell.number ? fromSerial(cell.text, from1904) : undefined;
  const value = day ?? kindOf(field).normalise(text, field);
  const doubt = taken?.doubt ?? doubtOf(field, value, cell);
  return {
    value,
    ...(value !== cell.text ? { repaired: `${quote(cell.text)}を${quote(value)}に直しました。` } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

/** An answer as a cell's text; '' if there is none. */
export function cellText(field: Field, value: unknown): string {
  if (field.kind === 'check') return value === true ? YES : value === false ? NO : '';
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
