import { unusualCharacters, type UnusualCharacter } from '../../characters/jis-x-0208.js';
import { substituteFor } from '../../characters/substitutes.js';
import { checkField } from '../check-field.js';
import { rule, type Finding } from '../context.js';

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
  const unusual = unusualCharacters(text);
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
export const C6 = rule('C6', 'NSSで使えないおそれのある文字', ({ placed, text }) =>
  placed.flatMap((item) => {
    if (!('field' in item) || !['full', 'kana', 'text'].includes(item.field.kind)) return [];
    const value = text(item.path);
    // Characters that the kind already refuses (half-width letters, control characters) have their own message.
    return value === '' || checkField(item.field, value).some(({ rule }) => rule !== 'C9')
      ? []
      : adviseOn(item.path, value);
  }),
);
