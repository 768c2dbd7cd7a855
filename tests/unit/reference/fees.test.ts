import { describe, expect, it } from 'vitest';
import { compareFees } from '../../../src/lib/reference/fees.js';

const none = { userCodes: 1, paidStatistics: false, bondedStorage: false };

describe('compareFees', () => {
  it.each([
    [1, 5000],
    [3, 15_000],
    [20, 100_000],
  ])('%i terminals cost %i yen a month under plan A, and nothing under plan B', (terminals, yen) => {
    expect(compareFees({ ...none, terminals })).toMatchObject({ a: yen, b: 0 });
  });
  it('adds the paid options to both, for each code', () => {
    const all = compareFees({ terminals: 2, userCodes: 3, paidStatistics: true, bondedStorage: true });
    expect(all).toMatchObject({ a: 16_000, b: 6000 });
    expect(all.lines.map(({ title }) => title)).toHaveLength(4);
  });
  it('says how much plan B saves', () => {
    expect(compareFees({ ...none, terminals: 3 }).why).toContain('月に15,000円安く');
  });
});
