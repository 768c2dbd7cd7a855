import { describe, expect, it } from 'vitest';
import { nameInRomaji, toRomaji } from '../../../src/lib/characters/romaji.js';

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

describe('nameInRomaji', () => {
  it.each([
    // Kanagawa's passport page, by way of kazuhikoarase/jaconv#14.
    ['イノウエ', ['INOUE', 'INOE']],
    ['マツウラ', ['MATSUURA', 'MATSURA']],
    ['ミソノオ', ['MISONOO', 'MISONO']],
    ['タカトオ', ['TAKATOO', 'TAKATO']],
    ['コウチワ', ['KOUCHIWA', 'KOCHIWA']],
    ['タケノウチ', ['TAKENOUCHI', 'TAKENOCHI']],
    ['カツウラ', ['KATSUURA', 'KATSURA']],
    ['セノオ', ['SENOO', 'SENO']],
    ['キノウミ', ['KINOUMI', 'KINOMI']],
    // A long vowel for sure.
    ['ツウカン', ['TSUKAN']],
    ['サトウ', ['SATO']],
    ['イチロウ', ['ICHIRO']],
    ['コウイチ', ['KOICHI']],
    ['オオノ', ['ONO']],
    ['オオオカ', ['OOKA']],
    ['トオル', ['TORU']],
    ['ユウキ', ['YUKI']],
    ['シュウジ', ['SHUJI']],
    ['コウエイ', ['KOEI']],
    ['リョウタ', ['RYOTA']],
  ])('writes %s as %j', (kana, romaji) => expect(nameInRomaji(kana)).toEqual(romaji));
});
