import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../../src/lib/exports/pdf/plain-lines.js';

const piece = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, height: 10 });

describe('plainLines', () => {
  it('reads from top to bottom and from left to right, whatever the order in the file', () => {
    expect(plainLines([piece('下', 0, 80), piece('右', 10, 100), piece('左', 0, 101)])).toEqual(['左右', '下']);
  });
  it('keeps gaps: a space for a small one, a tab for a column', () => {
    expect(plainLines([piece('商', 0, 100), piece('号', 20, 100), piece('ナックス', 100, 100)])).toEqual([
      '商　号\tナックス',
    ]);
  });
  it('keeps lines apart that stand close to each other', () => {
    expect(plainLines([piece('一', 0, 100), piece('二', 0, 92)])).toEqual(['一', '二']);
    expect(plainLines([])).toEqual([]);
  });
});
