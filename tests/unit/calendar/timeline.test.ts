import { describe, expect, it } from 'vitest';
import { addBusinessDays, earliestStart } from '../../../src/lib/calendar/business-days.js';
import { applyBy, timelineOf, type TimelineFacts } from '../../../src/lib/calendar/timeline.js';
import { everyDay, isOpen } from './official-holidays.js';

const facts: TimelineFacts = {
  applicationDate: '20260410',
  desiredDate: '20260417',
  hasCorporateNumber: true,
  today: '20260401',
};
const days = (more: Partial<TimelineFacts> = {}) =>
  Object.fromEntries(timelineOf({ ...facts, ...more }).map((entry) => [entry.id, entry]));

describe('timelineOf', () => {
  it('puts the dates of an application in order', () => {
    expect(timelineOf(facts).map(({ id, day, until }) => [id, day, until].filter(Boolean).join(' '))).toEqual([
      'ready 20260409',
      'ask 20260410',
      'apply 20260410',
      'apply-by 20260410',
      'examination 20260411 20260416',
      'hours 20260412',
      'documents 20260417',
      'ids 20260417',
      'start 20260417',
      'void 20260418',
      'passwords 20260421',
    ]);
  });
  it('starts the 48 hours with the mail once it has arrived (T3)', () => {
    const known = days({ mailedAt: { day: '20260409', time: '10:05' } });
    expect(known['ask']).toMatchObject({ day: '20260409', time: '10:05', estimated: false });
    expect(known['hours']).toMatchObject({ day: '20260411', time: '10:05', estimated: false, kind: 'deadline' });
  });
  it('uses the confirmed start once it is known (T4, T5)', () => {
    const known = days({ confirmedStart: '20241210', applicationDate: '20241202', desiredDate: '20241209' });
    expect(known['start']).toMatchObject({ day: '20241210', title: '利用開始日', estimated: false });
    expect(known['passwords']?.day).toBe('20241212');
    expect(known['void']?.day).toBe('20241211');
    // Codes and passwords for NSS are first seen with the provisional ID, which ends on the day of the start.
    expect(known['ids']).toMatchObject({ day: '20241210', kind: 'deadline' });
  });
  it('names the document by who applies (T5)', () => {
    expect(days()['documents']?.note).toContain('登記簿謄本の写し');
    expect(days({ hasCorporateNumber: false })['documents']?.note).toContain('住民票');
  });
  it('gives the earlier possible last day of the passwords around Golden Week', () => {
    expect(days({ applicationDate: '20260420', desiredDate: '20260428' })['passwords']?.day).toBe('20260501');
  });
  it('omits what precedes the application once it is submitted, and uses the actual end of the examination', () => {
    const done = { received: true, today: '20260414', confirmedStart: '20260420' };
    expect(Object.keys(days(done))).toEqual(['apply', 'examination', 'documents', 'ids', 'start', 'void', 'passwords']);
    expect(days(done)['apply']).toMatchObject({ estimated: false });
    expect(days({ ...done, mailedAt: { day: '20260409', time: '10:05' } })['ask']).toMatchObject({ day: '20260409' });
    const examined = days({ ...done, examinationEnd: '20260415' })['examination'];
    expect(examined).toMatchObject({ day: '20260411', until: '20260415', estimated: false });
    expect(days({ ...done, examinationEnd: '20260410' })['examination']).toMatchObject({ day: '20260410' });
  });
  it('computes the day to apply from the desired start, even if another start is confirmed', () => {
    expect(days({ desiredDate: '20260420', confirmedStart: '20260422' })['apply-by']?.day).toBe('20260413');
  });
  it('allows preparing on the day of application', () => {
    expect(days({ today: '20260410' })['ready']).toMatchObject({ day: '20260410', past: false });
    expect(days({ today: '20260413' })['ready']).toMatchObject({ day: '20260409', past: true });
  });
  it('marks what has passed', () => {
    const late = days({ today: '20260415' });
    expect([late['apply']?.past, late['examination']?.past, late['start']?.past]).toEqual([true, false, false]);
  });
  it('returns what it can while dates are missing or invalid', () => {
    expect(timelineOf({ ...facts, applicationDate: '', desiredDate: '20260231' })).toEqual([]);
    expect(Object.keys(days({ desiredDate: '' }))).toEqual(['ready', 'ask', 'apply', 'hours']);
    expect(Object.keys(days({ applicationDate: 'x' }))).toEqual([
      'apply-by',
      'documents',
      'ids',
      'start',
      'void',
      'passwords',
    ]);
    expect(days({ desiredDate: '20260401' })['examination']).toBeUndefined();
  });
});

describe('applyBy', () => {
  it('is the last business day on which the start is still possible, for every business day', () => {
    for (const start of everyDay().filter(isOpen).slice(10, 900)) {
      const last = applyBy(start);
      expect(isOpen(last)).toBe(true);
      expect(earliestStart(last) <= start).toBe(true);
      expect(earliestStart(addBusinessDays(last, 1)) > start).toBe(true);
    }
  });
});
