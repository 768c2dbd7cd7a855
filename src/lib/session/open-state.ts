import type { DraftSession } from './draft-session.svelte.js';
import type { NewerDraft } from './later/newer-draft.js';

/** What the address of a draft leads to. */
export type OpenState =
  | { kind: 'loading' }
  | { kind: 'open'; session: DraftSession }
  | { kind: 'missing' }
  | { kind: 'deleted'; id: string; title: string }
  | { kind: 'newer'; newer: NewerDraft }
  | { kind: 'blocked' }
  | { kind: 'unreadable'; message: string };
