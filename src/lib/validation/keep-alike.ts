import type { Progress, ScreenProgress } from './progress.js';
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

const COUNTS = ['screen', 'state', 'left', 'wrong', 'advices'] as const satisfies readonly (keyof ScreenProgress)[];

/** The same for the progress of a draft. */
export function keepProgress(last: Progress | undefined, now: Progress): Progress {
  if (!last) return now;
  const screens = now.screens.map((screen, at) => {
    const before = last.screens[at];
    return before && COUNTS.every((key) => before[key] === screen[key]) ? before : screen;
  });
  const isSame = now.percent === last.percent && screens.every((screen, at) => screen === last.screens[at]);
  return isSame &&
    screens.length === last.screens.length &&
    now.advices === last.advices &&
    now.left === last.left &&
    now.wrong === last.wrong
    ? last
    : { ...now, screens };
}
