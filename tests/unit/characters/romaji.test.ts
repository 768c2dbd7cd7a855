import { describe, expect, it } from 'vitest';
import { toRomaji } from '../../../src/lib/characters/romaji.js';

describe('toRomaji', () => {
  it.each([
    ['コンサイ', 'KONSAI'],
    ['イチロウ', 'ICHIRO'],
    ['ザイム', 'ZAIMU'],
    ['タロウ', 'TARO'],
    ['シンバシ', 'SHIMBASHI'],
    ['ニホンバシ', 'NIHOMBASHI'],
    ['グンマ', 'GUMMA'],
    ['ナンバ', 'NAMBA'],
    ['ハッチョウボリ', 'HATCHOBORI'],
    ['ゲンイチロウ', 'GENICHIRO'],
    ['オオノ', 'ONO'],
    ['オオオカ', 'OOKA'],
    ['ユウキ', 'YUKI'],
    ['ニイガタ', 'NIIGATA'],
    ['チヂワ', 'CHIJIWA'],
    ['コウイチ', 'KOICHI'],
    ['ケイイチ', 'KEIICHI'],
    ['サトウ', 'SATO'],
    ['ジロー', 'JIRO'],
    ['ファーストビル', 'FASUTOBIRU'],
    ['ティーアイ', 'TIAI'],
    ['ヴィラ', 'VIRA'],
    ['ヲカダ', 'OKADA'],
    ['ツヅキ', 'TSUZUKI'],
    ['', ''],
  ])('writes %s as %s', (kana, romaji) => expect(toRomaji(kana)).toBe(romaji));
});
