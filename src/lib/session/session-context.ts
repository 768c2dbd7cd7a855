import { getContext } from 'svelte';
import type { DraftSession } from './draft-session.svelte.js';
import type { OpenDraft } from './open-draft.svelte.js';

/** The open draft of the pages under /draft; undefined only while none is open, when these pages are not shown. */
export function currentSession(): () => DraftSession {
  const open = getContext<OpenDraft>('draft');
  return () => {
    if (open.state.kind !== 'open') throw new Error('no draft is open');
    return open.state.session;
  };
}
