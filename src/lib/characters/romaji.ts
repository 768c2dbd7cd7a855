import { toRomaji as wanakana } from 'wanakana';

/** Sounds that the library spells by its letters and not by ear: ファ as fua. */
const BY_EAR: Record<string, string> = Object.fromEntries(
  (
    'ふぁfa ふぃfi ふぇfe ふぉfo ふゅfyu てぃti でぃdi とぅtu どぅdu でゅdyu てゅtyu うぃwi うぇwe うぉwo しぇshe じぇje ちぇche ' +
    'つぁtsa つぃtsi つぇtse つぉtso ゔぁva ゔぃvi ゔぇve ゔぉvo ゔvu をo づzu ぢji'
  )
    .split(' ')
    .map((pair) => [pair.replace(/[a-z]/g, ''), pair.replace(/[^a-z]/g, '')]),
);

/**
 * Kana in capitals, as Japan Post and passports write it: modified Hepburn without macrons. コンサイ → KONSAI, オオノ → ONO,
 * ナンバ → NAMBA, ハッチョウボリ → HATCHOBORI. Long O and U are written once, ー and apostrophes not at all; II stays.
 * What is no kana stays as it is.
 */
export function toRomaji(kana: string): string {
  return wanakana(kana.replace(/ー/g, ''), { customRomajiMapping: BY_EAR })
    .toUpperCase()
    .replace(/'/g, '')
    .replace(/O[OU]|UU/g, (pair) => pair[0]!)
    .replace(/N(?=[BMP])/g, 'M')
    .replace(/CCH/g, 'TCH');
}
