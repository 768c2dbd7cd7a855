import { readKanjiNumber } from './numbers.js';
import { toAsciiHyphen, toHalfWidth, trimSpaces } from './widths.js';

const ERAS: Record<string, number> = { 令和: 2018, 令: 2018, R: 2018, 平成: 1988, 平: 1988, H: 1988 };

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** Whether a text is YYYYMMDD and that day exists. */
export function isRealDate(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const SEPARATED = '(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?';
const western = new RegExp(`^(\\d{4})${SEPARATED}$`);
const inEra = new RegExp(`^(令和|平成|令|平|[RrHh])\\.?(\\d{1,2}|元)${SEPARATED}$`);
const spaced = /^(\d{4})\s+(\d{1,2})\s+(\d{1,2})$/;
/** The first day of 令和; 平成 ended the day before. */
const REIWA = '20190501';

function inWestern(text: string): string | undefined {
  const found = western.exec(text.replaceAll(' ', '')) ?? spaced.exec(text);
  if (found) return found[1]! + pad(Number(found[2]), 2) + pad(Number(found[3]), 2);
  const [, name = '', years = '', month, day] = inEra.exec(text.replaceAll(' ', '')) ?? [];
  const first = ERAS[name.toUpperCase()];
  const year = years === '元' ? 1 : Number(years);
  if (first === undefined || year < 1) return undefined;
  const date = pad(first + year, 4) + pad(Number(month), 2) + pad(Number(day), 2);
  return isRealDate(date) && date >= REIWA === (first === ERAS['令和']) ? date : undefined;
}

/**
 * 2026-04-17, 2026/4/17 0:00, 2026年4月17日（金）, 令和8年4月17日, R8.4.17 → 20260417 (N6). Anything else, and a date outside its
 * era (令和元年1月1日), is returned as typed (N7).
 */
export function toDate8(typed: string): string {
  const text = toAsciiHyphen(toHalfWidth(trimSpaces(typed)))
    .replace(/㋿/gu, '令和')
    .replace(/[〇一二三四五六七八九十]+(?=[年月日])/gu, readKanjiNumber)
    // A table may add a time to a day. With a zone the day in Japan may be another one, except at midnight, which a
    // program in any zone adds to a day without a time.
    .replace(/(?<=\d日?)[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/u, '')
    .replace(/(?<=\d)[ T]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u, '')
    .replace(/\s*\(?[日月火水木金土](?:曜日?)?\)$|(?<=日)\s*[日月火水木金土]曜日?$/u, '');
  const date = inWestern(text);
  if (date !== undefined) return date;
  const digits = text.replaceAll(' ', '');
  return /^(?:\d{8})?$/.test(digits) ? digits : typed;
}

const WEEKDAYS = '日月火水木金土';

/** 20260417 → 2026年4月17日（金）; anything that is not a date is returned unchanged. */
export function showDate8(text: string): string {
  if (!isRealDate(text)) return text;
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${year}年${month}月${day}日（${weekday}）`;
}

/** Writes a point in time as Japanese do, in Japan's time: 2026/04/10 9:30. */
export const momentFormat = (dateStyle: 'short' | 'medium' | 'long', timeStyle?: 'short' | 'medium') =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle, timeStyle });
