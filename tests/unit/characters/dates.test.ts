import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { isRealDate, showDate8, toDate8 } from '../../../src/lib/characters/dates.js';

const anyDay = fc
  .date({ min: new Date('2019-05-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
const two = (n: number) => String(n).padStart(2, '0');

describe('toDate8 (N6)', () => {
  it('reads every way of writing a day alike', () => {
    const property = fc.property(anyDay, ({ year, month, day }) => {
      const date8 = `${year}${two(month)}${two(day)}`;
      const era = year - 2018;
      const written = [
        `${year}-${two(month)}-${two(day)}`,
        `${year}/${month}/${day}`,
        `${year}年${month}月${day}日`,
        `令和${era === 1 ? '元' : era}年${month}月${day}日`,
        `R${era}.${month}.${day}`,
        date8.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ];
      expect(written.map(toDate8)).toEqual(written.map(() => date8));
      expect(isRealDate(date8)).toBe(true);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('a day with a time', () => {
  it.each(['T00:00:00Z', 'T00:00:00+00:00', 'T00:00:00.000+0900', ' 00:00:00-05:00', 'T00:00+09:00'])(
    'is the day if the time is midnight in any zone: %s',
    (time) => expect(toDate8(`2026-04-17${time}`)).toBe('20260417'),
  );

  it.each(['T15:00:00Z', 'T00:01:00+00:00', ' 12:00:00-05:00'])('may be another day in Japan: %s', (time) =>
    expect(toDate8(`2026-04-17${time}`)).toBe(`2026-04-17${time}`),
  );
});

describe('isRealDate', () => {
  it.each(['20260417', '20280229', '20000229', '99991231', '10000101'])('%s is one', (day) =>
    expect(isRealDate(day)).toBe(true),
  );
  it.each([
    '20260229',
    '21000229',
    '20260431',
    '20261301',
    '20260100',
    '20260132',
    '00010101',
    '2026041',
    '202604177',
    '２０２６０４１７',
    '',
    '2026 417',
  ])('%j is none', (day) => expect(isRealDate(day)).toBe(false));
});

describe('showDate8', () => {
  it('writes a day as people read it', () => {
    expect(showDate8('20260417')).toBe('2026年4月17日（金）');
    expect(showDate8('20241210')).toBe('2024年12月10日（火）');
    expect(showDate8('20260405')).toBe('2026年4月5日（日）');
    expect(showDate8('20260230')).toBe('20260230');
  });
});
