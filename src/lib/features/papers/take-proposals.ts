import type { DraftSession } from '../../session/draft-session.svelte.js';
import { undoHistoryOf } from '../../session/later/undo.svelte.js';
import { nameRevision } from '../../storage/revisions.js';
import type { Values } from '../../draft/types.js';
import type { Proposal } from '../../papers/propose.js';
import { withProposals } from './paper-preview.js';

/** The answers before and after the proposals of a paper were entered. */
export interface Taken {
  before: Values;
  after: Values;
}

/**
 * Enters the taken proposals as one step, which one undo takes back, and names the paper in the history.
 * @returns the answers before and after, for `takeBack`
 */
export async function takeProposals(
  session: DraftSession,
  proposals: readonly Pick<Proposal, 'path' | 'value'>[],
  source: string,
): Promise<Taken> {
  // What was typed before is a step and a state of its own.
  await undoHistoryOf(session).ready;
  await session.autosave.flush();
  const next = withProposals(session.procedure, session.draft, proposals, new Date());
  const before = session.draft.values;
  session.replaceValues(next.values);
  const taken = { before, after: session.draft.values };
  if (!session.autosave.keeps) return taken;
  await session.autosave.flush();
  // Where the database is unavailable there is no history; the answers are kept all the same.
  await nameRevision(session.draft.id, session.draft.revision, `${source}から入れた内容`).catch(() => undefined);
  return taken;
}
