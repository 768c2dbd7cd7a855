import * as z from 'zod/mini';
import { toKatakana } from '../characters/kana.js';
import { toFullWidth } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { cleanText, explainForbidden, quoteRefused, showText, type Kind } from './kind.js';

const PLAIN = '[\\u30a1-\\u30fa\\u30fb\\u30fc\\u3000]';
const ADDRESS = '[\\u30a1-\\u30fa\\u30fb\\u30fc\\u3000０-９Ａ-Ｚａ-ｚ－]';
const setOf = (field: FieldOf<'kana'>) => (field.address ? ADDRESS : PLAIN);

/** A hyphen that stands for the long vowel after a kana, and the other way round between digits (N3). */
function mendHyphens(text: string, address: boolean): string {
  const long = text.replace(/(?<=[\u30a1-\u30fa\u30fc])[-\u2010-\u2015\u2212\uff0d]/gu, 'ー');
  if (!address) return long;
  return long.replace(/(?<=[0-9０-９])[-\u2010-\u2015\u2212\u30fc](?=[0-9０-９])/gu, '－');
}

/** 全角カナ: full-width katakana; an address reading also takes full-width digits, letters and － (C2, N3). */
export const kana: Kind<FieldOf<'kana'>> = {
  empty: '',
  normalise(typed, field) {
    const katakana = mendHyphens(toKatakana(typed), field.address ?? false);
    const spaced = katakana.replace(/[ \u00a0]/g, '　').trim();
    return field.address ? toFullWidth(spaced) : spaced;
  },
  schema: (field) =>
    cleanText().check(
      z.regex(new RegExp(`^${setOf(field)}*$`, 'u'), { error: 'C2' }),
      z.regex(/^(?!\s).*(?<!\s)$/u, { error: 'C2' }),
    ),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, new RegExp(`^${setOf(field)}$`, 'u'));
    return refused ? `全角カタカナで読みを入力してください。${refused}は使えません。` : '前後の空白を消してください。';
  },
  show: showText,
};
