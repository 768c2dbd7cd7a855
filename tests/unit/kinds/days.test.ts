import { describe, expect, it } from 'vitest';
import { daysIn } from '../../../src/lib/kinds/days.js';

describe('daysIn', () => {
  it('reads a day a line in every way a date may be written, sorted and once', () => {
    expect(daysIn('20260813\n\n2026/8/12\n令和8年8月13日\n')).toEqual({ days: ['20260812', '20260813'], refused: [] });
  });
  it('reports lines that are not a date', () => {
    expect(daysIn('お盆\n20260230\n20260814')).toEqual({ days: ['20260814'], refused: ['お盆', '20260230'] });
  });
});
