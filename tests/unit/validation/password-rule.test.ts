import { describe, expect, it } from 'vitest';
import { passwordPoints } from '../../../src/lib/validation/password-rule.js';

const missed = (tried: string, earlier: string[] = []) =>
  passwordPoints(tried, earlier).flatMap(({ id, met }) => (met ? [] : [id]));

describe('the password rule (T7)', () => {
  it.each(['ABC123', 'A1234567', '1ZZZZZZ'])('takes %s', (tried) => expect(missed(tried)).toEqual([]));
  it.each([
    ['', ['length', 'characters', 'letter', 'digit', 'earlier']],
    ['ABC12', ['length']],
    ['ABC123456', ['length']],
    ['ABCDEF', ['digit']],
    ['123456', ['letter']],
    ['ABc123', ['characters']],
    ['ABC 123', ['characters']],
    ['ＡＢＣ１２３', ['characters', 'letter', 'digit']],
  ])('says what %j misses', (tried, points) => expect(missed(tried)).toEqual(points));
  it('refuses one of the last three', () => {
    expect(missed('ABC123', ['', 'XYZ789', 'ABC123'])).toEqual(['earlier']);
    expect(missed('ABC123', ['', 'XYZ789', ''])).toEqual([]);
  });
  it('never repeats what was tried', () => {
    expect(JSON.stringify(passwordPoints('QW3RTY', ['UI0PAS']))).not.toMatch(/QW3RTY|UI0PAS/);
  });
});
