/**
 * Where a line may end (禁則), after JIS X 4051 and the W3C's Requirements for Japanese Text Layout:
 * the strict set, small kana and ー included, for the lines are long enough to afford it.
 */

/** How good a place is to end a line; a lower one is taken only when a line offers no better. */
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
/** Letters and digits of the alphabets, half and full width: what people read as one word or one number. */
const WORD = /^[!-~\u00a0-\u024f\u0370-\u052fＡ-Ｚａ-ｚ０-９＠]/;
/** Inside a long address a line ends best behind one of these. */
const JOINTS = new Set([...'@./_-:;,?&=+~%＠．／＿－']);

/** Whether the text is white space, which may hang over the end of a line. */
export const isSpace = (text: string): boolean => SPACE.test(text);

/**
 * How good it is to end a line between two neighbours.
 *
 * @param before the glyph's text that would end the line
 * @param after the glyph's text that would begin the next
 */
export function breakBetween(before: string, after: string): Break {
  if (isSpace(after)) return 'never';
  if (isSpace(before)) return NOT_AT_START.has(after) && !WORD.test(after) ? 'never' : 'good';
  if (WORD.test(before) && WORD.test(after)) return JOINTS.has(before) && !JOINTS.has(after) ? 'within-word' : 'never';
  if (NOT_AT_END.has(before) || NOT_AT_START.has(after)) return 'never';
  if (INSEPARABLE.has(before) && before === after) return 'never';
  return 'good';
}
