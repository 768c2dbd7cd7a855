/** What leaving a field changed: shown beside it, and undone with one action. */
export interface Repair {
  before: string;
  after: string;
  /** What of a pasted block the field did not take. */
  rest?: string;
}

const LONG = 60;
/** A text of any length as a line can hold it. */
const shortened = (text: string): string => (text.length > LONG ? `${[...text].slice(0, LONG).join('')}…` : text);

/** A repair in words: beside the field and for screen readers. */
export function saidOf({ before, after, rest }: Repair): string {
  if (rest) return `貼り付けた文字から「${shortened(after)}」を入れました。入れなかった文字: 「${shortened(rest)}」`;
  if (after === '') return '空白を消しました。';
  return `「${shortened(before)}」を「${shortened(after)}」に直しました。`;
}
