import { KANJI_NUMBERS, kanjiNumber } from '../../characters/numbers.js';
import { toHalfWidth } from '../../characters/widths.js';

const KANJI = '〇一二三四五六七八九十';
/** What joins two numbers. 丁 is Sakai's 丁目; の, ノ and 之 join only numbers. */
const JOINT = '(?:丁目|丁|番地の|番地|番|号|の|ノ|之|-)';
const NUMBER = `(?:[0-9]+|(?:${KANJI_NUMBERS})(?=${JOINT}))`;
const BLOCK = `${NUMBER}(?:${JOINT}+${NUMBER})*(?:丁目|番地|番|号)?`;
/** In Iwate the 地割 of a town comes first: 種市第23地割27 is 種市23-27. */
const CHIWARI = `第?${NUMBER}地割(?:字?[^0-9${KANJI}]*)?`;
const leading = new RegExp(`^(?:${CHIWARI})?(?:${BLOCK})`, 'u');
const lone = new RegExp(`^第?${NUMBER}地割$`, 'u');

/** What follows a number that is a floor, a room or part of a name, and not of a lot number. */
const NO_LOT =
  /^(?:階|F(?![A-Z])|f(?![a-z])|室|棟|館|軒|人|年|月|条|線|区|町|丁(?!目)|割|組|通|戸|里|坊|ビル|号[室棟館線])/u;
/** After these the number goes on, and how it is written in English letters is not certain: 15街区3画地, 15号地3-2. */
const NO_STREET = /^(?:街区|画地|区画|ブロック|ロット|工区|号?地(?=[0-9]|$|\s))/u;
/** A letter that names a lot together with its number: 38番地イ, 甲123. Only イ to チ and the like, on their own. */
const LOT_LETTER = '(?:[イロハニホヘトチリヌル](?![ァ-ヶー])|[甲乙丙丁戊己庚辛](?!目))';
const letterBehind = new RegExp(`^(?:-|番地?|号)?${LOT_LETTER}|^番外|^(?:[,、・~〜～&＆]|から)\\s*[0-9]`, 'u');
const letterBefore = /(?<![ァ-ヶー])[ァ-ヶ]$|[甲乙丙丁戊己庚辛A-Za-z]$/u;

/** One width, one hyphen, single spaces. ー counts as a hyphen only beside numbers; it is also a letter (タワー). */
function plain(street: string): string {
  return toHalfWidth(street)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[‐-―−⁃⁻˗➖﹘﹣─━]/gu, '-')
    .replace(/(?<=[0-9〇一二三四五六七八九十])[ーｰ]+(?=[0-9〇一二三四五六七八九十])/gu, '-')
    .replace(/ ?- ?(?=[0-9])/g, '-')
    .trim();
}

/** The numbers of a block, joined by hyphens: 一丁目2番3号 → 1-2-3. */
function joined(block: string): string {
  const numbers = block.match(new RegExp(`[0-9]+|${KANJI_NUMBERS}`, 'gu')) ?? [];
  return numbers.map((number) => (/^[0-9]/.test(number) ? number : String(kanjiNumber(number)))).join('-');
}

/** The block without its last number, if what follows says that this is a floor or a room: 1-2-301号室, 72-34-2F. */
function withoutRoom(block: string, behind: string): string {
  const unit = /(?:番|号)$/u.exec(block)?.[0] ?? '';
  if (!NO_LOT.test(unit + behind) && !NO_LOT.test(behind)) return block;
  return /^(.*)-[0-9]+(?:番|号)?$/u.exec(block)?.[1] ?? '';
}

/** The lot number at the beginning of a text; undefined if it does not begin with one, '' if it is not certain. */
function leadingNumber(text: string): string | undefined {
  const found = leading.exec(text)?.[0];
  if (found === undefined) return lone.test(text) ? joined(text) : undefined;
  const behind = text.slice(found.length);
  if (letterBehind.test(behind) || NO_STREET.test((/号$/u.exec(found)?.[0] ?? '') + behind)) return '';
  const lot = withoutRoom(found, behind);
  // A block that is cut inside a number or a kanji name (一番館, 三井) is not a number.
  return lot === '' ? undefined : joined(lot);
}

/** A number that is part of a name: 北1条, 3線, 7号北, 第1号958, 9町内, 5丁目塩越. */
const NAMED = /^第?[0-9]+(?:(?:条|号線|線|番町|番丁|丁町|区|町|の?通|軒|組|里)|(?:丁目|番(?!地)|号)(?=[^0-9\s-]))/u;

/**
 * The lot number in a text of which it is not known where the town's name ends, so that a number in the text may
 * belong to the name (麻布十番2, 鶴沼第1). '' unless it is certain.
 */
function numberInside(text: string): string {
  const word = text.split(' ').find((part, index) => (index === 0 ? /[0-9]/.test(part) : /^[0-9]/.test(part))) ?? '';
  let at = 0;
  for (;;) {
    const start = word.slice(at).search(/第?[0-9]/u);
    if (start < 0) break;
    const before = word.slice(0, at + start);
    const rest = word.slice(at + start);
    if (/^[0-9]+号地/u.test(rest)) return '';
    const named = NAMED.exec(rest)?.[0] ?? /^第[0-9]+号(?=[0-9])/u.exec(rest)?.[0];
    if (named) {
      at += start + named.length;
      continue;
    }
    // A kanji number directly before it, a letter of the lot, 第: where the name ends is not certain.
    if (new RegExp(`[${KANJI}](?:丁目|丁|番地|番|号|の|ノ|之|-)?$`, 'u').test(before)) return '';
    if (
      letterBefore.test(before) ||
      /^第|^[0-9]+(?:丁目|地割|番地|番|号)[0-9]+-[0-9]+-|^[0-9]+(?:番|号)[0-9]+-/u.test(rest)
    )
      return '';
    const number = leadingNumber(rest);
    const found = leading.exec(rest)?.[0] ?? '';
    // 平泉外12入会1-2: the first number may belong to the name.
    if (!/[-丁番号のノ之]/u.test(found) && /^[^0-9\s].*[0-9]/u.test(rest.slice(found.length))) return '';
    return number ?? '';
  }
  const next = text.split(' ').find((part, index) => index > 0 && part !== word && /^[0-9]/.test(part));
  return next === undefined ? '' : (leadingNumber(next) ?? '');
}

/**
 * The street number for the English address: １丁目２番３号 → 1-2-3, 一丁目９９９番地 → 1-999. '' if there is none, or if
 * it is not certain: a wrong number would send the application back. Floors and rooms are left out.
 * @param street the part of the address after the town
 * @param hasTown whether the town's name, or a part of it, may still be at the beginning
 */
export function streetNumber(street: string, hasTown = false): string {
  const text = plain(street);
  const number = hasTown ? undefined : leadingNumber(text);
  return number ?? numberInside(text);
}
