import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../../../src/lib/exports/facts/read-holidays.js';
import { holidayName } from '../../../../src/lib/reference/holidays.js';
import { HOLIDAYS } from '../../calendar/official-holidays.js';
import { toShiftJis } from '../../support/shift-jis.js';
import { chosen } from './made-up.js';

const known = { until: '20271231', differences: {} };
const written = (day: string) => `${day.slice(0, 4)}/${Number(day.slice(4, 6))}/${Number(day.slice(6))}`;
/** The list as the Cabinet Office writes it, up to a year. */
const lines = (last: number) => [
  '国民の祝日・休日月日,国民の祝日・休日名称',
  ...[...HOLIDAYS]
    .filter(([day]) => Number(day.slice(0, 4)) <= last)
    .map(([day, sign]) => `${written(day)},${sign === '' ? holidayName(day) : '休日'}`),
];
const read = (rows: readonly string[], name = 'syukujitsu.csv') =>
  readHolidays(chosen(name, toShiftJis(`${rows.join('\r\n')}\r\n`) as BlobPart), known);

describe('the list of holidays', () => {
  it('that agrees with the law only reaches further', async () =>
    expect(await read(lines(2029))).toEqual({ until: '20291231', differences: {} }));

  it('says what the law does not', async () => {
    const rows = lines(2028)
      .filter((line) => !line.startsWith('2028/7/17'))
      .concat('2028/7/18,特別な祝日', '2028/12/1,休日');
    const list = await read(rows);
    expect(list.differences).toEqual({ '20280717': '', '20280718': '特別な祝日', '20281201': '休日' });
    expect(holidayName('20281201', list)).toBe('休日');
  });

  it.each<[string, readonly string[], string]>([
    ['another table', ['会社名,郵便番号', '見本,1000001'], 'no-holidays'],
    ['an empty file', [''], 'no-holidays'],
    ['a day that does not exist', [...lines(2028), '2028/2/30,休日'], 'holidays-shape'],
    ['a day without a name', [...lines(2028), '2028/12/1,'], 'holidays-shape'],
    ['a heading without days', lines(2028).slice(0, 1), 'no-holidays'],
    ['a cut list', lines(2028).slice(0, -8), 'holidays-gap'],
    ['a list without its last day', lines(2028).slice(0, -1), 'holidays-gap'],
    ['a list that ends within a name', [...lines(2028).slice(0, -1), '2028/11/23,勤労'], 'holidays-gap'],
    ['a list with a hole', lines(2028).filter((line) => !/^2027\/[789]/.test(line)), 'holidays-gap'],
    ['an older list', lines(2028).filter((line) => !/^202[78]/.test(line)), 'holidays-gap'],
  ])('%s is refused', async (_what, rows, code) => {
    await expect(read(rows)).rejects.toMatchObject({ name: 'FactsError', code });
  });

  it('reads the line ends of every system', async () => {
    for (const end of ['\r', '\n']) {
      const file = chosen('syukujitsu.csv', toShiftJis(lines(2029).join(end)) as BlobPart);
      expect(await readHolidays(file, known)).toEqual({ until: '20291231', differences: {} });
    }
  });

  it('one that ends before what is known is refused', async () => {
    const later = { until: '20291231', differences: {} };
    const file = chosen('syukujitsu.csv', toShiftJis(lines(2028).join('\r\n')) as BlobPart);
    await expect(readHolidays(file, later)).rejects.toMatchObject({ code: 'holidays-old' });
  });
});
