import { toRomaji as wanakana } from 'wanakana';

/** Syllables that wanakana transliterates letter by letter (ファ as fua), with the spelling as pronounced. */
const BY_EAR: Record<string, string> = Object.fromEntries(
  (
    'ふぁfa ふぃfi ふぇfe ふぉfo ふゅfyu てぃti でぃdi とぅtu どぅdu でゅdyu てゅtyu うぃwi うぇwe うぉwo しぇshe じぇje ちぇche ' +
    'つぁtsa つぃtsi つぇtse つぉtso ゔぁva ゔぃvi ゔぇve ゔぉvo ゔvu をo づzu ぢji'
  )
    .split(' ')
    .map((pair) => [pair.replace(/[a-z]/g, ''), pair.replace(/[^a-z]/g, '')]),
);

/**
 * Kana in capitals as Japan Post and passports spell it: modified Hepburn without macrons. コンサイ → KONSAI, オオノ → ONO,
 * ナンバ → NAMBA, ハッチョウボリ → HATCHOBORI. A long O or U is written once, ー and apostrophes are dropped, II stays.
 * Characters other than kana stay.
 */
export function toRomaji(kana: string): string {
  return wanakana(kana.replace(/ー/g, ''), { customRomajiMapping: BY_EAR })
    .toUpperCase()
    .replace(/'/g, '')
    .replace(/O[OU]|UU/g, (pair) => pair[0]!)
    .replace(/N(?=[BMP])/g, 'M')
    .replace(/CCH/g, 'TCH');
}
