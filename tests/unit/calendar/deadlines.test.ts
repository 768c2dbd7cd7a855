import { describe, expect, it } from 'vitest';
import { cautious } from '../../../src/lib/calendar/calendar-settings.js';
import {
  closedDays,
  isPast,
  passwordsVisibleUntil,
  provisionalIdUntil,
  provisionalIdVoidFrom,
} from '../../../src/lib/calendar/deadlines.js';

const short = { ...cautious, goldenWeek: 'holidays' } as const;

describe('the 48 hours (T3)', () => {
  it('end at the same minute two days later', () => {
    expect(provisionalIdUntil({ day: '20260410', time: '16:05' })).toEqual({ day: '20260412', time: '16:05' });
    expect(provisionalIdUntil({ day: '20241230', time: '00:00' })).toEqual({ day: '20250101', time: '00:00' });
    expect(provisionalIdUntil({ day: '20280227', time: '23:59' })).toEqual({ day: '20280229', time: '23:59' });
  });

  it('include their last minute', () => {
    const deadline = { day: '20260412', time: '16:05' };
    expect(isPast(deadline, { day: '20260412', time: '16:05' })).toBe(false);
    expect(isPast(deadline, { day: '20260412', time: '16:06' })).toBe(true);
    expect(isPast(deadline, { day: '20260411', time: '23:59' })).toBe(false);
    expect(isPast(deadline, { day: '20260413', time: '00:00' })).toBe(true);
  });

  it('list the closed days within them', () => {
    expect(closedDays('20260410', '20260412')).toEqual([
      { day: '20260411', why: '土曜日' },
      { day: '20260412', why: '日曜日' },
    ]);
    expect(closedDays('20260407', '20260409')).toEqual([]);
    expect(closedDays('20260429', '20260429')).toEqual([{ day: '20260429', why: '祝日（昭和の日）' }]);
    expect(closedDays('20260412', '20260410')).toEqual([]);
    expect(closedDays('99991231', '99991231')).toHaveLength(1);
  });
});

describe('passwordsVisibleUntil (T4)', () => {
  it.each([
    ['20241210', '20241212'],
    ['20260417', '20260421'],
    ['20260428', '20260508'],
    ['20261228', '20270105'],
  ])('start %s, last day %s', (start, last) => expect(passwordsVisibleUntil(start)).toBe(last));

  it('can count Golden Week so that the result is never too late', () => {
    expect(passwordsVisibleUntil('20260428', short)).toBe('20260501');
    expect(passwordsVisibleUntil('20241210', short)).toBe('20241212');
  });
});

describe('provisionalIdVoidFrom (T5)', () => {
  it('is the day after the start, business day or not', () => {
    expect(provisionalIdVoidFrom('20260417')).toBe('20260418');
    expect(provisionalIdVoidFrom('20261231')).toBe('20270101');
  });
});
