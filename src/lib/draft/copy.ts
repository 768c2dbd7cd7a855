import { newId } from './new-id.js';
import type { Draft } from './types.js';

/** A copy with a new id, for duplicating a draft or for opening a file whose draft is already stored. */
export function copyDraft(draft: Draft, now: Date, title: string): Draft {
  const at = now.toISOString();
  return { ...draft, id: newId(), title, createdAt: at, updatedAt: at, revision: 0 };
}
