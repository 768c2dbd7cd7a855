import { FORBIDDEN } from '../characters/forbidden.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, showText, type Kind } from './kind.js';

const clean = new RegExp(`^(?:[^${FORBIDDEN}]|\\n)*$`, 'u');

/** The length as NSS would count it: a line break is one, a surrogate pair two (C9). */
export function countedLength(text: string): number {
  return text.length;
}

/** Line breaks as a textarea reports them: a file may have CR LF, which would count as two. */
const withLineFeeds = (text: string) => text.replace(/\r\n?/g, '\n');

/** A free text with a maximum length (C9). */
export const text: Kind<FieldOf<'text'>> = {
  empty: '',
  hold: (stored) => holdText(typeof stored === 'string' ? withLineFeeds(stored) : stored),
  normalise: withLineFeeds,
  shape: (field) => ({
    type: 'text',
    checks: [
      { rule: 'C7', pattern: clean, first: true },
      { rule: 'C9', max: field.maxLength },
    ],
  }),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value, '\n');
    return `${field.maxLength}文字以内にしてください。いまは${countedLength(value)}文字です。`;
  },
  show: showText,
};
