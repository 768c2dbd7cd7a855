import { describe, expect, it } from 'vitest';
import { isWeak, newPassphrase } from '../../../src/lib/browser/passphrase.js';

describe('newPassphrase', () => {
  it('is four groups of unambiguous characters, different every time', () => {
    const made = Array.from({ length: 200 }, newPassphrase);
    for (const passphrase of made) expect(passphrase).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(made).size).toBe(200);
  });
  it('uses every letter about equally often', () => {
    const letters = Array.from({ length: 2000 }, newPassphrase).join('').replaceAll('-', '');
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(31);
    // 32,000 letters, 1,032 of each: six standard deviations are 193.
    for (const count of counts.values()) expect(Math.abs(count - 1032)).toBeLessThan(200);
  });
});

describe('isWeak', () => {
  it.each([
    ['', false],
    ['short', true],
    ['十一文字のあいことばだ', true],
    ['twelve-chars', false],
    [newPassphrase(), false],
  ])('%j: %s', (passphrase, weak) => expect(isWeak(passphrase)).toBe(weak));
});
