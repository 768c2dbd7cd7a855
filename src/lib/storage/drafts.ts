import type { Procedure } from '../definition/types.js';
import { countOr, dateOr, isEnvelope, nextRevision } from '../draft/envelope.js';
import { restoreRecord, RestoreError } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { database, type StoredDraft } from './db.js';
import { dropRescue } from './rescue.js';
import { keepRevision, revisionsOf } from './revisions.js';
import { transcriptionKey } from './transcription-key.js';

/** Another tab has saved the draft in the meantime; saving ours would overwrite its changes. */
export class ConflictError extends Error {
  constructor() {
    super('別の画面でこの下書きが保存されています。');
    this.name = 'ConflictError';
  }
}

export interface KeptDraft {
  draft: Draft;
  deletedAt: string | null;
}

/** A record that this version cannot read; it stays in the database. */
export interface UnreadableDraft {
  /** The record's key; one written by another program can be of any type that IndexedDB accepts. */
  id: string;
  raw: unknown;
  message: string;
  /** Written by a later version of the app, so it can be shown read-only. */
  newer: boolean;
}

export interface DraftsPage {
  kept: readonly KeptDraft[];
  unreadable: readonly UnreadableDraft[];
}

/** Days that a deleted draft stays in the bin. */
export const BIN_DAYS = 30;

/** The draft with an id; undefined if there is none. Throws `RestoreError` for a record that cannot be read. */
export async function loadDraft(
  id: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<KeptDraft | undefined> {
  const stored = await (await database()).get('drafts', id);
  if (!stored) return undefined;
  return { draft: restoreRecord(id, stored.draft, procedures, now), deletedAt: deletedAtOf(stored) };
}

/** A draft's unchecked record, for drafts that this version can only show; undefined if there is none. */
export async function loadRaw(id: string): Promise<unknown> {
  return (await (await database()).get('drafts', id))?.draft;
}

/** When a record was moved to the bin; null if it is not in the bin or the stored time is invalid. */
export const deletedAtOf = ({ deletedAt }: StoredDraft): string | null => {
  const at = dateOr(deletedAt, '');
  // A time with a year beyond 9999 or before 0 would be erased at once, or never.
  return /^\d{4}-/.test(at) ? at : null;
};

/** Records per read: large enough to be fast, small enough not to block the page's rendering. */
const BATCH = 200;

/** Every stored draft, unchecked, in order of id and in batches, so that other work can run in between. */
export async function* storedBatches(): AsyncGenerator<readonly StoredDraft[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const read: readonly StoredDraft[] = await (await database()).getAll('drafts', range, BATCH);
    if (read.length > 0) yield read;
    if (read.length < BATCH) return;
    range = IDBKeyRange.lowerBound(read.at(-1)!.id, true);
  }
}

/** When a record was last changed according to its own `updatedAt` (ISO 8601); '' if it has none. */
export function changedAt({ draft }: StoredDraft): string {
  const at = (draft as { updatedAt?: unknown } | null | undefined)?.updatedAt;
  return typeof at === 'string' ? at : '';
}

/** Collects records as drafts, most recently changed first, including the bin; unreadable ones are listed separately. */
export class DraftsReader {
  readonly #kept: KeptDraft[] = [];
  readonly #unreadable: UnreadableDraft[] = [];

  constructor(
    readonly procedures: readonly Procedure[],
    readonly now: Date,
  ) {}

  read(stored: StoredDraft): void {
    try {
      const draft = restoreRecord(stored.id, stored.draft, this.procedures, this.now);
      this.#kept.push({ draft, deletedAt: deletedAtOf(stored) });
    } catch (error) {
      this.#unreadable.push({
        id: stored.id,
        raw: stored.draft,
        message: error instanceof Error ? error.message : String(error),
        newer: error instanceof RestoreError && error.code === 'newer',
      });
    }
  }

  get result(): DraftsPage {
    const kept = [...this.#kept].sort((a, b) => b.draft.updatedAt.localeCompare(a.draft.updatedAt));
    return { kept, unreadable: [...this.#unreadable] };
  }
}

/** All drafts, most recently changed first, including the bin; unreadable records are listed separately. */
export async function listDrafts(procedures: readonly Procedure[], now: Date): Promise<DraftsPage> {
  const reader = new DraftsReader(procedures, now);
  for await (const batch of storedBatches()) for (const stored of batch) reader.read(stored);
  return reader.result;
}

/**
 * The revision of an unchecked record, read as `restore` reads it: a draft with an invalid one could otherwise never be
 * saved. NaN, which equals no revision, if the record is not a draft: it must not be overwritten.
 */
export const revisionOf = (stored: StoredDraft | undefined): number =>
  isEnvelope(stored?.draft) ? countOr(stored.draft['revision'], 0) : NaN;

/**
 * Saves a draft and adds the state to its history.
 * @returns the draft as saved, with its revision one higher
 * @throws ConflictError if the stored revision is another one; nothing is overwritten then. QuotaExceededError if the
 *   disk is full
 */
export async function saveDraft(draft: Draft, now = new Date()): Promise<Draft> {
  const transaction = (await database()).transaction(['drafts', 'revisions'], 'readwrite', { durability: 'strict' });
  const drafts = transaction.objectStore('drafts');
  const stored = await drafts.get(draft.id);
  if (stored && revisionOf(stored) !== draft.revision) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new ConflictError();
  }
  const saved: Draft = { ...draft, revision: nextRevision(draft.revision) };
  await drafts.put({ id: draft.id, draft: saved, deletedAt: stored ? deletedAtOf(stored) : null });
  await keepRevision(transaction.objectStore('revisions'), saved, now);
  await transaction.done;
  return saved;
}

/** Moves a draft into the bin (`at`: when) or out of it (null). */
export async function setDeleted(id: string, at: Date | null): Promise<void> {
  const transaction = (await database()).transaction('drafts', 'readwrite');
  const stored = await transaction.store.get(id);
  if (stored) await transaction.store.put({ ...stored, deletedAt: at?.toISOString() ?? null });
  await transaction.done;
}

/** Permanently removes a draft with its attachments, history, undo log, comments and transcription progress. */
export async function eraseDraft(id: string): Promise<void> {
  const stores = ['drafts', 'attachments', 'revisions', 'undo', 'settings', 'reviews'] as const;
  const transaction = (await database()).transaction(stores, 'readwrite');
  await transaction.objectStore('drafts').delete(id);
  await transaction.objectStore('undo').delete(id);
  await transaction.objectStore('reviews').delete(id);
  await transaction.objectStore('revisions').delete(revisionsOf(id));
  await transaction.objectStore('settings').delete(transcriptionKey(id));
  const attachments = transaction.objectStore('attachments').index('draftId');
  for (let cursor = await attachments.openCursor(id); cursor; cursor = await cursor.continue()) await cursor.delete();
  await transaction.done;
  dropRescue(id);
}

/** Erases the drafts that have been in the bin for more than `BIN_DAYS`. */
export async function emptyBin(now: Date): Promise<void> {
  const limit = new Date(now.getTime() - BIN_DAYS * 86_400_000).toISOString();
  for await (const batch of storedBatches()) {
    for (const stored of batch) {
      const deletedAt = deletedAtOf(stored);
      if (deletedAt !== null && deletedAt < limit) await eraseDraft(stored.id);
    }
  }
}
