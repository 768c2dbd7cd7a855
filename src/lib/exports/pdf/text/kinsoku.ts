/**
 * Where a line may end (禁則), after JIS X 4051 and the W3C's Requirements for Japanese Text Layout. The strict set,
 * including small kana and ー, is used because the lines are long enough for it.
 */

/** How suitable a position is for a line break; `within-word` is used only if the line has no `good` one. */
export type Break = 'good' | 'within-word' | 'never';

const CLOSING = '」』）］｝〉》】〕〟’”〙〗»)]}｣｠';
const OPENING = '「『（［｛〈《【〔〝‘“〘〖«([{｢｟';
const STOPS = '、。，．,.・：；:;？！?!‼⁇⁈⁉｡､･';
const REPEATS = '々〻ゝゞヽヾー゛゜ﾞﾟｰ';
const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｯｬｭｮ';
const DASHES = '‐‑–—―〜～゠−－';
const AFTER_NUMBERS = '％‰℃°′″%';
const BEFORE_NUMBERS = '￥＄￡＃¥$£#№';

const NOT_AT_START = new Set([...CLOSING, ...STOPS, ...REPEATS, ...SMALL, ...DASHES, ...AFTER_NUMBERS]);
const NOT_AT_END = new Set([...OPENING, ...BEFORE_NUMBERS]);
const INSEPARABLE = new Set([...'…‥—―']);
const SPACE = /^[ \t\u3000]$/;
/** Alphabetic letters and digits, half-width and full-width, which form words and numbers. */
const WORD = /^[!-~\u00a0-\u024f\u0370-\u052fＡ-Ｚａ-ｚ０-９＠]/;
/** Characters after which a long mail or web address may be broken. */
const JOINTS = new Set([...'@./_-:;,?&=+~%＠．／＿－']);

/** Whether the text is white space, which may extend beyond the end of a line. */
export const isSpace = (text: string): boolean => SPACE.test(text);

/**
 * How suitable the position between two neighbouring glyphs is for a line break.
 *
 * @param before the text of the glyph that would end the line
 * @param after the text of the glyph that would start the next line
 */
export function breakBetween(before: string, after: string): Break {
  if (isSpace(after)) return 'never';
  if (isSpace(before)) return NOT_AT_START.has(after) && !WORD.test(after) ? 'never' : 'good';
  if (WORD.test(before) && WORD.test(after)) return JOINTS.has(before) && !JOINTS.has(after) ? 'within-word' : 'never';
  if (NOT_AT_END.has(before) || NOT_AT_START.has(after)) return 'never';
  if (INSEPARABLE.has(before) && before === after) return 'never';
  return 'good';
}
