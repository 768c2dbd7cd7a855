import type { Issue } from './types.js';

/** The open points that stop an export as final. */
export function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
