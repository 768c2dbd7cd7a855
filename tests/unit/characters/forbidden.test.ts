import { describe, expect, it } from 'vitest';
import { FORBIDDEN, firstForbidden } from '../../../src/lib/characters/forbidden.js';

const forbidden = new RegExp(`^[${FORBIDDEN}]$`, 'u');

describe('FORBIDDEN (C7)', () => {
  it.each([
    [0x0000, 'control'],
    [0x0009, 'tab'],
    [0x007f, 'delete'],
    [0x0085, 'C1 control'],
    [0x00ad, 'soft hyphen'],
    [0x061c, 'Arabic letter mark'],
    [0x180b, 'Mongolian variation selector'],
    [0x200b, 'zero-width space'],
    [0x200d, 'joiner'],
    [0x202e, 'right-to-left override'],
    [0x2028, 'line separator'],
    [0x2029, 'paragraph separator'],
    [0x2060, 'word joiner'],
    [0xd800, 'high surrogate alone'],
    [0xdfff, 'low surrogate alone'],
    [0xe000, 'private use'],
    [0xf8ff, 'private use'],
    [0xfdd0, 'noncharacter'],
    [0xfe00, 'variation selector'],
    [0xfe0f, 'variation selector'],
    [0xfeff, 'byte order mark'],
    [0xfffe, 'noncharacter'],
    [0xe0001, 'tag'],
    [0xe0100, 'variation selector of an ideograph'],
    [0xe01ef, 'variation selector of an ideograph'],
    [0xf0000, 'private use plane'],
    [0x10ffff, 'noncharacter'],
  ])('contains U+%s, %s', (code) => expect(forbidden.test(String.fromCodePoint(code))).toBe(true));

  it.each([...' aＡあア漢①㈱髙𠮷ー・〜゛😀é\u3099\u0301\ufffd'])('does not contain %j', (c) =>
    expect(forbidden.test(c)).toBe(false),
  );
});

describe('firstForbidden', () => {
  it('counts characters, not code units', () => {
    expect(firstForbidden('𠮷𠮷\u200b')).toEqual({ name: '幅のない空白', place: 3 });
    expect(firstForbidden('a\ud842b')).toEqual({ name: 'U+D842', place: 2 });
  });

  it('gives the first, by the name people know where there is one', () => {
    expect(firstForbidden('a\tb\u200b')).toEqual({ name: 'タブ', place: 2 });
    expect(firstForbidden('\r')).toEqual({ name: '改行', place: 1 });
    expect(firstForbidden('\u0007')).toEqual({ name: 'U+0007', place: 1 });
    expect(firstForbidden('\u{f0000}')).toEqual({ name: '外字', place: 1 });
  });

  it('skips allowed characters, and finds nothing in a clean text', () => {
    expect(firstForbidden('a\nb\t', '\n')).toEqual({ name: 'タブ', place: 4 });
    expect(firstForbidden('東京都', '')).toBeUndefined();
    expect(firstForbidden('')).toBeUndefined();
  });
});
