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

/** The package of holidays keeps what it has computed: here it must compute anew in each zone. */
function freshHolidays(): { default: unknown } {
  const require = createRequire(import.meta.url);
  for (const file of Object.keys(require.cache)) if (file.includes('japanese-holidays')) delete require.cache[file];
  return { default: require('japanese-holidays') as unknown };
}

describe.each(ZONES)('with the computer in %s', (zone, offset) => {
  it('computes the same days', async () => {
    process.env['TZ'] = zone;
    // Else the rest of the test would pass in any zone.
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
  });
});
