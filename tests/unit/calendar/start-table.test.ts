import { describe, expect, it } from 'vitest';
import { cautious } from '../../../src/lib/calendar/calendar-settings.js';
import { monthGrid, startTable } from '../../../src/lib/calendar/start-table.js';

describe('startTable (T1)', () => {
  it('agrees with the manual’s table', () => {
    expect(startTable('20260406', 5).map(({ day, earliest }) => [day, earliest])).toEqual([
      ['20260406', '20260413'],
      ['20260407', '20260414'],
      ['20260408', '20260415'],
      ['20260409', '20260416'],
      ['20260410', '20260417'],
    ]);
  });
  it('marks the closed days', () => {
    expect(startTable('20260410', 3).map(({ closed }) => closed)).toEqual([undefined, '土曜日', '日曜日']);
    expect(startTable('20260813', 1, { ...cautious, extra: ['20260813'] })[0]?.closed).toBe('設定した休み');
  });
});

describe('monthGrid', () => {
  it.each([
    ['202602', 4],
    ['202604', 5],
    ['202608', 6],
    ['202612', 5],
  ])('%s has %i weeks', (month, weeks) => expect(monthGrid(month)).toHaveLength(weeks));
  it('holds each day of the month once, from Sunday to Saturday', () => {
    const days = monthGrid('202604').flat();
    expect(days.filter(({ inMonth }) => inMonth).map(({ day }) => day)).toEqual(
      Array.from({ length: 30 }, (_, index) => `202604${String(index + 1).padStart(2, '0')}`),
    );
    expect(days[0]?.day).toBe('20260329');
    expect(days.find(({ day }) => day === '20260429')?.closed).toBe('祝日（昭和の日）');
    expect(monthGrid('202604').every((week) => week.length === 7)).toBe(true);
  });
});
