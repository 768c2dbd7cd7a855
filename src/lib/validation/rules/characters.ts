import { unusualCharacters } from '../../characters/jis-x-0208.js';
import { substituteFor } from '../../characters/substitutes.js';
import { checkField } from '../check-field.js';
import { rule, type Finding } from '../context.js';

/** A character with its name and position: 「髙」（はしごだか、1文字目）. */
function nameOf(character: string, place: number): string {
  const name = substituteFor(character)?.name;
  return `「${character}」（${name ? `${name}、` : ''}${place}文字目）`;
}

function adviseOn(path: string, text: string): Finding[] {
  const unusual = unusualCharacters(text);
  if (unusual.length === 0) return [];
  const names = unusual
    .slice(0, 5)
    .map(({ character, place }) => nameOf(character, place))
    .join('');
  const value = [...text]
    .map((character) =>
      unusual.some((one) => one.character === character) ? (substituteFor(character)?.instead ?? character) : character,
    )
    .join('');
  const says = `${names}${unusual.length > 5 ? 'など' : ''}は、NSSで使えないことがあります。`;
  if (value === text) {
    return [
      {
        path,
        severity: 'advice',
        message: `${says}ほかの文字に替えられるときは替えてください。このままでも構いません。`,
      },
    ];
  }
  const message = `${says}よく使う文字に替えるか、使えるか分かるまでこのままにしておけます。`;
  return [
    {
      path,
      severity: 'advice',
      message,
      suggestion: { label: `「${value.length > 40 ? `${[...value].slice(0, 40).join('')}…` : value}」に替える`, value },
    },
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
