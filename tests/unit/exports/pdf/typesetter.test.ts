import { beforeAll, describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../src/lib/exports/pdf/text/clusters.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts } from '../../../../src/lib/exports/pdf/types.js';
import { readFonts } from './fonts.js';
import { HARD_LINE, RARE } from './sheets.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const regular = { weight: 'regular' } as const;
const set = (text: string, setting: Parameters<Typesetter['set']>[1] = regular) => {
  const typesetter = new Typesetter(fonts);
  return { typesetter, glyphs: typesetter.set(text, setting, '氏名') };
};

describe('clustersOf', () => {
  it('keeps variants and marks with their base, and every character', () => {
    expect(clustersOf('葛󠄀カ\u3099a').map(({ text }) => text)).toEqual(['葛󠄀', 'カ\u3099', 'a']);
    expect(
      clustersOf('\u3099\ufe00')
        .map(({ text }) => text)
        .join(''),
    ).toBe('\u3099\ufe00');
    expect(clustersOf('\ud842x').map(({ text }) => text)).toEqual(['\ud842', 'x']);
  });
});

describe('Typesetter', () => {
  it('has every difficult character, 𠮷 from the fallback font', () => {
    const { typesetter, glyphs } = set(HARD_LINE);
    expect(typesetter.missing()).toEqual([]);
    expect(glyphs.map(({ text }) => text).join('')).toBe(HARD_LINE);
    expect(glyphs.find(({ text }) => text === '𠮷')?.face).toBe('fallback');
  });
  it('prints 〓 for a character that no font has, and reports it once with the first label', () => {
    const typesetter = new Typesetter(fonts);
    const glyphs = [...typesetter.set(`${RARE}😀${RARE}`, regular, '氏名'), ...typesetter.set(RARE, regular, '住所')];
    expect(glyphs.map(({ text }) => text).join('')).toBe(`${RARE}😀${RARE}${RARE}`);
    expect(typesetter.missing()).toEqual([
      { character: RARE, codePoint: 'U+2A6A5', label: '氏名' },
      { character: '😀', codePoint: 'U+1F600', label: '氏名' },
    ]);
    const [geta] = typesetter.set('〓', regular, '');
    expect(glyphs[0]?.advance).toBe(geta?.advance);
  });
  it('shows a variant with its own glyph, and distinguishes it from the plain character', () => {
    const { typesetter, glyphs } = set('葛葛󠄀辻辻󠄀');
    const pictures = typesetter.used('regular').glyphs;
    expect(glyphs.map(({ text }) => text)).toEqual(['葛', '葛󠄀', '辻', '辻󠄀']);
    expect(new Set(glyphs.map(({ code }) => code)).size).toBe(4);
    expect(new Set(pictures.map(({ glyph }) => glyph)).size).toBeGreaterThan(2);
  });
  it('gives characters that share a glyph separate codes', () => {
    const { glyphs } = set('〜～˜\u0303');
    expect(new Set(glyphs.map(({ face, code }) => `${face}${code}`)).size).toBe(glyphs.length);
  });
  it('composes decomposed kana for display and keeps them decomposed for extraction', () => {
    const { typesetter, glyphs } = set('カ\u3099');
    const [plain] = typesetter.set('ガ', regular, '');
    expect(glyphs).toHaveLength(1);
    expect(glyphs[0]?.text).toBe('カ\u3099');
    expect(glyphs[0]?.advance).toBe(plain?.advance);
  });
  it('does not take one kanji for another as normalisation would (U+FA10, U+585A)', () => {
    const { typesetter } = set('\ufa10\u585a');
    const [compatible, unified] = typesetter.used('regular').glyphs;
    expect(compatible?.glyph).not.toBe(unified?.glyph);
  });
  it('keeps tabs, and shows control characters as missing', () => {
    const { typesetter, glyphs } = set('a\tb\u0007\u200b');
    expect(glyphs.map(({ text }) => text).join('')).toBe('a\tb\u0007\u200b');
    expect(typesetter.missing().map(({ codePoint }) => codePoint)).toEqual(['U+0007', 'U+200B']);
  });
  it('sets full-width letters wider than half-width ones where asked to', () => {
    const [plain, half] = [set('Ａ').glyphs[0], set('A', { ...regular, wide: true }).glyphs[0]];
    const wide = set('Ａ', { ...regular, wide: true }).glyphs[0];
    expect(plain?.advance).toBe(half?.advance);
    expect(wide?.advance).toBe(1000);
  });
  it('sets a heading in one weight: regular as a whole when the bold face lacks a character', () => {
    expect(set('未完成', { weight: 'bold' }).glyphs.every(({ face }) => face === 'bold')).toBe(true);
    expect(set('未完成鬱', { weight: 'bold' }).glyphs.some(({ face }) => face === 'bold')).toBe(false);
  });
  it('refuses more different characters than an embedded font can hold', () => {
    const all = Array.from({ length: 62_000 }, (_, index) => String.fromCodePoint(0x60000 + index)).join('');
    expect(() => set(all)).toThrow('too many');
  });
});
