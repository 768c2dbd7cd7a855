import { newId } from './new-id.js';
import type { Draft } from './types.js';

/** A copy with an identity of its own: duplicated, or opened from a file beside a draft that is already here. */
export function copyDraft(draft: Draft, now: Date, title: string): Draft {
  const at = now.toISOString();
  return { ...draft, id: newId(), title, createdAt: at, updatedAt: at, revision: 0 };
}
