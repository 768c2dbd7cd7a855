import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Procedure } from '../definition/types.js';
import { isOfThisMinute, joins, readMark, toThin, type RevisionMark } from '../draft/history.js';
import { restoreRecord } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { checkLog, type UndoLog } from '../draft/undo-log.js';
import { database, type Schema, type StoredRevision } from './db.js';
import { writeTogether } from './together.js';

/** The key range of a draft's revisions. */
export const revisionsOf = (draftId: string) => IDBKeyRange.bound([draftId, -Infinity], [draftId, Infinity]);

type Revisions = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'revisions', 'readwrite'>;
/** Thin the history at every 20th save only, because that reads all revisions. */
const EVERY = 20;

/**
 * The latest revision, and when the running minute began. The states of other tabs that were replaced in this minute
 * are passed over, because they lie between two states of one minute of typing.
 */
async function latestOf(store: Revisions, draftId: string, now: Date) {
  let startedAt: string | undefined;
  for (let at = await store.openCursor(revisionsOf(draftId), 'prev'); at; at = await at.continue()) {
    const mark = readMark(at.value);
    if (!mark.clash || !isOfThisMinute(mark, now)) return { latest: mark, startedAt };
    startedAt = mark.startedAt;
  }
  return { latest: undefined, startedAt };
}

/**
 * Adds a state that is being saved to the history, in the same transaction: one revision a minute, old ones thinned
 * (`draft/history`).
 * @param apart keep the previous revision even if it is less than a minute old
 */
export async function keepRevision(store: Revisions, draft: Draft, now: Date, apart = false): Promise<void> {
  const { latest, startedAt: begun } = await latestOf(store, draft.id, now);
  const at = now.toISOString();
  const joined = !apart && joins(latest, now);
  if (joined) await store.delete([draft.id, latest.revision]);
  const startedAt = joined ? latest.startedAt : ((apart ? undefined : begun) ?? at);
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
  await writeTogether(['revisions'], async (transaction) => {
    const stored = await transaction.objectStore('revisions').get([draftId, revision]);
    if (stored) await transaction.objectStore('revisions').put({ ...stored, name, clash: false });
  });
}

function stateOf(draft: Draft, name: string, now: Date): StoredRevision {
  const startedAt = now.toISOString();
  return { draftId: draft.id, revision: draft.revision, startedAt, savedAt: draft.updatedAt, name, draft };
}

/** Adds a state to the history under a name, within a transaction. */
export const putNamed = async (store: Revisions, draft: Draft, name: string, now: Date): Promise<void> =>
  void (await store.put(stateOf(draft, name, now)));

/** Stores the current state as a named revision, whether or not the history already has it. */
export async function keepNamed(draft: Draft, name: string, now: Date): Promise<void> {
  await writeTogether(['drafts', 'revisions'], async (transaction) => {
    if (await transaction.objectStore('drafts').getKey(draft.id))
      await putNamed(transaction.objectStore('revisions'), draft, name, now);
  });
}

/**
 * Stores another tab's state, which is about to be replaced, under a name. Of the states replaced within a minute the
 * last is kept: several tabs in one answer replace each other at every save.
 */
export async function keepClash(theirs: Draft, name: string, now: Date): Promise<void> {
  await writeTogether(['drafts', 'revisions'], async (transaction) => {
    const revisions = transaction.objectStore('revisions');
    if (!(await transaction.objectStore('drafts').getKey(theirs.id))) return;
    let startedAt = now.toISOString();
    for (let at = await revisions.openCursor(revisionsOf(theirs.id), 'prev'); at; at = await at.continue()) {
      const mark = readMark(at.value);
      if (!isOfThisMinute(mark, now)) break;
      if (!mark.clash) continue;
      startedAt = mark.startedAt;
      await at.delete();
    }
    const named = await revisions.get([theirs.id, theirs.revision]);
    // One that the user has named stays as it is; it has the same answers.
    if (!named || readMark(named).name === null)
      await revisions.put({ ...stateOf(theirs, name, now), startedAt, clash: true });
  });
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
