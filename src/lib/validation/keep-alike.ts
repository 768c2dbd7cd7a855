import type { Issue } from './types.js';

const KEYS = ['rule', 'severity', 'path', 'screen', 'label', 'message', 'missing'] as const;

const isAlike = (a: Issue, b: Issue): boolean =>
  KEYS.every((key) => a[key] === b[key]) &&
  a.suggestion?.label === b.suggestion?.label &&
  a.suggestion?.value === b.suggestion?.value;

const nameOf = ({ path, rule }: Issue) => `${path} ${rule}`;

/**
 * The new list of issues, made of the last one's objects where these say the same; the last list itself if all do. So
 * only what shows another issue than before is drawn again.
 */
export function keepAlike(last: readonly Issue[], now: readonly Issue[]): readonly Issue[] {
  if (last.length === now.length && last.every((issue, at) => isAlike(issue, now[at]!))) return last;
  const known = new Map(last.map((issue) => [nameOf(issue), issue]));
  return now.map((issue) => {
    const before = known.get(nameOf(issue));
    return before && isAlike(before, issue) ? before : issue;
  });
}
