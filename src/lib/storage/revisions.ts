import type { IDBPObjectStore } from 'idb';
import type { Procedure } from '../definition/types.js';
import { joins, toThin, type RevisionMark } from '../draft/history.js';
import { restore } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { checkLog, type UndoLog } from '../draft/undo.js';
import { database, type Schema } from './db.js';

/** All keys of a draft's kept states. */
export const revisionsOf = (draftId: string) => IDBKeyRange.bound([draftId, -Infinity], [draftId, Infinity]);

type Revisions = IDBPObjectStore<Schema, ('drafts' | 'revisions')[], 'revisions', 'readwrite'>;
/** Thinning looks at all of them: now and then is enough. */
const EVERY = 20;

/**
 * Keeps a state that is being saved, in the same transaction; one a minute, old ones thinned (`draft/history`). `apart`: the
 * state before stays, however young it is.
 */
export async function keepRevision(store: Revisions, draft: Draft, now: Date, apart = false): Promise<void> {
  const latest = (await store.openCursor(revisionsOf(draft.id), 'prev'))?.value;
  const at = now.toISOString();
  const joined = !apart && joins(latest, now);
  if (joined && latest) await store.delete([draft.id, latest.revision]);
  const startedAt = joined && latest ? latest.startedAt : at;
  await store.put({ draftId: draft.id, revision: draft.revision, startedAt, savedAt: at, name: null, draft });
  if (draft.revision % EVERY !== 0) return;
  const marks: RevisionMark[] = await store.getAll(revisionsOf(draft.id));
  for (const revision of toThin(marks)) await store.delete([draft.id, revision]);
}

/** A kept state, readable; `draft` is undefined for one that this version cannot read. */
export interface KeptRevision extends RevisionMark {
  draft: Draft | undefined;
}

/** A draft's kept states, latest first. */
export async function listRevisions(
  draftId: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<readonly KeptRevision[]> {
  const stored = await (await database()).getAll('revisions', revisionsOf(draftId));
  return stored.reverse().map(({ revision, startedAt, savedAt, name, draft }) => {
    try {
      return { revision, startedAt, savedAt, name, draft: restore(draft, procedures, now).draft };
    } catch {
      return { revision, startedAt, savedAt, name, draft: undefined };
    }
  });
}

/** Names a kept state, so that it is kept for ever; null takes the name away. */
export async function nameRevision(draftId: string, revision: number, name: string | null): Promise<void> {
  const transaction = (await database()).transaction('revisions', 'readwrite');
  const stored = await transaction.store.get([draftId, revision]);
  if (stored) await transaction.store.put({ ...stored, name });
  await transaction.done;
}

/** Keeps a state under a name, whether it was kept already or not. */
export async function keepNamed(draft: Draft, name: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const mark = { draftId: draft.id, revision: draft.revision, startedAt: at, savedAt: draft.updatedAt, name };
  await (await database()).put('revisions', { ...mark, draft });
}

/** What can be taken back in a draft. */
export async function loadUndo(draftId: string): Promise<UndoLog> {
  return checkLog((await (await database()).get('undo', draftId))?.log);
}

export async function saveUndo(draftId: string, log: UndoLog): Promise<void> {
  await (await database()).put('undo', { draftId, log });
}
