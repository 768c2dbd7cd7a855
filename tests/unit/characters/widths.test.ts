import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { toKatakana } from '../../../src/lib/characters/kana.js';
import { toUpperAscii } from '../../../src/lib/characters/latin.js';
import { composeKana, toFullWidth, toHalfWidth, toOneLine, trimSpaces } from '../../../src/lib/characters/widths.js';
import { brokenRules } from '../../../src/lib/kinds/broken-rules.js';
import { FIELDS } from '../kinds/support.js';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

describe('widths (N1, N2, N4, N5)', () => {
  it('pairs every sign of ASCII with its full-width form', () => {
    for (const narrow of range(0x21, 0x7e)) {
      const wide = String.fromCodePoint(narrow.codePointAt(0)! + 0xfee0);
      // The full-width forms of the two quotation marks are not in JIS X 0208.
      expect(toFullWidth(`a${narrow}`).slice(1)).toBe({ "'": '’', '"': '”' }[narrow] ?? wide);
      expect(toHalfWidth(wide)).toBe(narrow);
    }
    expect(toFullWidth(' ')).toBe('　');
    expect(toHalfWidth('　')).toBe(' ');
  });

  it.each([
    ['株式会社"強調"', '株式会社“強調”'],
    ['"あ"と"い"', '“あ”と“い”'],
    ['"こんにちわ”', '“こんにちわ”'],
    ['＂Ａ＂', '“Ａ”'],
    ['5"x6"', '５”ｘ６”'],
    ["Joe's", 'Ｊｏｅ’ｓ'],
  ])('opens and closes quotations: %s → %s', (typed, wide) => {
    expect(toFullWidth(typed)).toBe(wide);
    expect(toFullWidth(wide)).toBe(wide);
  });

  it('gives every half-width kana the full-width form of Unicode', () => {
    for (const half of range(0xff61, 0xff9d)) expect(composeKana(half)).toBe(half.normalize('NFKC'));
    expect(composeKana('ﾞﾟ')).toBe('゛゜');
  });

  it('composes every pair that Unicode composes, however its parts are written', () => {
    const halves = range(0xff66, 0xff9d);
    for (const half of halves) {
      const whole = half.normalize('NFKC');
      for (const [mark, combining] of [
        ['ﾞ', '\u3099'],
        ['ﾟ', '\u309a'],
      ] as const) {
        const composed = (whole + combining).normalize('NFC');
        if (composed.length > 1) continue;
        expect([composeKana(half + mark), composeKana(whole + mark), composeKana(whole + combining)]).toEqual(
          Array.from({ length: 3 }, () => composed),
        );
        expect(toKatakana(whole + (mark === 'ﾞ' ? '゛' : '゜'))).toBe(composed);
      }
    }
  });

  it('leaves every other character as it is', () => {
    const others = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[\u0000-\u00ff\u301c\u2212\uff00-\uffef\p{Zs}\p{M}]/gu, ''));
    const property = fc.property(others, (text) => {
      expect(toFullWidth(text)).toBe(text);
      expect(toHalfWidth(text)).toBe(text);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('trims spaces and line ends, but no character that C7 must report', () => {
    expect(trimSpaces(' \u00a0　\t東京 都\r\n')).toBe('東京 都');
    expect(trimSpaces('\ufeff東京\u200b')).toBe('\ufeff東京\u200b');
    expect(trimSpaces(' \t ')).toBe('');
    expect(toOneLine(' a\r\nb\tc\n')).toBe('a b c');
  });

  it('is quick with a text of a hundred thousand spaces', () => {
    const long = `a${' '.repeat(100_000)}b`;
    const start = performance.now();
    expect(toUpperAscii(long)).toBe('A B');
    expect(trimSpaces(long)).toBe(long);
    expect(brokenRules(FIELDS.full, `${'　'.repeat(100_000)}社`)).toEqual(['C1']);
    expect(brokenRules(FIELDS.upper, `${' '.repeat(100_000)}A`)).toEqual(['V9']);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('toKatakana (N3)', () => {
  it('gives every hiragana its katakana', () => {
    for (const hiragana of range(0x3041, 0x3096)) {
      const katakana = toKatakana(hiragana);
      expect(katakana.codePointAt(0)! - hiragana.codePointAt(0)!).toBe(0x60);
      expect(brokenRules(FIELDS.kana, katakana)).toEqual([]);
    }
    expect(toKatakana('ゝゞ')).toBe('ヽヾ');
    expect(toKatakana('ゟ漢字A')).toBe('ゟ漢字A');
  });
});

describe('full-width as JIS X 0208 has it (C1)', () => {
  it('takes all 6,879 characters, and changes none but the signs of Windows', () => {
    const bytes: number[] = [];
    for (let row = 1; row <= 84; row += 1) {
      if (row > 8 && row < 16) continue;
      for (let cell = 1; cell <= 94; cell += 1) bytes.push(0xa0 + row, 0xa0 + cell);
    }
    const all = [...new TextDecoder('euc-jp').decode(new Uint8Array(bytes))].filter(
      (c) => c !== '\ufffd' && c !== '　',
    );
    expect(all.length).toBe(6878);
    // JIS has these as full-width; Unicode's code points are narrow, and Windows uses the wide ones.
    expect(all.filter((c) => brokenRules(FIELDS.full, toFullWidth(c)).length > 0)).toEqual([]);
    expect(all.filter((c) => toFullWidth(c) !== c)).toEqual([...all].filter((c) => '〜−¢£¬'.includes(c)));
  });
});
