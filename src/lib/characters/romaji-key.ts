import { toRomaji } from './romaji.js';

/**
 * Spellings of one sound, each with the shortest: Hepburn, Kunrei and what people press on a keyboard (sho, syo, sixyo). The
 * order matters: a pair is folded before its letters.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}\p{N}]/gu, ''],
  [/[xl]t(?:s)?u([a-z])/g, '$1$1'],
  [/i[xl]y/g, 'y'],
  [/cch/g, 'tch'],
  [/jj/g, 'zj'],
  [/chi/g, 'ti'],
  [/c[hy]/g, 'ty'],
  [/shi/g, 'si'],
  [/sh/g, 'sy'],
  [/ts/g, 't'],
  [/fu/g, 'hu'],
  [/v/g, 'b'],
  [/(?:ji|dh?i)/g, 'zi'],
  [/jy?/g, 'zy'],
  [/d[zs]?u/g, 'zu'],
  [/th(?=[iu])/g, 't'],
  [/c(?=[auo])/g, 'k'],
  [/m(?=[bmp])/g, 'n'],
  [/n+/g, 'n'],
  [/o[ou]+/g, 'o'],
  [/([aiue])\1+/g, '$1'],
];

/**
 * A Japanese word in Latin letters, folded so that every usual spelling becomes the same: jigyousho, jigyosho, zigyosyo and
 * jigyōsho → zigyosyo. Only for comparing: long vowels are lost, and so is the difference between お and おう.
 */
export function romajiKey(latin: string): string {
  const plain = latin.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), plain);
}

/** A word in kana, as `romajiKey` folds it; letters and digits between the kana stay. */
export const kanaKey = (kana: string): string => romajiKey(toRomaji(kana));
