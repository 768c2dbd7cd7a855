import fc from '../support/fast-check.js';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toICalendar } from '../../../src/lib/calendar/icalendar.js';
import { cautious } from '../../../src/lib/calendar/calendar-settings.js';
import { timelineOf } from '../../../src/lib/calendar/timeline.js';

const entries = timelineOf({
  applicationDate: '20260410',
  desiredDate: '20260417',
  mailedAt: { day: '20260410', time: '10:05' },
  hasCorporateNumber: true,
  today: '20260401',
});
const options = {
  uidBase: 'd-1',
  title: 'ナックス商事, 新規; 申込',
  revision: 7,
  now: new Date('2026-04-01T00:00:00Z'),
};
const text = toICalendar(entries, options);
const events = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('toICalendar (RFC 5545)', () => {
  it('ends every line with CRLF, at most 75 octets long', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
  it('is read by another program with the timeline’s content', () => {
    const read = events(text);
    expect(read).toHaveLength(entries.length);
    for (const [index, entry] of entries.entries()) {
      const event = read[index]!;
      expect(event.uid).toBe(`d-1-${entry.id}@shitagaki`);
      expect(event.sequence).toBe(7);
      expect(event.summary).toContain(entry.title);
      expect(event.summary).toContain('ナックス商事, 新規; 申込');
      expect(event.description).toBe(entry.note);
      expect(event.startDate.isDate).toBe(entry.time === undefined);
      expect(event.startDate.toString().replace(/\D/g, '').slice(0, 8)).toBe(entry.day);
      if (entry.time) {
        expect(event.startDate.toString().slice(11, 16)).toBe(entry.time);
        expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Tokyo');
      } else expect(event.endDate.compare(event.startDate)).toBe(1);
    }
  });
  it('includes its time zone, nine hours ahead of UTC', () => {
    const zone = new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vtimezone')!;
    const timezone = new ICAL.Timezone(zone);
    expect(timezone.tzid).toBe('Asia/Tokyo');
    expect(timezone.utcOffset(ICAL.Time.fromString('2026-04-10T10:05:00', undefined as never))).toBe(9 * 3600);
  });
  it('has alarms: three before the 48 hours end, otherwise at nine on the business day before a deadline', () => {
    const alarms = new Map(
      events(text).map((event) => [
        event.uid.split('-')[2]?.split('@')[0],
        event.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      ]),
    );
    expect(alarms.get('hours')).toEqual(['-P1D', '-PT6H', '-PT1H']);
    // Documents due on Friday: an alarm on Thursday at nine, fifteen hours before midnight.
    expect(alarms.get('documents')).toEqual(['-PT15H']);
    expect(alarms.get('start')).toEqual([]);
  });
  it('counts with the closed days that are set', () => {
    const settings = { ...cautious, extra: ['20260416'] };
    const documents = toICalendar(entries, { ...options, settings }).split('BEGIN:VEVENT');
    // The Thursday is closed: an alarm on Wednesday at nine.
    expect(documents.find((event) => event.includes('-documents@'))).toContain('TRIGGER:-PT39H');
  });
  it('has the same bytes for the same draft', () => expect(toICalendar(entries, options)).toBe(text));
  it('contains any title, folded between characters', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
      const made = toICalendar(entries.slice(0, 1), { ...options, title });
      for (const line of made.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(made).not.toContain('\ufffd\ufffd\ufffd');
      const plain = title
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
        .replace(/\p{Cs}/gu, '\ufffd');
      expect(events(made)[0]?.summary.endsWith(plain)).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
