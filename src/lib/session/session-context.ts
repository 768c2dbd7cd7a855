import { getContext } from 'svelte';
import type { DraftSession } from './draft-session.svelte.js';
import type { OpenDraft } from './open-draft.svelte.js';

/**
 * Returns a getter for the session that the layout of /draft has opened; call it during component initialisation. The
 * getter throws if no draft is open, but the layout does not render its pages then.
 */
export function currentSession(): () => DraftSession {
  const open = getContext<OpenDraft>('draft');
  return () => {
    if (open.state.kind !== 'open') throw new Error('no draft is open');
    return open.state.session;
  };
}
