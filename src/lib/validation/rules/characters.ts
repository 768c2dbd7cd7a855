import { unusualCharacters, type UnusualCharacter } from '../../characters/jis-x-0208.js';
import { substituteFor } from '../../characters/substitutes.js';
import { checkField } from '../check-field.js';
import { toFullWidth } from '../../characters/widths.js';
import type { Field, Path } from '../../definition/types.js';
import { found, textRule, type Finding } from '../context.js';

/** A character with its name and position: 「髙」（はしごだか、1文字目）. */
function nameOf(character: string, place: number): string {
  const name = substituteFor(character)?.name;
  return `「${character}」（${name ? `${name}、` : ''}${place}文字目）`;
}

/** The advice on some of a text's unusual characters. `value`: the text with their usual substitutes. */
function advise(path: string, text: string, unusual: readonly UnusualCharacter[], value: string): Finding {
  const names = unusual
    .slice(0, 5)
    .map(({ character, place }) => nameOf(character, place))
    .join('');
  const says = `${names}${unusual.length > 5 ? 'など' : ''}は、NSSで使えないことがあります。`;
  if (value === text) {
    const message = `${says}ほかの文字に替えられるときは替えてください。このままでも構いません。`;
    return { path, severity: 'advice', message };
  }
  const message = `${says}よく使う文字に替えるか、使えるか分かるまでこのままにしておけます。`;
  const shown = value.length > 40 ? `${[...value].slice(0, 40).join('')}…` : value;
  return { path, severity: 'advice', message, suggestion: { label: `「${shown}」に替える`, value } };
}

/**
 * Each character that has a substitute is offered on its own, because one may be replaced without the other: in
 * ㈱髙瀬 the sign is written out, while 髙 is the registered name.
 */
function adviseOn(path: string, text: string): Finding[] {
  // Half-width characters have a message of their own.
  const unusual = unusualCharacters(text).filter(({ character }) => character > '\u007e');
  const without = unusual.filter(({ character }) => !substituteFor(character));
  const replaceable = [...new Set(unusual.map(({ character }) => character))].filter(substituteFor);
  return [
    ...replaceable.map((character) =>
      advise(
        path,
        text,
        unusual.filter((one) => one.character === character),
        text.replaceAll(character, substituteFor(character)?.instead ?? character),
      ),
    ),
    ...(without.length > 0 ? [advise(path, text, without, text)] : []),
  ];
}

/** C6 (ours): names characters outside JIS X 0208 with their position and suggests the usual substitute. Advice only. */
export const C6 = textRule('C6', 'NSSで使えないおそれのある文字', (field, text, path) => {
  if (!['full', 'kana', 'text'].includes(field.kind)) return [];
  // Characters that the kind already refuses (half-width letters, control characters) have their own message.
  return checkField(field, text).some(({ rule }) => rule !== 'C9') ? [] : adviseOn(path, text);
});

const HALF = /[ -~]/;
const HALF_WIDTH = /[ -~]+/g;

/**
 * The advice on half-width characters that a kind lets pass: only those in the manual's own address, printed in a 全角
 * field. Typed texts are widened at once, so only a file can hold them.
 */
function adviseHalfWidth(field: Field, text: string, path: Path): readonly Finding[] {
  if (!HALF.test(text) || checkField(field, text).length > 0) return [];
  return [
    {
      path,
      severity: 'advice',
      message: '半角の文字があります。マニュアルの例にもありますが、全角の欄なので、全角にすると確実です。',
      suggestion: { label: '全角にする', value: text.replace(HALF_WIDTH, toFullWidth) },
    },
  ];
}

/** C1 (manual, chapter 1), as far as it is advice; the kind itself reports the errors. */
export const C1 = textRule('C1', '全角', (field, text, path) =>
  field.kind === 'full' ? adviseHalfWidth(field, text, path) : [],
);

const SIGNS = /[．＆（）]/gu;

/** C2 (manual, chapter 1), as far as it is advice: half-width characters, and signs that NSS may refuse in a reading. */
export const C2 = textRule('C2', '全角カナ', (field, text, path) => {
  if (field.kind !== 'kana') return [];
  const signs = [...new Set(text.match(SIGNS) ?? [])];
  const message = `「${signs.join('」「')}」をNSSが受け付けるかは分かりません。戻ってきたら、読み（アンドなど）に替えるか、除いてください。`;
  return [...adviseHalfWidth(field, text, path), ...(signs.length > 0 ? found('advice', path, message) : [])];
});

/** V25 (ours): a full-width text is not longer than what we assume NSS takes, because its limits are not published. */
export const V25 = textRule('V25', '全角の欄の長さ', (field, text, path) => {
  if (!('longest' in field) || field.longest === undefined) return [];
  const { longest } = field;
  const length = [...text].length;
  if (length <= longest) return [];
  return found(
    'advice',
    path,
    `${length}文字あります。NSSの上限は公表されていませんが、${longest}文字を超えると入らないおそれがあります。正しい内容か確かめてください。`,
  );
});
