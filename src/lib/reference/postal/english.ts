import { toRomaji } from '../../characters/romaji.js';
import { toHalfWidth } from '../../characters/widths.js';
import type { Place } from './types.js';

/** A name and what kind of place it is: KAWASAKI, SHI. */
export interface EnglishName {
  stem: string;
  /** '' for 北海道, whose 道 is a part of the name. */
  kind: string;
}

/** How a kind of place may read, in Japanese and so in English too. */
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

/** The cities that have wards. Their own readings hold シ and ク as well, so no rule tells where a ward begins. */
const CITIES_WITH_WARDS =
  'サッポロ センダイ サイタマ チバ カワサキ ヨコハマ サガミハラ ニイガタ シズオカ ハママツ ナゴヤ キョウト オオサカ サカイ コウベ オカヤマ ヒロシマ キタキュウシュウ フクオカ クマモト'
    .split(' ')
    .map((name) => `${name}シ`);

/**
 * 丸の内 is MARUNOUCHI: after the particle a word begins, so its ウ makes no long vowel. Here alone we leave Japan Post's
 * table, which has MARUNOCHI: no company there writes its address so.
 */
const AFTER_PARTICLE = /[のノ之][内浦上後裏海梅馬]/;
const BREAK = '|';

/**
 * Kana as Japan Post writes it, with numbers: キタ２ジョウニシ → KITA2-JONISHI. Other signs part the words.
 * @param text what the kana reads
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

/** One name by its last character: (港区, ミナトク) → MINATO, KU. N stays N before the kind: it begins a word of its own. */
function nameOf(text: string, kana: string): EnglishName {
  const reading = KINDS[text.at(-1) ?? '']?.find((reading) => kana.endsWith(reading)) ?? '';
  return { stem: toEnglish(kana.slice(0, kana.length - reading.length), text), kind: toEnglish(reading, '') };
}

/** Where the second name begins, in the text and in its reading: 川崎市|幸区, 中郡|二宮町, 三宅島|三宅村; 0 where all is one. */
function cutOf(text: string, kana: string): readonly [text: number, kana: number] {
  const upTo = (character: string) => text.indexOf(character, 1) + 1;
  const within = CITIES_WITH_WARDS.find((name) => text.endsWith('区') && text.includes('市') && kana.startsWith(name));
  if (within) return [upTo('市'), within.length];
  if (!/[町村]$/.test(text)) return [0, 0];
  if (upTo('郡') > 0) return [upTo('郡'), kana.lastIndexOf('グン') + 2];
  const island = upTo('島');
  return island > 0 && island < text.length - 1 ? [island, kana.indexOf('ジマ', 1) + 2] : [0, 0];
}

/** The names that a city's text holds: 川崎市幸区 → KAWASAKI SHI, SAIWAI KU; 三宅島三宅村 → MIYAKEJIMA, MIYAKE MURA. */
export function cityNames({ city, kana }: Pick<Place, 'city' | 'kana'>): readonly EnglishName[] {
  const [text, reading] = cutOf(city, kana.city);
  const second = nameOf(city.slice(text), kana.city.slice(reading));
  return text > 0 ? [nameOf(city.slice(0, text), kana.city.slice(0, reading)), second] : [second];
}

/** The prefecture's name: TOKYO, TO. */
export function prefectureName({ prefecture, kana }: Pick<Place, 'prefecture' | 'kana'>): EnglishName {
  return nameOf(prefecture, kana.prefecture);
}

/** 大字 and 字, which English addresses leave out. */
function withoutAza(town: string, kana: string): string {
  if (town.startsWith('大字')) return kana.replace(/^オオアザ/, '');
  return town.startsWith('字') ? kana.replace(/^アザ/, '') : kana;
}

const join = (names: readonly EnglishName[]) => names.map(({ stem, kind }) => `${stem} ${kind}`.trim()).join(' ');

/**
 * A place as NSS's manual writes it in English: TOKYO TO and MINATO KU HAMAMATSUCHO, modified Hepburn in capitals as Japan
 * Post has it. Only A-Z, digits, hyphens and single spaces. Lot numbers and buildings belong to その他 and are not in it.
 */
export function englishAddress(place: Place): { prefecture: string; city: string } {
  const town = toEnglish(withoutAza(place.town, place.kana.town), place.town);
  return { prefecture: join([prefectureName(place)]), city: `${join(cityNames(place))} ${town}`.trim() };
}
