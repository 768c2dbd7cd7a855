import { isSame, unbroken } from './read-back-text.js';
import type { Row } from './read-back-rows.js';
import type { Step } from './types.js';

export interface Compared {
  same: boolean;
  shown: string;
}

/** Reads a date in any of the formats NSS may use, as YYYYMMDD. */
const dayOf = (text: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})[-/年.]?(\d{1,2})[-/月.]?(\d{1,2})日?$/u.exec(text) ?? [];
  return year && month && day ? year + month.padStart(2, '0') + day.padStart(2, '0') : undefined;
};

/** Whether a text is the step's value, either as entered (2) or as shown (2台). */
function isValue({ value, shown }: Step, text: string): boolean {
  if (isSame(value, text) || isSame(shown, text)) return true;
  return /^\d{8}$/.test(value) && shown !== value && dayOf(text) === value;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Splits 「姓：混載 名：一郎」 into its values; undefined if the parts are not labelled. */
function namedParts(steps: readonly Step[], text: string): string[] | undefined {
  const pattern = steps.map(({ label }) => `${escape(label)}\\s*[:：]\\s*(.*?)`).join('\\s*');
  return new RegExp(`^\\s*${pattern}\\s*$`, 'su').exec(text)?.slice(1);
}

/** Splits the unlabelled parts of a name: by spaces, or by removing the expected first or last part. */
function sideBySide(steps: readonly Step[], text: string): string[] {
  const filled = steps.filter(({ value }) => value !== '');
  const words = text.split(/\s+/u).filter(Boolean);
  if (words.length === filled.length) {
    const queue = [...words];
    return steps.map(({ value }) => (value === '' ? '' : queue.shift()!));
  }
  const [first, last] = [steps[0]!.value, steps.at(-1)!.value];
  const trimmed = text.trim();
  if (first !== '' && trimmed.startsWith(first)) return [first, trimmed.slice(first.length).trim()];
  if (last !== '' && trimmed.endsWith(last)) return [trimmed.slice(0, -last.length).trim(), last];
  return steps.map(() => trimmed);
}

/** Compares one field with the cells after its label; a free text may span several. */
function oneValue(step: Step, region: readonly string[]): Compared {
  const lines = step.value.split('\n').filter((line) => line.trim() !== '').length;
  const shown = region.slice(0, Math.max(1, lines)).join('\n');
  if (isValue(step, shown) || (lines > 1 && isSame(tidy(step.value), tidy(shown)))) return { same: true, shown };
  return { same: false, shown: unbroken(shown) };
}
/** A free text as a page shows it: no spaces at the ends of lines, no empty lines. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** Compares each step of a row with the cells after the row's label. */
export function compareRow(row: Row, region: readonly string[]): readonly Compared[] {
  const { steps, twice } = row;
  if (steps.length === 1) return [oneValue(steps[0]!, region)];
  if (twice) return steps.map((step) => oneValue(step, region));
  const text = unbroken(region.slice(0, steps.length * 2).join(' '));
  const parts = namedParts(steps, text) ?? sideBySide(steps, text);
  return steps.map((step, at) => ({ same: isValue(step, parts[at] ?? ''), shown: parts[at] ?? '' }));
}
