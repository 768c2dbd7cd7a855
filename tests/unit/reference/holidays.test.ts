import { describe, expect, it } from 'vitest';
import { holidayName, OUR_HOLIDAYS } from '../../../src/lib/reference/holidays.js';
import { everyDay, HOLIDAYS } from '../calendar/official-holidays.js';

describe('holidayName (T2)', () => {
  it('knows the holidays of 2024 to 2030 and no other day', () => {
    const found = everyDay().filter((day) => holidayName(day) !== undefined);
    expect(found).toEqual([...HOLIDAYS.keys()]);
  });

  it('distinguishes substitute holidays and those between two others', () => {
    const names = { '+': '振替休日', '*': '国民の休日' };
    for (const [day, sign] of HOLIDAYS) {
      const special = Object.values(names).find((name) => name === holidayName(day));
      expect([day, special], day).toEqual([day, names[sign as '+']]);
    }
  });

  it.each([
    ['20260101', '元日'],
    ['20260112', '成人の日'],
    ['20260211', '建国記念の日'],
    ['20260223', '天皇誕生日'],
    ['20260320', '春分の日'],
    ['20260429', '昭和の日'],
    ['20260503', '憲法記念日'],
    ['20260504', 'みどりの日'],
    ['20260505', 'こどもの日'],
    ['20260506', '振替休日'],
    ['20260720', '海の日'],
    ['20260811', '山の日'],
    ['20260921', '敬老の日'],
    ['20260922', '国民の休日'],
    ['20260923', '秋分の日'],
    ['20261012', 'スポーツの日'],
    ['20261103', '文化の日'],
    ['20261123', '勤労感謝の日'],
    ['20270322', '振替休日'],
    ['20320921', '国民の休日'],
  ])('%s is %s', (day, name) => expect(holidayName(day)).toBe(name));

  it.each(['', '2026', '20260507', '20261301', '２０２６０１０１', 'today'])('returns nothing for %j', (day) =>
    expect(holidayName(day)).toBeUndefined(),
  );

  it('is official through the last day of an announced year', () => expect(OUR_HOLIDAYS.until).toMatch(/^20\d\d1231$/));

  it('follows what has been announced where that differs from the law', () => {
    const list = { until: '20281231', differences: { '20280718': '特別な祝日', '20280717': '' } };
    expect(holidayName('20280718', list)).toBe('特別な祝日');
    expect(holidayName('20280717', list)).toBeUndefined();
    expect(holidayName('20280101', list)).toBe('元日');
  });
});
