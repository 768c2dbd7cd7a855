import { expect, it } from 'vitest';
import { BROKEN, isSame, unbroken } from '../../../src/lib/transcription/read-back-text.js';

it('a value broken into lines matches with nothing, a space or a line end at the break, and nowhere else', () => {
  const shown = `NACCS${BROKEN}TOWER 1F`;
  expect(isSame('NACCS TOWER 1F', shown)).toBe(true);
  expect(isSame('NACCSTOWER 1F', shown)).toBe(true);
  expect(isSame('NACCS\nTOWER 1F', shown)).toBe(true);
  expect(isSame('NACCS　TOWER 1F', shown)).toBe(true);
  expect(isSame('NACCS TOWER1F', shown)).toBe(false);
  expect(isSame('NACCS  TOWER 1F', shown)).toBe(false);
  expect(isSame('a.c', `a${BROKEN}bc`)).toBe(false);
  expect(isSame('(1+1)', `(1${BROKEN}+1)`)).toBe(true);
  expect(unbroken(shown)).toBe('NACCSTOWER 1F');
});
