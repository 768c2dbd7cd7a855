/** How two values differ: their common beginning and end, and the differing parts in between. */
export interface ValueDifference {
  before: string;
  wanted: string;
  found: string;
  after: string;
  /** What kind of difference it is and what to do, ready to be shown. */
  say: string;
}

function sayOf(wanted: string, found: string): string {
  if (found === '') return 'NSSの欄が空です。入れ直してください。';
  if (wanted === '') return '下書きでは空の欄です。NSSの欄を消してください。';
  const folded = (text: string) => text.normalize('NFKC');
  const squeezed = (text: string) => folded(text).replace(/\s+/g, '');
  if (folded(wanted) === folded(found)) return '全角と半角が違います。コピーして入れ直してください。';
  if (squeezed(wanted) === squeezed(found)) return '空白が違います。コピーして入れ直してください。';
  return '文字が違います。コピーして入れ直してください。';
}

/** Compares the draft's value with the one that NSS shows. */
export function differenceOf(wanted: string, found: string): ValueDifference {
  const [ours, theirs] = [[...wanted], [...found]];
  const short = Math.min(ours.length, theirs.length);
  let start = 0;
  while (start < short && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < short - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const part = (characters: readonly string[], from: number, to: number) => characters.slice(from, to).join('');
  return {
    before: part(ours, 0, start),
    wanted: part(ours, start, ours.length - end),
    found: part(theirs, start, theirs.length - end),
    after: part(ours, ours.length - end, ours.length),
    say: sayOf(wanted, found),
  };
}
