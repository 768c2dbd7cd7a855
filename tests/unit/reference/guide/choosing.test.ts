import { describe, expect, it } from 'vitest';
import { choose, type Situation } from '../../../../src/lib/reference/guide/choosing.js';

const plain: Situation = { otherWork: false, forms: 'unknown', delegates: 0, computers: 1, webOnly: 0 };
const answers = (changes: Partial<Situation>) =>
  Object.fromEntries(choose({ ...plain, ...changes }).advice.map(({ id, answer }) => [id, answer]));

describe('choosing', () => {
  it('counts identification numbers as the manual’s three pictures do', () => {
    expect(answers({ delegates: 0 })['ids']).toBe('1');
    expect(answers({ delegates: 1 })['ids']).toBe('2');
    expect(answers({ delegates: 3 })['ids']).toBe('4');
  });

  it('counts every computer once, and at least one', () => {
    expect(answers({ computers: 2, webOnly: 3 })['terminals']).toBe('5台');
    expect(answers({ computers: 0, webOnly: 0 })['terminals']).toBe('1台');
  });

  it('always recommends netNACCS, the existing line and plan B, with reasons', () => {
    for (const forms of ['web', 'package', 'unknown'] as const)
      expect(answers({ forms })).toMatchObject({ processing: 'netNACCS', plan: '従量のみ（プランB）' });
    const { advice } = choose({ ...plain, computers: 3 });
    expect(advice.find(({ id }) => id === 'plan')?.why).toContain('15,000円');
    expect(new Set(advice.map(({ why }) => why)).size).toBe(advice.length);
  });

  it('returns the initial answers of a draft, and reports when another application is needed', () => {
    expect(choose({ ...plain, delegates: 3, computers: 4 })).toMatchObject({
      fits: true,
      values: { idCount: '4', netNaccs: '4', delegates: 3 },
    });
    expect(choose({ ...plain, otherWork: true }).fits).toBe(false);
  });
});
