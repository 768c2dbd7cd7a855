import { HYPHENS, toHalfWidth, trimSpaces } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

/** Two telephone numbers in one field: only the user knows which one is meant. */
const two = /\d[-\d()]{6,}\d\s+\(?0[-\d()]{6,}\d/u;
const between = new RegExp(`(?<=\\d)[${HYPHENS}]+(?=\\d)`, 'gu');
/** Japan's country code, also as it is dialled from abroad (0081) if a whole telephone number follows. */
const country = new RegExp(
  `^(?:\\+|00(?=81[${HYPHENS}]*0?[1-9](?:[${HYPHENS}]*\\d){8,9}$))81[${HYPHENS}]*0?(?=\\d)`,
  'u',
);

const fax = /^(?:fax(?:番号)?|ファッ?クス)[ :.]*(?=[\d(+])/iu;
/**
 * Labels that are copied along with a number; another number's label is left, because that number may be meant. A colon
 * without a label is no part of one.
 */
const LABELS: Partial<Record<NonNullable<FieldOf<'digits'>['as']>, RegExp>> = {
  'corporate-number':
    /^(?:(?:法人番号|(?:インボイス)?登録番号)[ :]*)?T?(?=\d{13}$)|^(?:法人番号|登録番号)[ :]*(?=\d)/iu,
  'postal-code': /^(?:郵便番号[ :]*)?〒?/u,
  phone: /^(?:tel|電話(?:番号)?|℡|☎)[ :.]*(?=[\d(+])/iu,
  fax,
  'emergency-fax': fax,
};

/** A time of day, to be stored as HHMM: 9:05 and 9時5分 → 0905. Our own field; NSS does not ask for one. */
const clock = /^(\d{1,2})(?:[:：]|時)(\d{1,2})分?$/u;
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/** 半角数字: digits only (C3). Hyphens between digits, spaces, parentheses, 〒 and +81 are removed (N1). */
export const digits: Kind<FieldOf<'digits'>> = {
  empty: '',
  hold: holdText,
  normalise(typed, field) {
    const half = toHalfWidth(trimSpaces(typed)).replace((field.as && LABELS[field.as]) ?? '', '');
    if (half === '') return trimSpaces(typed) === '' ? '' : typed;
    const [, hours, minutes] = (field.as === 'time' && clock.exec(half)) || [];
    if (hours && minutes) return hours.padStart(2, '0') + minutes.padStart(2, '0');
    if (two.test(half)) return typed;
    const stripped = half.replace(/^〒/u, '').replace(/[ ()]/g, '').replace(country, '0').replace(between, '');
    // Anything else in the text may carry meaning, so the whole text is left as typed (N7).
    return /^\d+$/.test(stripped) ? stripped : typed;
  },
  shape(field) {
    if (field.as === 'time') return text({ rule: 'C3', pattern: TIME });
    const length = field.length === undefined ? '+' : `{${field.length}}`;
    return text({ rule: 'C3', pattern: new RegExp(`^[0-9]${length}$`) });
  },
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    // Hyphens and spaces would be removed automatically, so name the other characters first.
    const strange = quoteRefused(value, new RegExp(`^[0-9 　()（）${HYPHENS}]$`, 'u'));
    const refused = strange || quoteRefused(value, /^[0-9]$/);
    if (refused) return `半角数字だけで入力してください。${refused}は使えません。`;
    if (field.as === 'time') return '時刻を4桁の半角数字で入力してください（例: 午後3時20分は 1520）。';
    if (field.length === undefined) return '半角数字だけで入力してください。';
    return `${field.length}桁の半角数字で入力してください。いまは${value.length}桁です。`;
  },
  show: showText,
};
