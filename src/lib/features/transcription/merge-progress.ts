import type { Mark, Marks, StoredProgress } from '../../transcription/progress.js';

const sameMark = (one: Mark | undefined, other: Mark | undefined): boolean =>
  one?.copied === other?.copied && one?.confirmed === other?.confirmed && one?.before === other?.before;

/** Whether two sets of marks say the same; null is none at all. */
export function sameMarks(one: Marks | null, other: Marks | null): boolean {
  if (!one || !other) return one === other;
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return left.size === right.size && [...left].every(([path, mark]) => sameMark(mark, right.get(path)));
}

function mergeMarks(before: Marks, mine: Marks, stored: Marks): Marks {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(mine))];
  const merged = new Map(Object.entries(stored));
  for (const path of new Set([...was.keys(), ...is.keys()])) {
    const mark = is.get(path);
    if (sameMark(was.get(path), mark)) continue;
    if (mark) merged.set(path, mark);
    else merged.delete(path);
  }
  return Object.fromEntries(merged);
}

/**
 * What is stored, with what this tab has changed since `before`: the marks that it set or removed, and the submitted state
 * if it began or ended a correction. Everything else may be another tab's work and stays.
 */
export function mergeProgress(before: StoredProgress, mine: StoredProgress, stored: StoredProgress): StoredProgress {
  return {
    marks: mergeMarks(before.marks, mine.marks, stored.marks),
    submitted: sameMarks(before.submitted, mine.submitted) ? stored.submitted : mine.submitted,
  };
}
