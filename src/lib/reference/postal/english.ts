import { toRomaji } from '../../characters/romaji.js';
import { toHalfWidth } from '../../characters/widths.js';
import type { Place } from './types.js';

/** A place name split into its stem and the kind of place: KAWASAKI, SHI. */
export interface EnglishName {
  stem: string;
  /** '' for 北海道, where 道 is part of the name. */
  kind: string;
}

/** The possible readings of each kind of place. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  都: ['ト'],
  府: ['フ'],
  県: ['ケン'],
  市: ['シ'],
  区: ['ク'],
  郡: ['グン'],
  町: ['チョウ', 'マチ'],
  村: ['ムラ', 'ソン'],
};

/** The cities with wards. A list is needed because シ and ク also occur inside readings, so no rule can split them. */
const CITIES_WITH_WARDS =
  'サッポロ センダイ サイタマ チバ カワサキ ヨコハマ サガミハラ ニイガタ シズオカ ハママツ ナゴヤ キョウト オオサカ サカイ コウベ オカヤマ ヒロシマ キタキュウシュウ フクオカ クマモト'
    .split(' ')
    .map((name) => `${name}シ`);

/**
 * 丸の内 is MARUNOUCHI: a new word begins after の, so ノウ is not a long vowel. This is our only deviation from Japan
 * Post, whose table has MARUNOCHI: companies there do not spell their address that way.
 */
const AFTER_PARTICLE = /[のノ之][内浦上後裏海梅馬]/;
const BREAK = '|';

/**
 * Kana in Japan Post's romanisation, numbers included: キタ２ジョウニシ → KITA2-JONISHI. Other signs become spaces.
 * @param text the Japanese text that the kana is the reading of
 */
function toEnglish(kana: string, text: string): string {
  const parted = AFTER_PARTICLE.test(text) ? kana.replace(/ノ(?=ウ[チラエシミメマ])/g, `ノ${BREAK}`) : kana;
  return toRomaji(toHalfWidth(parted.replaceAll('・', '-')))
    .replaceAll(BREAK, '')
    .replace(/(?<=\d)(?=[A-Z])/g, '-')
    .replace(/[^A-Z0-9 -]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Splits a name by its last character: (港区, ミナトク) → MINATO, KU. The kind is a word of its own: N before it stays N. */
function nameOf(text: string, kana: string): EnglishName {
  const reading = KINDS[text.at(-1) ?? '']?.find((reading) => kana.endsWith(reading)) ?? '';
  return { stem: toEnglish(kana.slice(0, kana.length - reading.length), text), kind: toEnglish(reading, '') };
}

/** Where the second name starts in the text and in its reading: 川崎市|幸区, 中郡|二宮町, 三宅島|三宅村; 0 for a single name. */
function cutOf(text: string, kana: string): readonly [text: number, kana: number] {
  const upTo = (character: string) => text.indexOf(character, 1) + 1;
  const within = CITIES_WITH_WARDS.find((name) => text.endsWith('区') && text.includes('市') && kana.startsWith(name));
  if (within) return [upTo('市'), within.length];
  if (!/[町村]$/.test(text)) return [0, 0];
  if (upTo('郡') > 0) return [upTo('郡'), kana.lastIndexOf('グン') + 2];
  const island = upTo('島');
  return island > 0 && island < text.length - 1 ? [island, kana.indexOf('ジマ', 1) + 2] : [0, 0];
}

/** The names that a city consists of: 川崎市幸区 → KAWASAKI SHI, SAIWAI KU; 三宅島三宅村 → MIYAKEJIMA, MIYAKE MURA. */
export function cityNames({ city, kana }: Pick<Place, 'city' | 'kana'>): readonly EnglishName[] {
  const [text, reading] = cutOf(city, kana.city);
  const second = nameOf(city.slice(text), kana.city.slice(reading));
  return text > 0 ? [nameOf(city.slice(0, text), kana.city.slice(0, reading)), second] : [second];
}

/** The prefecture's name: TOKYO, TO. */
export function prefectureName({ prefecture, kana }: Pick<Place, 'prefecture' | 'kana'>): EnglishName {
  return nameOf(prefecture, kana.prefecture);
}

/** The reading without 大字 or 字, which English addresses leave out. */
function withoutAza(town: string, kana: string): string {
  if (town.startsWith('大字')) return kana.replace(/^オオアザ/, '');
  return town.startsWith('字') ? kana.replace(/^アザ/, '') : kana;
}

const join = (names: readonly EnglishName[]) => names.map(({ stem, kind }) => `${stem} ${kind}`.trim()).join(' ');

/**
 * A place in English as in the manual's examples (chapter 1): TOKYO TO and MINATO KU HAMAMATSUCHO, in Japan Post's
 * modified Hepburn. Only A-Z, digits, hyphens and single spaces. Lot numbers and buildings are left out: they belong
 * into その他.
 */
export function englishAddress(place: Place): { prefecture: string; city: string } {
  const town = toEnglish(withoutAza(place.town, place.kana.town), place.town);
  return { prefecture: join([prefectureName(place)]), city: `${join(cityNames(place))} ${town}`.trim() };
}
