import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { earliestStart, isBusinessDay, whyClosed } from '../../../src/lib/calendar/business-days.js';
import { cautious, checkSettings, inSpan, lengthOf } from '../../../src/lib/calendar/calendar-settings.js';

describe('checkSettings', () => {
  it('keeps valid settings', () => {
    const own = { yearEnd: { from: '1227', to: '0105' }, goldenWeek: 'holidays', extra: ['20260813'] };
    expect(checkSettings(own)).toEqual(own);
    expect(checkSettings(cautious)).toEqual(cautious);
  });
  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['ends that are no days', { yearEnd: { from: '1399', to: '0103' } }],
    ['ends that are missing', { goldenWeek: { from: '0429' } }],
    ['a season of a year', { yearEnd: { from: '0104', to: '0103' } }],
    ['numbers', { yearEnd: { from: 1229, to: 103 } }],
  ])('takes the cautious reading for %s', (_, stored) => expect(checkSettings(stored)).toEqual(cautious));
  it('drops invalid extra days, and keeps at most 200', () => {
    const extra = ['20260813', 'x', 3, null, '2026-08-14'];
    expect(checkSettings({ extra }).extra).toEqual(['20260813']);
    expect(checkSettings({ extra: Array(500).fill('20260813') }).extra).toHaveLength(200);
  });
  it('never throws, and always leaves some business days', () => {
    const property = fc.property(fc.jsonValue(), (stored) => {
      const settings = checkSettings(stored);
      expect(earliestStart('20260406', settings) > '20260406').toBe(true);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('spans', () => {
  it('may extend over New Year', () => {
    const span = { from: '1229', to: '0103' };
    expect(['20261229', '20261231', '20270101', '20270103'].every((day) => inSpan(day, span))).toBe(true);
    expect(inSpan('20261228', span) || inSpan('20270104', span)).toBe(false);
    expect(lengthOf(span)).toBe(6);
    expect(lengthOf({ from: '0429', to: '0505' })).toBe(7);
    expect(lengthOf({ from: '0230', to: '0301' })).toBeNaN();
  });
});

describe('settings in the calendar', () => {
  it('close additional days, with a name', () => {
    const own = { ...cautious, extra: ['20260813'] };
    expect(whyClosed('20260813', own)).toBe('設定した休み');
    expect(isBusinessDay('20260813')).toBe(true);
    expect(earliestStart('20260807', own)).toBe('20260818');
    expect(earliestStart('20260807')).toBe('20260817');
  });
  it('move the year-end', () => {
    const own = { ...cautious, yearEnd: { from: '1226', to: '0105' } };
    expect(isBusinessDay('20261228', own)).toBe(false);
    expect(isBusinessDay('20270105', own)).toBe(false);
    expect(isBusinessDay('20270106', own)).toBe(true);
  });
});
