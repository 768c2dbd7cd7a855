import { readStoredProgress, toStoredProgress, type StoredProgress } from '../../transcription/progress.js';
import { mergeProgress } from './merge-progress.js';

/** Progress that is not saved yet. */
export interface UnsavedProgress extends StoredProgress {
  /** What was stored when this tab last read or wrote it; what differs from it is this tab's work. */
  base: StoredProgress;
  /** All marks have been cleared since, including those of other tabs that this one does not know of. */
  anew: boolean;
}

export const NO_PROGRESS: StoredProgress = { marks: {}, submitted: null };

/** Keys among the marks that cannot be a field's path; older versions of the app ignore them. */
const BASE = '@base';
const ANEW = '@anew';

/** Converts unsaved progress to plain JSON, for the moment when the page may be closed. */
export const toRescue = (unsaved: UnsavedProgress): unknown => ({
  ...(toStoredProgress(unsaved) as object),
  [BASE]: toStoredProgress(unsaved.base),
  [ANEW]: unsaved.anew,
});

/** Reads unsaved progress. An older version kept no base: all of its marks then count as new, so that none is lost. */
export function readRescue(left: unknown): UnsavedProgress {
  const { [BASE]: base, [ANEW]: anew } = (left ?? {}) as Readonly<Record<string, unknown>>;
  return { ...readStoredProgress(left), base: readStoredProgress(base), anew: anew === true };
}

/** What is to be stored: this tab's changes, made to what is stored now. */
export const bringTogether = (unsaved: UnsavedProgress, stored: StoredProgress): StoredProgress =>
  mergeProgress(unsaved.base, unsaved, unsaved.anew ? NO_PROGRESS : stored);
