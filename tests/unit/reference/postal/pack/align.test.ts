import { describe, expect, it } from 'vitest';
import { align, learnPrices } from '../../../../../src/lib/reference/postal/pack/align.js';

describe('align', () => {
  const none = new Map();

  it('gives kana, digits and letters their own sound, and the kanji what is left', () => {
    expect(align('千代が丘２丁目', 'チヨガオカ２チョウメ', none).join('/')).toMatch(/^チ\/ヨ\/ガ\/オカ\/２\//);
    expect(align('浜松町', 'ハママツチョウ', none).join('')).toBe('ハママツチョウ');
  });

  it('loses nothing of a reading, however long it is or little there is to read', () => {
    for (const [text, kana] of [
      ['一', 'イチノミヤチョウニシマチヒガシ'],
      ['大字大字', 'オオ'],
      ['町', ''],
      ['', ''],
    ] as const)
      expect(align(text, kana, none).join('')).toBe(kana);
  });

  it('follows the readings that it has learned', async () => {
    const names = ['浜町 ハマチョウ', '松町 マツチョウ', '本町 ホンチョウ', '浜 ハマ', '松 マツ'].flatMap((pair) => {
      const [text = '', kana = ''] = pair.split(' ');
      return Array.from({ length: 5 }, () => ({ text, kana }));
    });
    const told: number[] = [];
    const prices = await learnPrices(names, async (done) => void told.push(done));
    expect(align('浜松町', 'ハママツチョウ', prices)).toEqual(['ハマ', 'マツ', 'チョウ']);
    expect(told).toEqual([0.25, 0.5, 0.75]);
  });
});
