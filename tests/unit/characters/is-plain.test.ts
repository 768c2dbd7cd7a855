import { describe, expect, it } from 'vitest';
import { isPlain } from '../../../src/lib/characters/is-plain.js';
import { splitHidden } from '../../../src/lib/characters/reveal.js';

describe('a plain text', () => {
  it.each(['下書き', 'Office 1-2（東京）', '髙﨑𠮷'])('%s is shown as it is', (text) => {
    expect(isPlain(text)).toBe(true);
    expect(splitHidden(text)).toEqual([text]);
  });

  it.each([
    '',
    ' ',
    '\u3000',
    'a\u202eb',
    '\u200b',
    '\ufeff',
    'a\0',
    '\ud83d',
    '\u3164',
    '\u2800',
    'あ'.repeat(201),
    'שלום',
  ])('%j is not', (text) => expect(isPlain(text)).toBe(false));
});
