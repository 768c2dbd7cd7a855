import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { receive } from '../../draft/review/receive.js';
import type { RestoredReview } from '../../draft/review/restore.js';
import { EMPTY, type Review } from '../../draft/review/types.js';
import type { Draft } from '../../draft/types.js';
import { buildSheet } from '../../sheet/build.js';
import { differencesBetween, type Difference } from '../../sheet/differences.js';
import { loadDraft, saveDraft } from '../../storage/drafts.js';
import { keepNamed } from '../../storage/revisions.js';
import { changeReview } from '../../storage/change-review.js';
import { loadReview } from '../../storage/reviews.js';
import { announceChange } from '../../browser/tabs.js';

/** A received review file as shown to the user before anything is stored. */
export interface ReviewPreview extends RestoredReview {
  procedure: Procedure;
  /** The stored draft that the comments are about, if any; `localReview` holds its comments here. */
  existing: Draft | undefined;
  localReview: Review;
  /** What taking over the file's answers would change. */
  differences: readonly Difference[];
  /** Number of answers that both sides have changed, or of which nobody can say who changed them last. */
  clashes: number;
  /** Number of threads and replies that are not stored here yet. */
  newRemarks: number;
}

const remarks = ({ threads }: Pick<Review, 'threads'>) =>
  threads.flatMap((thread) => [thread.id, ...thread.replies.map(({ id }) => id)]);

/** Compares a review file with what is stored here; nothing is stored. */
export async function previewReview(file: RestoredReview, now: Date): Promise<ReviewPreview> {
  const procedure = procedures.find(({ id }) => id === file.draft.procedure)!;
  const kept = await loadDraft(file.draft.id, procedures, now).catch(() => undefined);
  const existing = kept?.deletedAt === null ? kept.draft : undefined;
  const localReview = await loadReview(file.draft.id, procedure).catch(() => EMPTY);
  const known = new Set(remarks(localReview));
  const newRemarks = remarks(file.review).filter((id) => !known.has(id)).length;
  if (!existing) return { ...file, procedure, existing, localReview, differences: [], clashes: 0, newRemarks };
  const today = todayInJapan(now);
  const { values, clashes } = receive({ values: existing.values, review: localReview }, file, true, now.toISOString());
  const sheetOf = (draft: Draft) => buildSheet(procedure, draft, [], today);
  const differences = differencesBetween(sheetOf(existing), sheetOf({ ...existing, values }));
  return { ...file, procedure, existing, localReview, differences, clashes: clashes.length, newRemarks };
}

/**
 * Stores a file's comments and, if `take` is true, its answers. The previous state is kept in the history as a named
 * revision. If both sides have changed an answer, the local one stays and the file's is kept in the history too.
 */
export async function keepReview(preview: ReviewPreview, take: boolean, now: Date): Promise<Draft> {
  const { draft, existing, localReview, by } = preview;
  const at = now.toISOString();
  const receivedInto = (review: Review) =>
    receive({ values: existing?.values ?? draft.values, review }, preview, take, at);
  const received = receivedInto(localReview);
  let saved = existing ?? (await saveDraft({ ...draft, revision: 0 }, now));
  if (existing && take && preview.differences.length > 0) {
    await keepNamed(existing, `${by}のファイルを受け取る前`, now);
    saved = await saveDraft({ ...existing, values: received.values, updatedAt: at }, now);
    // A half step between two revisions of our own, so that it overwrites neither.
    const theirs = { ...saved, revision: saved.revision - 0.5, values: draft.values };
    if (received.clashes.length > 0) await keepNamed(theirs, `${by}の内容`, now);
  }
  // Comments may have been written since the preview.
  await changeReview(saved.id, preview.procedure, (stored) => receivedInto(stored).review);
  announceChange(saved.id, saved.revision);
  return saved;
}
