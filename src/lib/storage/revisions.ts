import type { IDBPObjectStore } from 'idb';
import type { Procedure } from '../definition/types.js';
import { joins, readMark, toThin, type RevisionMark } from '../draft/history.js';
import { restoreRecord } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { checkLog, type UndoLog } from '../draft/undo.js';
import { database, type Schema } from './db.js';

/** The key range of a draft's revisions. */
export const revisionsOf = (draftId: string) => IDBKeyRange.bound([draftId, -Infinity], [draftId, Infinity]);

type Revisions = IDBPObjectStore<Schema, ('drafts' | 'revisions')[], 'revisions', 'readwrite'>;
/** Thin the history at every 20th save only, because that reads all revisions. */
const EVERY = 20;

/**
 * Adds a state that is being saved to the history, in the same transaction: one revision a minute, old ones thinned
 * (`draft/history`).
 * @param apart keep the previous revision even if it is less than a minute old
 */
export async function keepRevision(store: Revisions, draft: Draft, now: Date, apart = false): Promise<void> {
  const stored = (await store.openCursor(revisionsOf(draft.id), 'prev'))?.value;
  const latest = stored && readMark(stored);
  const at = now.toISOString();
  const joined = !apart && joins(latest, now);
  if (joined && latest) await store.delete([draft.id, latest.revision]);
  const startedAt = joined && latest ? latest.startedAt : at;
  await store.put({ draftId: draft.id, revision: draft.revision, startedAt, savedAt: at, name: null, draft });
  if (draft.revision % EVERY !== 0) return;
  const marks = await store.getAll(revisionsOf(draft.id));
  for (const revision of toThin(marks.map(readMark))) await store.delete([draft.id, revision]);
}

/** A revision; `draft` is undefined if this version cannot read it. */
export interface KeptRevision extends RevisionMark {
  draft: Draft | undefined;
}

/** A draft's revisions, latest first. */
export async function listRevisions(
  draftId: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<readonly KeptRevision[]> {
  const stored = await (await database()).getAll('revisions', revisionsOf(draftId));
  return stored.reverse().map((one) => {
    try {
      return { ...readMark(one), draft: restoreRecord(draftId, one.draft, procedures, now) };
    } catch {
      return { ...readMark(one), draft: undefined };
    }
  });
}

/** Names a revision, which keeps it from being thinned; null removes the name. */
export async function nameRevision(draftId: string, revision: number, name: string | null): Promise<void> {
  const transaction = (await database()).transaction('revisions', 'readwrite');
  const stored = await transaction.store.get([draftId, revision]);
  if (stored) await transaction.store.put({ ...stored, name });
  await transaction.done;
}

/** Stores the current state as a named revision, whether or not the history already has it. */
export async function keepNamed(draft: Draft, name: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const mark = { draftId: draft.id, revision: draft.revision, startedAt: at, savedAt: draft.updatedAt, name };
  await (await database()).put('revisions', { ...mark, draft });
}

/** The unchecked record of a revision, for one that cannot be shown. */
export async function loadRevision(draftId: string, revision: number): Promise<unknown> {
  return (await database()).get('revisions', [draftId, revision]);
}

/** Deletes one revision. */
export async function eraseRevision(draftId: string, revision: number): Promise<void> {
  await (await database()).delete('revisions', [draftId, revision]);
}

/** A draft's undo log; empty if there is none or it cannot be read. */
export async function loadUndo(draftId: string, procedure: Procedure): Promise<UndoLog> {
  return checkLog((await (await database()).get('undo', draftId))?.log, procedure);
}

export async function saveUndo(draftId: string, log: UndoLog): Promise<void> {
  await (await database()).put('undo', { draftId, log });
}
