import { describe, expect, it } from 'vitest';
import { adviceBeforeAsking, countdown, parseMinute, showMinute } from '../../../src/lib/calendar/forty-eight-hours.js';

const mailed = { day: '20260410', time: '15:20' };
const at = (iso: string) => new Date(`${iso}+09:00`);

describe('countdown (T3)', () => {
  it('counts to the minute in Japan', () => {
    const now = countdown(mailed, at('2026-04-11T08:00:00'));
    expect(now).toMatchObject({
      state: 'running',
      deadline: { day: '20260412', time: '15:20' },
      text: '残り 31時間21分',
    });
    expect(now.trap).toEqual([
      { day: '20260411', why: '土曜日' },
      { day: '20260412', why: '日曜日' },
    ]);
  });
  it('becomes urgent in the last twelve hours', () => {
    expect(countdown(mailed, at('2026-04-12T03:20:00')).state).toBe('running');
    expect(countdown(mailed, at('2026-04-12T03:21:30')).state).toBe('short');
  });
  it('includes the last minute, and reports the end afterwards', () => {
    expect(countdown(mailed, at('2026-04-12T15:20:59')).state).toBe('short');
    const over = countdown(mailed, at('2026-04-12T17:26:00'));
    expect(over.state).toBe('overdue');
    expect(over.text).toBe('締切を2時間5分過ぎました');
  });
  it('returns valid values if the clock was set back or far ahead', () => {
    expect(countdown(mailed, at('2020-01-01T00:00:00')).text).toContain('パソコンの時計を確かめてください');
    expect(countdown(mailed, at('2026-04-10T15:20:00')).text).toBe('残り 48時間0分');
    expect(countdown(mailed, at('2099-01-01T00:00:00')).state).toBe('overdue');
  });
});

describe('minutes', () => {
  it('are read from twelve digits', () => {
    expect(parseMinute('202604101520')).toEqual(mailed);
    expect(showMinute(mailed)).toBe('2026年4月10日（金） 15:20');
  });
  it.each(['', '20260410', '202604102400', '202604101560', '202602301200', '2026041015200', 'x'])(
    'not read from %j',
    (text) => expect(parseMinute(text)).toBeUndefined(),
  );
});

describe('adviceBeforeAsking', () => {
  it('names the weekend trap on a Friday', () => {
    const { text, deadline } = adviceBeforeAsking(at('2026-04-10T16:00:00'));
    expect(deadline).toEqual({ day: '20260412', time: '16:00' });
    expect(text).toContain('4月11日（土）は土曜日');
    expect(text).toContain('一時保存しても時間は止まらず');
    // The manual says nothing on when the Center answers.
    expect(text).not.toContain('問合せ');
  });
  it('has only the general advice on a Monday', () => {
    expect(adviceBeforeAsking(at('2026-04-06T09:00:00')).text).toBe('いま取ると、締切は2026年4月8日（水） 09:00です。');
  });
});
