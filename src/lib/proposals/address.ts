import { readFrom, type Readings } from '../characters/reading.js';
import { toFullWidth } from '../characters/widths.js';
import type { Place } from '../reference/postal/types.js';

/** The street part that a place fills in: the town, an office's street number, and the name of a tower. */
export function streetOfPlace({ town, office, building }: Place): string {
  return town + (office?.street ?? '') + (building ? `　${building.name}` : '');
}

/** The reading of prefecture, city and town in katakana. */
export function kanaOfPlace({ kana }: Place): string {
  return kana.prefecture + kana.city + kana.town;
}

/** Readings of words in street numbers, floors and rooms. 丁目 comes with its number, whose reading it changes. */
const WORDS: Readings = new Map(
  (
    '一丁目イッチョウメ 二丁目ニチョウメ 三丁目サンチョウメ 四丁目ヨンチョウメ 五丁目ゴチョウメ 六丁目ロクチョウメ ' +
    '七丁目ナナチョウメ 八丁目ハッチョウメ 九丁目キュウチョウメ 十丁目ジュッチョウメ 丁目チョウメ 番地バンチ 番バン 号室ゴウシツ ' +
    '号館ゴウカン 号ゴウ 号棟ゴウトウ 階カイ 地下チカ 本館ホンカン 別館ベッカン 新館シンカン 棟トウ 字アザ 大字オオアザ'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const at = pair.search(/[ァ-ヶ]/u);
      return [pair.slice(0, at), pair.slice(at)];
    }),
);
const KEPT = /[・　０-９Ａ-Ｚａ-ｚ－]/u;

/**
 * The reading of the part after the town, as far as it is known: ９９９　ナックスタワー１階 → ９９９　ナックスタワー１カイ.
 * It ends before the first word whose reading is unknown.
 * @param learned readings observed from the input method while the words were typed
 */
export function streetKana(street: string, learned: Readings): string {
  return readFrom(toFullWidth(street), learned, WORDS, KEPT).reading.replace(/　+$/u, '');
}
