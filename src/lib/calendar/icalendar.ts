import { addBusinessDays } from './business-days.js';
import type { CalendarSettings } from './calendar-settings.js';
import type { TimelineEntry } from './timeline.js';
import { addDays, daysBetween } from './days.js';

/** What identifies a calendar file and distinguishes its versions. */
export interface CalendarOptions {
  /** The draft's id. The same draft yields the same UIDs, so importing again updates the existing events. */
  uidBase: string;
  title: string;
  /** The draft's revision, which never decreases; becomes SEQUENCE. */
  revision: number;
  now: Date;
  /** The closed days, for alarms on the business day before; the cautious ones by default. */
  settings?: CalendarSettings | undefined;
}

const MAX_OCTETS = 75;
const octets = (text: string) => new TextEncoder().encode(text).length;

/** A content line folded at 75 octets, never inside a character (RFC 5545, 3.1). */
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

/** A TEXT value (RFC 5545, 3.3.11): backslash, comma, semicolon and line breaks escaped, other controls replaced. */
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

/** Japan Standard Time. The summer time of 1948 to 1951 is left out: no date here is that old. */
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

/** An alarm at 9:00 on the business day before; an all-day event starts at midnight, hence the subtraction. */
function dayAlarm({ day, title }: TimelineEntry, settings: CalendarSettings | undefined): string[] {
  const before = addBusinessDays(day, -1, settings);
  return alarm(`-PT${24 * daysBetween(before, day) - 9}H`, title);
}

function times(entry: TimelineEntry): string[] {
  const { day, time, until } = entry;
  if (time === undefined) {
    return [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(until ?? day, 1)}`, 'TRANSP:TRANSPARENT'];
  }
  return [`DTSTART;TZID=Asia/Tokyo:${local(day, time)}`, 'DURATION:PT15M'];
}

function alarms(entry: TimelineEntry, settings: CalendarSettings | undefined): string[] {
  if (entry.kind !== 'deadline') return [];
  if (entry.time === undefined) return dayAlarm(entry, settings);
  return ['-P1D', '-PT6H', '-PT1H'].flatMap((trigger) => alarm(trigger, entry.title));
}

function eventOf(entry: TimelineEntry, { uidBase, title, revision, now, settings }: CalendarOptions): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidBase}-${entry.id}@shitagaki`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${revision}`,
    ...times(entry),
    `SUMMARY:${escape(`${entry.title}${entry.estimated ? '（見込み）' : ''} ${title}`)}`,
    `DESCRIPTION:${escape(entry.note)}`,
    ...alarms(entry, settings),
    'END:VEVENT',
  ];
}

/**
 * A timeline as an iCalendar file (RFC 5545) that Outlook and Google Calendar import: CRLF, folded lines, stable UIDs,
 * all-day events as dates, times in Asia/Tokyo, alarms before deadlines.
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
