import { describe, expect, it } from 'vitest';
import { reveal, splitHidden } from '../../../src/lib/characters/reveal.js';

describe('splitHidden', () => {
  it('leaves an ordinary name as it is', () => {
    expect(splitHidden('株式会社ナックス 東京（控え）')).toEqual(['株式会社ナックス 東京（控え）']);
  });

  it.each([
    ['\u202e', '[U+202E]'],
    ['\u2066', '[U+2066]'],
    ['\u200b', '[U+200B]'],
    ['\ufeff', '[U+FEFF]'],
    ['\0', '[U+0000]'],
    ['\x9b', '[U+009B]'],
    ['\u2028', '[U+2028]'],
    ['\u3164', '[U+3164]'],
    ['\u2800', '[U+2800]'],
    ['\ud800', '[U+D800]'],
    ['\ufe0f', '[U+FE0F]'],
    ['\u{e0041}', '[U+E0041]'],
  ])('shows %j as a sign', (character, sign) => {
    expect(splitHidden(`a${character}b`)).toEqual(['a', sign, 'b']);
  });

  it('counts repeated characters instead of repeating the sign', () => {
    expect(splitHidden(`${'\u200b'.repeat(12)}\u202e\u202ea`)).toEqual(['', '[U+200B×12]', '', '[U+202E×2]', 'a']);
    expect(splitHidden('\u{e0041}\u{e0041}a')).toEqual(['', '[U+E0041×2]', 'a']);
  });

  it.each(['葛\u{e0100}飾', '❤\ufe0f', '👩\u200d💻', '👩🏽\u200d💻', '一\t二\n三'])(
    'keeps %j, whose invisible characters have a visible effect',
    (text) => {
      expect(splitHidden(text)).toEqual([text]);
    },
  );

  it.each(['', ' 　\n', '\u200b\ufeff', '\u202e \u2066', '\u3164'])('gives %j the other name', (text) => {
    expect(splitHidden(text, '名前なし')).toEqual(['名前なし']);
  });

  it('shows the beginning of a very long name', () => {
    expect(splitHidden('長'.repeat(100_000))).toEqual([`${'長'.repeat(200)}…`]);
    expect(splitHidden('𠮷'.repeat(100_000))).toEqual([`${'𠮷'.repeat(200)}…`]);
    expect(splitHidden('𠮷'.repeat(200))).toEqual(['𠮷'.repeat(200)]);
    expect(splitHidden('a'.repeat(1000), '', Infinity)).toEqual(['a'.repeat(1000)]);
  });
});

describe('reveal', () => {
  it('writes the signs into the text', () => {
    expect(reveal('請求\u202efdp.exe')).toBe('請求[U+202E]fdp.exe');
  });

  it('isolates right-to-left letters only', () => {
    expect(reveal('שלום 1')).toBe('\u2068שלום 1\u2069');
    expect(reveal('مرحبا')).toBe('\u2068مرحبا\u2069');
    expect(reveal('日本 Ünï')).toBe('日本 Ünï');
  });

  it('is not applied twice, but no isolating characters of others stay', () => {
    const once = reveal('שלום 1');
    expect(reveal(once)).toBe(once);
    expect(splitHidden(`「${once}」`)).toEqual([`「${once}」`]);
    expect(reveal('\u2068abc\u2069')).toBe('[U+2068]abc[U+2069]');
    expect(reveal('\u2068ש\u202e\u2069')).toBe('\u2068[U+2068]ש[U+202E][U+2069]\u2069');
  });

  it('reads a hostile text in linear time', () => {
    expect(splitHidden('\u2068ש'.repeat(50_000), '', Infinity)).toHaveLength(100_001);
  });
});
