import { toHalfWidth } from '../../characters/widths.js';
import { toRomaji } from '../../characters/romaji.js';
import type { Place } from './types.js';

/** What NSS asks for in English: 事業所所在地(英) (都道府県) and (市区町村). */
export interface EnglishAddress {
  prefecture: string;
  city: string;
}

/** The cities whose wards stand behind them; by their reading, because シ also ends many a name within. */
const WITH_WARDS = (
  'サッポロ センダイ サイタマ チバ ヨコハマ カワサキ サガミハラ ニイガタ シズオカ ハママツ ナゴヤ キョウト オオサカ サカイ コウベ ' +
  'オカヤマ ヒロシマ キタキュウシュウ フクオカ クマモト'
).split(' ');
/** How the last character of a prefecture, county, city, ward, town or village is read. */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  都: ['ト'],
  府: ['フ'],
  県: ['ケン'],
  郡: ['グン'],
  市: ['シ'],
  区: ['ク'],
  町: ['チョウ', 'マチ'],
  村: ['ムラ', 'ソン'],
};

/** Letters, digits and single spaces: what the kind `upper` takes of a name. */
function capitals(kana: string): string {
  const text = toRomaji(
    toHalfWidth(kana)
      .replace(/[－―−]/gu, '-')
      .replace(/[・、]/gu, ' '),
  );
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9 -]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** 幸区, サイワイク → SAIWAI KU. What ends in none of the suffixes is one word. */
function named(name: string, kana: string): string {
  const suffix = SUFFIXES[name.at(-1) ?? '']?.find((reading) => kana.endsWith(reading) && kana !== reading);
  // No M for N before the suffix: グン|マチ are two words.
  return suffix ? `${capitals(kana.slice(0, -suffix.length))} ${capitals(suffix)}` : capitals(kana);
}

/** 川崎市幸区 → 川崎市 and 幸区, 桑名郡木曽岬町 → 桑名郡 and 木曽岬町, each with its reading. */
function cutCity(city: string, kana: string): readonly (readonly [string, string])[] {
  const ward = /^(.+市)(.+区)$/u.exec(city);
  const before = ward && WITH_WARDS.find((reading) => kana.startsWith(`${reading}シ`));
  if (ward?.[1] && ward[2] && before) {
    const at = before.length + 1;
    return [
      [ward[1], kana.slice(0, at)],
      [ward[2], kana.slice(at)],
    ];
  }
  const county = /^(.+?郡)(.+[町村])$/u.exec(city);
  const at = kana.indexOf('グン', 1) + 2;
  if (county?.[1] && county[2] && at > 2) {
    return [
      [county[1], kana.slice(0, at)],
      [county[2], kana.slice(at)],
    ];
  }
  return [[city, kana]];
}

/**
 * A place as Japan Post writes it in capitals (modified Hepburn without macrons): TOKYO TO and MINATO KU HAMAMATSUCHO.
 * The street number is not part of a postal code's place.
 */
export function englishAddress({ prefecture, city, kana }: Place): EnglishAddress {
  const parts = cutCity(city, kana.city).map(([name, reading]) => named(name, reading));
  return {
    prefecture: prefecture === '北海道' ? 'HOKKAIDO' : named(prefecture, kana.prefecture),
    city: [...parts, capitals(kana.town)].filter(Boolean).join(' '),
  };
}
