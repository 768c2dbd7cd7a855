import { addBusinessDays } from './business-days.js';
import type { TimelineEntry } from './timeline.js';
import { addDays, daysBetween } from './days.js';

/** What identifies a calendar and tells its versions apart. */
export interface CalendarOptions {
  /** The draft's id: the same draft gives the same UIDs, so that a second import updates the first. */
  uidBase: string;
  title: string;
  /** The draft's revision, which only grows. */
  revision: number;
  now: Date;
}

const MAX_OCTETS = 75;
const octets = (text: string) => new TextEncoder().encode(text).length;

/** A content line, folded at 75 octets and never within a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > MAX_OCTETS) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += character;
    length += size;
  }
  return [...lines, current].join('\r\n');
}

/** TEXT (3.3.11): backslash, comma, semicolon and line breaks escaped; other control characters have no place in it. */
function escape(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

const utc = (now: Date) => `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const local = (day: string, time: string) => `${day}T${time.replace(':', '')}00`;

/** Japan's time, without the summer times before 1952. */
const TOKYO = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const alarm = (trigger: string, title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${trigger}`,
  `DESCRIPTION:${escape(title)}`,
  'END:VALARM',
];

/** The business day before, at nine: a whole day begins at midnight, so many hours earlier. */
function dayAlarm({ day, title }: TimelineEntry): string[] {
  const before = addBusinessDays(day, -1);
  return alarm(`-PT${24 * daysBetween(before, day) - 9}H`, title);
}

function times(entry: TimelineEntry): string[] {
  const { day, time, until } = entry;
  if (time === undefined) {
    return [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(until ?? day, 1)}`, 'TRANSP:TRANSPARENT'];
  }
  return [`DTSTART;TZID=Asia/Tokyo:${local(day, time)}`, 'DURATION:PT15M'];
}

function alarms(entry: TimelineEntry): string[] {
  if (entry.kind !== 'deadline') return [];
  if (entry.time === undefined) return dayAlarm(entry);
  return ['-P1D', '-PT6H', '-PT1H'].flatMap((trigger) => alarm(trigger, entry.title));
}

function eventOf(entry: TimelineEntry, { uidBase, title, revision, now }: CalendarOptions): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidBase}-${entry.id}@shitagaki`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${revision}`,
    ...times(entry),
    `SUMMARY:${escape(`${entry.title}${entry.estimated ? '（見込み）' : ''} ${title}`)}`,
    `DESCRIPTION:${escape(entry.note)}`,
    ...alarms(entry),
    'END:VEVENT',
  ];
}

/**
 * A timeline as a calendar file that Outlook and Google Calendar take (RFC 5545): CRLF, folded lines, stable UIDs,
 * whole days as dates, minutes in Asia/Tokyo, alarms before deadlines.
 */
export function toICalendar(entries: readonly TimelineEntry[], options: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shitagaki//Shitagaki//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(options.title)}`,
    'X-WR-TIMEZONE:Asia/Tokyo',
    ...TOKYO,
    ...entries.flatMap((entry) => eventOf(entry, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
