import { createRequire } from 'node:module';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { everyDay, HOLIDAYS, isOpen } from './official-holidays.js';

const before = process.env['TZ'];
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

/** Zones west and east of the date line, with and without summer time, and one whose clock changes at midnight. */
const ZONES = [
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
  ['Australia/Sydney', -660],
  ['America/Santiago', 180],
  ['Asia/Tokyo', -540],
] as const;

/** The holidays package caches its results: load it anew so that it computes in each zone. */
function freshHolidays(): { default: unknown } {
  const require = createRequire(import.meta.url);
  for (const file of Object.keys(require.cache)) if (file.includes('japanese-holidays')) delete require.cache[file];
  return { default: require('japanese-holidays') as unknown };
}

describe.each(ZONES)('with the computer in %s', (zone, offset) => {
  it('computes the same days', async () => {
    process.env['TZ'] = zone;
    // Check that the zone is really set; otherwise the test would prove nothing.
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
    vi.resetModules();
    vi.doMock('japanese-holidays', freshHolidays);
    const { addBusinessDays, earliestStart, isBusinessDay } =
      await import('../../../src/lib/calendar/business-days.js');
    const { todayInJapan, timeInJapan } = await import('../../../src/lib/calendar/today.js');
    const { addDays, weekdayOf } = await import('../../../src/lib/calendar/days.js');
    const { holidayName } = await import('../../../src/lib/reference/holidays.js');
    const days = everyDay();
    expect(days.filter((day) => isBusinessDay(day))).toEqual(days.filter(isOpen));
    expect(days.filter((day) => holidayName(day) !== undefined)).toEqual([...HOLIDAYS.keys()]);
    expect(earliestStart('20260406')).toBe('20260413');
    expect(earliestStart('20260410')).toBe('20260417');
    expect(addBusinessDays('20241210', 2)).toBe('20241212');
    expect(weekdayOf('20260405')).toBe(0);
    expect(addDays('20260308', 1)).toBe('20260309');
    expect(todayInJapan(new Date('2026-04-05T15:00:00Z'))).toBe('20260406');
    expect(todayInJapan(new Date('2026-04-05T14:59:59Z'))).toBe('20260405');
    expect(timeInJapan(new Date('2026-03-08T10:00:00Z'))).toBe('19:00');
    const { adviceBeforeAsking, countdown } = await import('../../../src/lib/calendar/forty-eight-hours.js');
    const { monthGrid, startTable } = await import('../../../src/lib/calendar/start-table.js');
    const { timelineOf } = await import('../../../src/lib/calendar/timeline.js');
    const { toICalendar } = await import('../../../src/lib/calendar/icalendar.js');
    const mailedAt = { day: '20260307', time: '23:30' };
    // The night on which California's clocks go forward.
    const now = new Date('2026-03-08T14:30:00Z');
    expect(countdown(mailedAt, now)).toMatchObject({
      text: '残り 24時間1分',
      deadline: { day: '20260309', time: '23:30' },
    });
    expect(adviceBeforeAsking(now).deadline).toEqual({ day: '20260310', time: '23:30' });
    expect(startTable('20260406', 1)[0]?.earliest).toBe('20260413');
    expect(monthGrid('202603')[0]?.[0]?.day).toBe('20260301');
    const facts = { applicationDate: '20260406', desiredDate: '20260413', hasCorporateNumber: true, today: '20260406' };
    const entries = timelineOf({ ...facts, mailedAt });
    expect(entries.map(({ day }) => day)).toEqual(
      '20260306 20260307 20260309 20260406 20260406 20260407 20260413 20260413 20260413 20260414 20260415'.split(' '),
    );
    const calendar = toICalendar(entries, { uidBase: 'x', title: 'x', revision: 1, now });
    expect(calendar).toContain('DTSTART;TZID=Asia/Tokyo:20260309T233000');
    expect(calendar).toContain('DTSTAMP:20260308T143000Z');
  });
});
