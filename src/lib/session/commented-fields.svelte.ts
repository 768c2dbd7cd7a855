import type { Path } from '../definition/types.js';
import { isSettled, type Review } from '../draft/review/types.js';

/** Which answers of the open draft are talked about, so that their fields load what is said; empty for nearly all drafts. */
class CommentedFields {
  paths: ReadonlySet<Path> = $state.raw(new Set());
}

export const commentedFields = new CommentedFields();

/** Tells the fields what is said at them: only what is not settled. */
export function setCommentedFields({ threads }: Review): void {
  commentedFields.paths = new Set(threads.filter((thread) => !isSettled(thread)).map(({ path }) => path));
}
