import type { Procedure } from '../definition/types.js';
import { nextRevision } from '../draft/envelope.js';
import { restoreRecord } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { changedAt, ConflictError, deletedAtOf, revisionOf, storedBatches } from './drafts.js';
import { keepRevision } from './revisions.js';
import { writeTogether } from './together.js';

/** The drafts outside the bin, restored, in batches. Unreadable records are skipped; the start page lists them. */
export async function* draftBatches(procedures: readonly Procedure[], now: Date): AsyncGenerator<readonly Draft[]> {
  for await (const batch of storedBatches()) {
    yield batch.flatMap((stored) => {
      if (deletedAtOf(stored) !== null) return [];
      try {
        return [restoreRecord(stored.id, stored.draft, procedures, now)];
      } catch {
        return [];
      }
    });
  }
}

/** A few texts of a stored draft: enough to compare drafts without restoring each one. */
export interface DraftNote {
  id: string;
  title: string;
  procedure: string;
  /** When it was last changed (ISO 8601); '' if the record does not say. */
  changedAt: string;
  /** The text of a top-level answer; '' if there is none or it is not a text. */
  text(id: string): string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (record: Record<string, unknown>, key: string): string => {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' ? value : '';
};

/** A note for every draft outside the bin, to compare across all drafts (V20). Each text's type is checked when read. */
export async function* draftNotes(): AsyncGenerator<DraftNote> {
  for await (const batch of storedBatches()) {
    for (const stored of batch) {
      const { id, draft } = stored;
      if (deletedAtOf(stored) !== null || !isRecord(draft) || !isRecord(draft['values'])) continue;
      const values = draft['values'];
      yield {
        ...{ id, title: textAt(draft, 'title'), procedure: textAt(draft, 'procedure'), changedAt: changedAt(stored) },
        text: (field) => textAt(values, field),
      };
    }
  }
}

/** The number of drafts written at a time: about ten milliseconds of copying. */
const ADDED_AT_ONCE = 100;

/**
 * Stores new drafts in one transaction, all or none, each with the first revision of its history.
 * @returns the drafts as saved, at revision 1
 * @throws if an id already exists, the disk is full or the signal is aborted; nothing is stored then
 */
export async function addDrafts(drafts: readonly Draft[], now: Date, signal?: AbortSignal): Promise<readonly Draft[]> {
  signal?.throwIfAborted();
  const at = now.toISOString();
  const saved = drafts.map((draft): Draft => ({ ...draft, revision: 1 }));
  return writeTogether(['drafts', 'revisions'], async (transaction) => {
    const [all, revisions] = [transaction.objectStore('drafts'), transaction.objectStore('revisions')];
    const add = async (draft: Draft) => {
      await all.add({ id: draft.id, draft, deletedAt: null });
      await revisions.put({ draftId: draft.id, revision: 1, startedAt: at, savedAt: at, name: null, draft });
    };
    // Not all at once, because `put` copies each draft synchronously; the page can do other work between the batches.
    for (let from = 0; from < saved.length; from += ADDED_AT_ONCE) {
      await Promise.all(saved.slice(from, from + ADDED_AT_ONCE).map(add));
      signal?.throwIfAborted();
    }
    return saved;
  });
}

/** Moves drafts into the bin (`at`: when) or out of it (null), all or none. */
export async function setManyDeleted(ids: readonly string[], at: Date | null): Promise<void> {
  await writeTogether(['drafts'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    for (const id of ids) {
      const stored = await drafts.get(id);
      if (stored) await drafts.put({ ...stored, deletedAt: at?.toISOString() ?? null });
    }
  });
}

/**
 * Saves changed drafts in one transaction, all or none, each with a separate revision in its history.
 * @returns the drafts as saved, each with its revision one higher
 * @throws ConflictError if one of them was saved elsewhere in the meantime
 */
export async function changeDrafts(drafts: readonly Draft[], now: Date): Promise<readonly Draft[]> {
  return writeTogether(['drafts', 'revisions'], async (transaction) => {
    const store = transaction.objectStore('drafts');
    const saved: Draft[] = [];
    for (const draft of drafts) {
      const stored = await store.get(draft.id);
      if (!stored || deletedAtOf(stored) !== null || revisionOf(stored) !== draft.revision) throw new ConflictError();
      const next = { ...draft, revision: nextRevision(draft.revision) };
      await store.put({ ...stored, draft: next });
      await keepRevision(transaction.objectStore('revisions'), next, now, true);
      saved.push(next);
    }
    return saved;
  });
}
