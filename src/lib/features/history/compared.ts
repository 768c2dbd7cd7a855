import type { KeptRevision } from '../../storage/revisions.js';

/** Two states to be compared. */
export interface Compared {
  chosen: KeptRevision;
  /** The state to compare with; null: the current draft. */
  against: KeptRevision | null;
}

/**
 * The states to be compared, as far as there are any: a chosen one may have been erased since, or be chosen as the other
 * side too, which would compare it with itself.
 * @param chosen the number of the chosen revision; null if none is
 * @param against the number of the other one; null for the current draft
 * @returns undefined if nothing that can be read is chosen
 */
export function comparedOf(
  kept: readonly KeptRevision[],
  chosen: number | null,
  against: number | null,
): Compared | undefined {
  const readable = (revision: number | null) => kept.find((one) => one.revision === revision && one.draft);
  const one = readable(chosen);
  return one && { chosen: one, against: (against !== chosen && readable(against)) || null };
}
