import { toKatakana } from '../characters/kana.js';
import { HYPHENS, toFullWidth, toOneLine } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

const LETTERS = '\\u30a1-\\u30fa\\u30fb-\\u30fe';
/** Signs in names (Ａ＆Ｂ, （有）): the manual does not say what NSS answers, so they are advised against (C2). */
const SIGNS = '．＆（）';
const PLAIN = `[${LETTERS}\\u3000${SIGNS}]`;
/** The half-width characters are those of the manual's own example, about which NSS's answer is unknown too. */
const ADDRESS = `[${LETTERS}\\u3000０-９Ａ-Ｚａ-ｚ－${SIGNS}0-9A-Z -]`;
const setOf = (field: FieldOf<'kana'>) => (field.address ? ADDRESS : PLAIN);

const afterKana = new RegExp(`(?<=[\\u30a1-\\u30fa\\u30fc])[${HYPHENS}]+`, 'gu');
const betweenDigits = new RegExp(`(?<=[0-9０-９])[${HYPHENS}]+(?=[0-9０-９])`, 'gu');
/** No long vowel is long twice: what follows one before a number parts them (タワー-12). */
const partsNumber = /(?<=[\u30a1-\u30fa]ー)ー(?=[0-9０-９])/gu;
const hyphen = new RegExp(`(?!\\u30fc)[${HYPHENS}]`, 'gu');

/** A hyphen after a kana becomes the long vowel mark ー; in an address, ー between digits becomes a hyphen (N3). */
function mendHyphens(text: string, address: boolean): string {
  const long = text.replace(afterKana, (run) => 'ー'.repeat(run.length));
  return address
    ? long
        .replace(partsNumber, '－')
        .replace(betweenDigits, (run) => '－'.repeat(run.length))
        .replace(hyphen, '－')
    : long;
}

/** 全角カナ: full-width katakana; an address reading also takes full-width digits, letters and － (C2, N3). */
export const kana: Kind<FieldOf<'kana'>> = {
  empty: '',
  hold: holdText,
  normalise(typed, field) {
    const katakana = mendHyphens(toKatakana(toOneLine(typed)), field.address ?? false);
    if (field.address) return toFullWidth(katakana);
    return katakana.replace(/\p{Zs}/gu, '　').replace(/[.&()]/g, toFullWidth);
  },
  shape: (field) =>
    text({ rule: 'C2', pattern: new RegExp(`^${setOf(field)}*$`, 'u') }, { rule: 'C2', pattern: /^(?!\s).*(?<!\s)$/u }),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, new RegExp(`^${setOf(field)}$`, 'u'));
    return refused ? `全角カタカナで読みを入力してください。${refused}は使えません。` : '前後の空白を消してください。';
  },
  show: showText,
};
