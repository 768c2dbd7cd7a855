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

/** Kana ending in O, and in U; after ユ and フ a ウ is always a long vowel in names (ユウキ, シュウジ, フウカ). */
const O = '[オコソトノホモヨロゴゾドボポョヲ]';
const U = '[クスツヌムルグズブプ]';
/**
 * Where a new word may begin inside a name, so that ウ or オ is not a long vowel: before 内, 浦, 上, 海 (タケノウチ, マツウラ,
 * イノウエ), after の (ヒノオカ), and the オ at the end of a name (ミソノオ), which passports write.
 */
const BOUNDARY = new RegExp(
  `(?<=${O})(?=ウ(?:[チラミ]|エ(?!イ)))|(?<=.ノ)(?=ウ[マメシ]|オ[カキザダノ])|(?<=.${U})(?=ウ)|(?<=.${O})(?=オ$)`,
  'gu',
);
const BREAK = '|';

/**
 * A person's name in capitals. Where kana alone cannot tell a long vowel from a new word (イノウエ, コウチ), both spellings,
 * the one with all letters first: INOUE, INOE. Only the person knows which one is in the passport.
 */
export function nameInRomaji(kana: string): readonly string[] {
  const apart = toRomaji(kana.replace(BOUNDARY, BREAK)).replaceAll(BREAK, '');
  return [...new Set([apart, toRomaji(kana)])];
}
