import fc from '../../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../src/lib/exports/pdf/text/break-lines.js';
import { clustersOf } from '../../../../src/lib/exports/pdf/text/clusters.js';
import { breakBetween } from '../../../../src/lib/exports/pdf/text/kinsoku.js';

/** Every glyph 10 points wide, half-width ones 5. */
const measured = (text: string) =>
  clustersOf(text).map(({ text: glyph }) => ({ text: glyph, width: /^[ -~｡-ﾟ]/.test(glyph) ? 5 : 10 }));
const lines = (text: string, width: number) =>
  breakLines(measured(text), width).map((line) => line.map((each) => each.text).join(''));

describe('breakBetween', () => {
  it.each([...'、。」』）］】ゃっッーァ々？！％・｣ﾟｰ'])('never begins a line with %s', (mark) => {
    expect(breakBetween('漢', mark)).toBe('never');
  });
  it.each([...'「『（［【￥｢'])('never ends a line with %s', (mark) => {
    expect(breakBetween(mark, '漢')).toBe('never');
  });
  it('keeps words, numbers and pairs of dashes together', () => {
    expect(breakBetween('a', 'b')).toBe('never');
    expect(breakBetween('１', '２')).toBe('never');
    expect(breakBetween('―', '―')).toBe('never');
    expect(breakBetween('.', 'c')).toBe('within-word');
  });
  it('breaks between ideographs, between scripts and after spaces', () => {
    expect(breakBetween('漢', '字')).toBe('good');
    expect(breakBetween('漢', 'a')).toBe('good');
    expect(breakBetween(' ', 'a')).toBe('good');
    expect(breakBetween('a', ' ')).toBe('never');
  });
});

describe('breakLines', () => {
  it('moves the preceding character along rather than begin a line with 。', () => {
    expect(lines('あいうえお。かき', 50)).toEqual(['あいうえ', 'お。かき']);
  });
  it('takes an opening bracket to the next line', () => {
    expect(lines('あいうえ「おか」', 50)).toEqual(['あいうえ', '「おか」']);
  });
  it('moves an e-mail address to a line of its own before it cuts it', () => {
    expect(lines('宛先はa@example.jpです', 80)).toEqual(['宛先は', 'a@example.jpです']);
    expect(lines('taro.yamada@customs.example.jp', 80)).toEqual(['taro.yamada@', 'customs.example.', 'jp']);
  });
  it('cuts a word without break points where the line is full', () => {
    expect(lines('a'.repeat(20), 50)).toEqual(['a'.repeat(10), 'a'.repeat(10)]);
  });
  it('lets spaces hang over the end of a line', () => {
    expect(lines('あいうえお　かき', 50)).toEqual(['あいうえお　', 'かき']);
  });
  it('gives an empty paragraph one line', () => {
    expect(breakLines([], 50)).toEqual([[]]);
  });
  it('loses nothing and overflows only with spaces or single glyphs, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 200 }), (text, width) => {
        const broken = breakLines(measured(text), width);
        expect(
          broken
            .flat()
            .map((glyph) => glyph.text)
            .join(''),
        ).toBe(text);
        for (const line of broken) {
          const solid = line
            .map((glyph) => glyph.text)
            .join('')
            .trimEnd();
          const used = measured(solid).reduce((sum, glyph) => sum + glyph.width, 0);
          expect(used <= width || line.length === 1 || solid === '').toBe(true);
        }
      }),
    );
  });
  it('follows the rules at every line end of running text', () => {
    const text =
      '「ナックス商事（株）」の申込みです。ページ数は、１２３頁…かもしれません！ヴァイオリンとキャッチャー。'.repeat(
        30,
      );
    for (const width of [60, 85, 110, 190, 345]) {
      const broken = lines(text, width);
      expect(broken.join('')).toBe(text);
      for (const line of broken.slice(1)) expect(line).not.toMatch(/^[、。」）…！？ァィゥェォャュョッー]/);
      for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[「（]$/);
    }
  });
});
