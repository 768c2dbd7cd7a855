import type { Procedure } from '../../definition/types.js';
import { yieldToPage } from '../../browser/time-slices.js';
import { buildSheet } from '../../sheet/build.js';
import { describeChanges } from '../../sheet/describe-changes.js';
import { differencesBetween } from '../../sheet/differences.js';
import type { KeptRevision } from '../../storage/revisions.js';

/** Revisions described between two pauses for the page. */
const AT_ONCE = 5;

/**
 * What each revision changed against the readable one before it, by revision number, some at a time: a year of work makes
 * several hundred. The earliest has nothing to be compared with, because states before it may have been thinned.
 * @param kept latest first
 */
export async function* changesByRevision(
  procedure: Procedure,
  kept: readonly KeptRevision[],
  today: string,
): AsyncGenerator<ReadonlyMap<number, string>> {
  const readable = kept.flatMap(({ revision, draft }) => (draft ? [{ revision, draft }] : []));
  const sheetAt = (at: number) => {
    const draft = readable[at]?.draft;
    return draft && buildSheet(procedure, draft, [], today);
  };
  const words = new Map<number, string>();
  let sheet = sheetAt(0);
  for (const [at, { revision }] of readable.entries()) {
    const before = sheetAt(at + 1);
    const changed = before && sheet && describeChanges(differencesBetween(before, sheet));
    words.set(revision, changed === undefined ? 'いちばん古い内容' : changed || '答えは一つ前と同じ');
    sheet = before;
    if ((at + 1) % AT_ONCE !== 0 && at + 1 < readable.length) continue;
    yield new Map(words);
    await yieldToPage();
  }
}
