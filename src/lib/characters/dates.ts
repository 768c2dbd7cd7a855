import { toAsciiHyphen, toHalfWidth, trimSpaces } from './widths.js';

const ERAS: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** Whether YYYYMMDD is a day of the calendar. */
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

/** 2026-04-17, 2026/4/17, 2026年4月17日, 令和8年4月17日, R8.4.17 → 20260417 (N6); anything else as it was typed. */
export function toDate8(typed: string): string {
  const text = toAsciiHyphen(toHalfWidth(trimSpaces(typed)).replaceAll(' ', ''));
  if (text === '') return '';
  const western = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text);
  const era = /^(令和|平成|[RrHh])\.?(\d{1,2}|元)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text);
  let date = text;
  if (western) date = western[1]! + pad(Number(western[2]), 2) + pad(Number(western[3]), 2);
  if (era) {
    const year = ERAS[era[1]!.toUpperCase()]! + (era[2] === '元' ? 1 : Number(era[2]));
    date = pad(year, 4) + pad(Number(era[3]), 2) + pad(Number(era[4]), 2);
  }
  return /^\d{8}$/.test(date) ? date : typed;
}

const WEEKDAYS = '日月火水木金土';

/** 20260417 → 2026年4月17日（金）; anything else as it is. */
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
