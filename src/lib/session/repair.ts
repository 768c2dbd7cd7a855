/** An automatic change of a field's text: shown at the field, and undone with one press. */
export interface Repair {
  before: string;
  after: string;
  /** The part of a pasted block that the field did not take. */
  rest?: string;
  /** What the change follows, to be said before it: 被委任者の数に合わせて. */
  because?: string;
}

/** The most characters of a text that are quoted. */
const LONG = 60;
const shortened = (text: string): string => (text.length > LONG ? `${[...text].slice(0, LONG).join('')}…` : text);

/** The description of a repair for the user, shown at the field and announced to screen readers. */
export function saidOf({ before, after, rest, because = '' }: Repair): string {
  if (rest) return `貼り付けた文字から「${shortened(after)}」を入れました。入れなかった文字: 「${shortened(rest)}」`;
  if (after === '') return '空白を消しました。';
  const visible = before.replace(/[\p{Cf}]/gu, '');
  if (visible === after) return '見えない文字を消しました。';
  return `${because}${before && `「${shortened(before)}」を`}「${shortened(after)}」に直しました。`;
}
