import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  beyondKnownHolidays,
  earliestStart,
  holidaysEndSoon,
  holidaysUntil,
  isBusinessDay,
  whyClosed,
} from '../../../src/lib/calendar/business-days.js';
import { cautious } from '../../../src/lib/calendar/calendar-settings.js';
import { addDays, daysBetween } from '../../../src/lib/calendar/days.js';
import { everyDay, isOpen } from './official-holidays.js';

const days = everyDay();
const open = days.filter(isOpen);
const anyDay = fc.constantFrom(...days.slice(30, -60));

const short = { ...cautious, goldenWeek: 'holidays' } as const;

describe('isBusinessDay (T2)', () => {
  it('agrees with the list of holidays for every day of 2024 to 2030', () => {
    expect(days.filter((day) => isBusinessDay(day))).toEqual(open);
  });

  it('is true exactly if there is no reason to be closed', () => {
    for (const day of days) expect(isBusinessDay(day)).toBe(whyClosed(day) === undefined);
  });

  it.each([
    ['20260411', '土曜日'],
    ['20260412', '日曜日'],
    ['20260429', '祝日（昭和の日）'],
    ['20260430', '大型連休'],
    ['20260501', '大型連休'],
    ['20260502', '土曜日'],
    ['20260503', '祝日（憲法記念日）'],
    ['20260506', '祝日（振替休日）'],
    ['20260922', '祝日（国民の休日）'],
    ['20261228', undefined],
    ['20261229', '年末年始'],
    ['20261231', '年末年始'],
    ['20270101', '祝日（元日）'],
    ['20270102', '土曜日'],
    ['20270104', undefined],
    ['20250103', '年末年始'],
    ['20260507', undefined],
  ])('%s: %s', (day, why) => expect(whyClosed(day)).toBe(why));

  it('can leave the weekdays of Golden Week open', () => {
    expect(isBusinessDay('20260430', short)).toBe(true);
    expect(isBusinessDay('20260429', short)).toBe(false);
    expect(isBusinessDay('20260502', short)).toBe(false);
    expect(isBusinessDay('20261230', short)).toBe(false);
  });

  it.each(['', '20260231', '2026-04-06', '２０２６０４０６'])('rejects %j, which is not a day', (day) =>
    expect(() => isBusinessDay(day)).toThrow(RangeError),
  );
});

describe('addBusinessDays', () => {
  it('counts as with the list of holidays', () => {
    const property = fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (day, n) => {
      expect(addBusinessDays(day, n)).toBe(open.filter((later) => later > day)[n - 1]);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('counts backwards as it counts forwards', () => {
    const property = fc.property(fc.constantFrom(...open.slice(30, -30)), fc.integer({ min: 0, max: 20 }), (day, n) => {
      expect(addBusinessDays(addBusinessDays(day, n), -n)).toBe(day);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('returns the same day for 0, even a Sunday', () => expect(addBusinessDays('20260412', 0)).toBe('20260412'));

  it('stops at the ends of the calendar', () => {
    expect(addBusinessDays('99991225', 9)).toBe('99991231');
    expect(addBusinessDays('10000103', -9)).toBe('10000101');
  });
});

describe('earliestStart (T1)', () => {
  it.each([
    // The manual's table of schedules.
    ['20260406', '20260413'],
    ['20260407', '20260414'],
    ['20260408', '20260415'],
    ['20260409', '20260416'],
    ['20260410', '20260417'],
    // From a day that is not a business day: the next five business days.
    ['20260411', '20260417'],
    ['20260412', '20260417'],
    // Across a holiday, Golden Week with its substitute holiday, and the turn of the year.
    ['20260422', '20260507'],
    ['20260427', '20260512'],
    ['20260501', '20260513'],
    ['20260916', '20260928'],
    ['20261224', '20270106'],
    ['20261228', '20270108'],
    ['20270101', '20270108'],
    ['20270319', '20270329'],
  ])('an application of %s starts on %s at the earliest', (day, start) => expect(earliestStart(day)).toBe(start));

  it('is a business day, at least a week away, and never earlier for a later application', () => {
    let before = '';
    for (const day of days.slice(0, -30)) {
      const start = earliestStart(day);
      expect(isOpen(start)).toBe(true);
      expect(daysBetween(day, start)).toBeGreaterThanOrEqual(5);
      if (isOpen(day)) expect(daysBetween(day, start)).toBeGreaterThanOrEqual(7);
      expect(start >= before).toBe(true);
      before = start;
    }
  });

  it('marks dates beyond the official holidays (T2)', () => {
    const until = holidaysUntil();
    expect(beyondKnownHolidays(until)).toBe(false);
    expect(beyondKnownHolidays(addDays(until, 1))).toBe(true);
    expect(beyondKnownHolidays('20301231', { ...cautious, holidays: { until: '20301231', differences: {} } })).toBe(
      false,
    );
  });

  it('says 60 days before that they end', () => {
    const calendar = { ...cautious, holidays: { until: '20301231', differences: {} } };
    expect(holidaysEndSoon('20301031', calendar)).toBe(false);
    expect(holidaysEndSoon('20301101', calendar)).toBe(true);
    expect(holidaysEndSoon('20310110', calendar)).toBe(true);
  });

  it('is closed on a holiday that was announced beside the law', () => {
    const holidays = { until: '20301231', differences: { '20300604': '特別な祝日' } };
    expect(whyClosed('20300604')).toBeUndefined();
    expect(whyClosed('20300604', { ...cautious, holidays })).toBe('祝日（特別な祝日）');
  });
});
