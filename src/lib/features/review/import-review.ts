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
import { loadReview, saveReview } from '../../storage/reviews.js';
import { announceChange } from '../../browser/tabs.js';

/** A file with remarks as it is shown before anything of it is kept. */
export interface ReviewPreview extends RestoredReview {
  procedure: Procedure;
  /** The draft that the remarks are about, where it is here, and what is said about it here. */
  twin: Draft | undefined;
  review0: Review;
  /** What the file's answers would change here. */
  differences: readonly Difference[];
  /** Answers that both sides have changed since they last agreed. */
  clashes: number;
  /** Threads and replies that are not here yet. */
  fresh: number;
}

const remarks = ({ threads }: Pick<Review, 'threads'>) =>
  threads.flatMap((thread) => [thread.id, ...thread.replies.map(({ id }) => id)]);

/** Looks at a file with remarks; nothing is stored. */
export async function previewReview(file: RestoredReview, now: Date): Promise<ReviewPreview> {
  const procedure = procedures.find(({ id }) => id === file.draft.procedure)!;
  const kept = await loadDraft(file.draft.id, procedures, now).catch(() => undefined);
  const twin = kept?.deletedAt === null ? kept.draft : undefined;
  const review0 = await loadReview(file.draft.id, procedure).catch(() => EMPTY);
  const known = new Set(remarks(review0));
  const fresh = remarks(file.review).filter((id) => !known.has(id)).length;
  if (!twin) return { ...file, procedure, twin, review0, differences: [], clashes: 0, fresh };
  const today = todayInJapan(now);
  const { values, clashes } = receive({ values: twin.values, review: review0 }, file, true, now.toISOString());
  const sheetOf = (draft: Draft) => buildSheet(procedure, draft, [], today);
  const differences = differencesBetween(sheetOf(twin), sheetOf({ ...twin, values }));
  return { ...file, procedure, twin, review0, differences, clashes: clashes.length, fresh };
}

/**
 * Keeps a file's remarks, and its answers where `take` says so. What stood here before goes into the history under a
 * name; where both sides have changed an answer, ours stays and theirs is in the history too.
 */
export async function keepReview(preview: ReviewPreview, take: boolean, now: Date): Promise<Draft> {
  const { draft, twin, review0, by } = preview;
  const at = now.toISOString();
  const received = receive({ values: twin?.values ?? draft.values, review: review0 }, preview, take, at);
  let saved = twin ?? (await saveDraft({ ...draft, revision: 0 }, now));
  if (twin && take && preview.differences.length > 0) {
    await keepNamed(twin, `${by}のファイルを受け取る前`, now);
    saved = await saveDraft({ ...twin, values: received.values, updatedAt: at }, now);
    // Between two of our own states, so that it stands in the place of neither.
    const theirs = { ...saved, revision: saved.revision - 0.5, values: draft.values };
    if (received.clashes.length > 0) await keepNamed(theirs, `${by}の内容`, now);
  }
  await saveReview(saved.id, received.review);
  announceChange(saved.id, saved.revision);
  return saved;
}
