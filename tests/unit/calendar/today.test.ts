import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../src/lib/calendar/days.js';
import { timeInJapan, todayInJapan } from '../../../src/lib/calendar/today.js';

describe('todayInJapan and timeInJapan', () => {
  it.each([
    ['2026-04-05T14:59:59.999Z', '20260405', '23:59'],
    ['2026-04-05T15:00:00Z', '20260406', '00:00'],
    ['2026-04-06T14:59:59Z', '20260406', '23:59'],
    ['2025-12-31T15:00:00Z', '20260101', '00:00'],
    ['2028-02-28T15:30:00Z', '20280229', '00:30'],
    ['2026-03-08T10:00:00Z', '20260308', '19:00'],
  ])('%s is %s %s in Japan', (moment, day, time) => {
    expect(todayInJapan(new Date(moment))).toBe(day);
    expect(timeInJapan(new Date(moment))).toBe(time);
  });

  it('is always nine hours ahead of UTC', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const property = fc.property(moment, (now) => {
      const there = new Date(now.getTime() + 9 * 3_600_000).toISOString();
      expect(todayInJapan(now)).toBe(there.slice(0, 10).replaceAll('-', ''));
      expect(timeInJapan(now)).toBe(there.slice(11, 16));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('rejects an invalid date', () => expect(() => todayInJapan(new Date(NaN))).toThrow(RangeError));
});

describe('days', () => {
  it('continue across months, years and leap days', () => {
    expect(addDays('20260430', 1)).toBe('20260501');
    expect(addDays('20280228', 1)).toBe('20280229');
    expect(addDays('20270228', 1)).toBe('20270301');
    expect(addDays('20260101', -1)).toBe('20251231');
    expect(addDays('20260101', 0)).toBe('20260101');
  });

  it('stop at the ends of the calendar', () => {
    expect(addDays('99991231', 1)).toBe('99991231');
    expect(addDays('10000101', -400)).toBe('10000101');
  });

  it('are counted consistently with addition', () => {
    const property = fc.property(fc.integer({ min: -5000, max: 5000 }), (n) => {
      expect(daysBetween('20260406', addDays('20260406', n))).toBe(n);
      expect((weekdayOf(addDays('20260405', n)) - n) % 7 === 0).toBe(true);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('have the right weekday', () => {
    expect(weekdayOf('20260405')).toBe(0);
    expect(weekdayOf('20260411')).toBe(6);
    expect(weekdayOf('20241210')).toBe(2);
  });

  it.each(['', '20260230', '20261301', '2026-4-1', '00010101'])('%j is none', (day) => {
    expect(() => addDays(day, 1)).toThrow(RangeError);
    expect(() => weekdayOf(day)).toThrow(RangeError);
  });
});
