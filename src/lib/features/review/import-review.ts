import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { receive } from '../../draft/review/receive.js';
import type { RestoredReview } from '../../draft/review/restore.js';
import { EMPTY, type Review } from '../../draft/review/types.js';
import type { Draft } from '../../draft/types.js';
import { buildSheet } from '../../sheet/build.js';
import { differencesBetween, type Difference } from '../../sheet/differences.js';
import { loadDraft } from '../../storage/drafts.js';
import { keepReceived, type ReceivedAnswers } from '../../storage/keep-received.js';
import { loadReview } from '../../storage/reviews.js';
import { announceChange } from '../../browser/tabs.js';

/** A received review file as shown to the user before anything is stored. */
export interface ReviewPreview extends RestoredReview {
  procedure: Procedure;
  /** The stored draft that the comments are about, if any; `localReview` holds its comments here. */
  existing: Draft | undefined;
  /** Whether that draft is in the bin. */
  binned: boolean;
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
  const existing = kept?.draft;
  const binned = kept !== undefined && kept.deletedAt !== null;
  const localReview = await loadReview(file.draft.id, procedure).catch(() => EMPTY);
  const known = new Set(remarks(localReview));
  const newRemarks = remarks(file.review).filter((id) => !known.has(id)).length;
  const found = { ...file, procedure, existing, binned, localReview, newRemarks };
  if (!existing) return { ...found, differences: [], clashes: 0 };
  const today = todayInJapan(now);
  const { values, clashes } = receive({ values: existing.values, review: localReview }, file, true, now.toISOString());
  const sheetOf = (draft: Draft) => buildSheet(procedure, draft, [], today);
  const differences = differencesBetween(sheetOf(existing), sheetOf({ ...existing, values }));
  return { ...found, differences, clashes: clashes.length };
}

/** What of the file's answers is stored, and what the history then has; undefined if none of them is. */
function answersFrom(preview: ReviewPreview, take: boolean, at: string): ReceivedAnswers | undefined {
  const { draft, existing, localReview, by } = preview;
  if (!existing) return { draft: { ...draft, revision: 0 }, named: [] };
  if (!take || preview.differences.length + preview.clashes === 0) return undefined;
  const { values, clashes } = receive({ values: existing.values, review: localReview }, preview, take, at);
  const after = { ...existing, values, updatedAt: at };
  // A half step between two revisions of our own, so that it overwrites neither.
  const theirs = { ...after, revision: existing.revision + 0.5, values: draft.values };
  return {
    draft: after,
    named: [
      { draft: existing, name: `${by}のファイルを受け取る前` },
      ...(clashes.length > 0 ? [{ draft: theirs, name: `${by}の内容` }] : []),
    ],
  };
}

/**
 * Stores a file's comments and, if `take` is true, its answers, all or nothing. The previous state is kept in the
 * history as a named revision. If both sides have changed an answer, the local one stays and the file's is kept in the
 * history too. A draft in the bin is taken out of it.
 * @throws ConflictError if the draft's answers were to change and are others by now, GoneError if the draft was erased
 *   since the preview, QuotaExceededError if the disk is full
 */
export async function keepReview(preview: ReviewPreview, take: boolean, now: Date): Promise<Draft> {
  const { draft, existing, procedure } = preview;
  const at = now.toISOString();
  const values = existing?.values ?? draft.values;
  const answers = answersFrom(preview, take, at);
  const saved = await keepReceived(
    draft.id,
    procedure,
    answers,
    // Comments may have been written since the preview.
    (review) => receive({ values, review }, preview, take, at).review,
    now,
  );
  announceChange(draft.id, saved?.revision ?? null);
  return saved ?? existing!;
}
