import type { Path } from '../definition/types.js';
import type { Issue } from './types.js';

/** Groups issues by the path of their field, keeping their order. */
export function issuesByPath(issues: readonly Issue[]): ReadonlyMap<Path, readonly Issue[]> {
  const map = new Map<Path, Issue[]>();
  for (const issue of issues) {
    const there = map.get(issue.path);
    if (there) there.push(issue);
    else map.set(issue.path, [issue]);
  }
  return map;
}
