import type { Issue } from './types.js';

/** The number of errors; any of them prevents exporting the draft as final. */
export function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
