import type { Procedure } from '../definition/types.js';
import { countOr, dateOr, isEnvelope, nextRevision } from '../draft/envelope.js';
import { restoreRecord, RestoreError } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { database, type StoredDraft } from './db.js';
import { dropRescue } from './rescue.js';
import { keepRevision, revisionsOf } from './revisions.js';
import { transcriptionKey } from './transcription-key.js';

/** A draft that another tab has saved in the meantime: ours would overwrite it. */
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

/** A record that this version cannot read; it stays where it is. */
export interface UnreadableDraft {
  /** The key under which it lies: by hand, any that a database takes. */
  id: string;
  raw: unknown;
  message: string;
  /** Written by a later version: it can be shown. */
  newer: boolean;
}

export interface DraftsPage {
  kept: readonly KeptDraft[];
  unreadable: readonly UnreadableDraft[];
}

/** Days that a deleted draft stays in the bin. */
export const BIN_DAYS = 30;

/** The draft of an id; undefined where none is. Throws `RestoreError` for a record that cannot be read. */
export async function loadDraft(
  id: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<KeptDraft | undefined> {
  const stored = await (await database()).get('drafts', id);
  if (!stored) return undefined;
  return { draft: restoreRecord(id, stored.draft, procedures, now), deletedAt: deletedAtOf(stored) };
}

/** A draft's record as it lies there, for what this version can only show; undefined where none is. */
export async function loadRaw(id: string): Promise<unknown> {
  return (await (await database()).get('drafts', id))?.draft;
}

/** When a record was put into the bin; null for one that is not there, or whose moment says nothing. */
export const deletedAtOf = ({ deletedAt }: StoredDraft): string | null => {
  const at = dateOr(deletedAt, '');
  // What a clock of our time has not written would be erased at once, or never.
  return /^\d{4}-/.test(at) ? at : null;
};

/** Records that one read of the database brings: enough to be quick, few enough to leave the page its frames. */
const BATCH = 200;

/** Every stored draft in order of id, batch after batch, raw; between two batches other work gets its turn. */
export async function* storedBatches(): AsyncGenerator<readonly StoredDraft[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const read: readonly StoredDraft[] = await (await database()).getAll('drafts', range, BATCH);
    if (read.length > 0) yield read;
    if (read.length < BATCH) return;
    range = IDBKeyRange.lowerBound(read.at(-1)!.id, true);
  }
}

/** When a record was last changed, as it says itself; '' where it does not. */
export function changedAt({ draft }: StoredDraft): string {
  const at = (draft as { updatedAt?: unknown } | null | undefined)?.updatedAt;
  return typeof at === 'string' ? at : '';
}

/** Records as drafts, last changed first, those in the bin too; what cannot be read is named, not dropped. */
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

  get shelf(): DraftsPage {
    const kept = [...this.#kept].sort((a, b) => b.draft.updatedAt.localeCompare(a.draft.updatedAt));
    return { kept, unreadable: [...this.#unreadable] };
  }
}

/** All drafts, last changed first, those in the bin too; records that cannot be read are named, not dropped. */
export async function listDrafts(procedures: readonly Procedure[], now: Date): Promise<DraftsPage> {
  const reader = new DraftsReader(procedures, now);
  for await (const batch of storedBatches()) for (const stored of batch) reader.read(stored);
  return reader.shelf;
}

/**
 * The revision of a record, read as `restore` reads it: else a draft with a strange one could never be saved. NaN, which
 * equals no revision, for what is no draft: it is not to be overwritten.
 */
export const revisionOf = (stored: StoredDraft | undefined): number =>
  isEnvelope(stored?.draft) ? countOr(stored.draft['revision'], 0) : NaN;

/**
 * Saves a draft and answers with it as saved, its revision one higher. Within one transaction it checks that nobody
 * else has saved since: else `ConflictError`, and nothing is overwritten. A full disk is a `QuotaExceededError`.
 * The state goes into the draft's history as well.
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

/** Puts a draft into the bin (`at`: when) or takes it out again (null). */
export async function setDeleted(id: string, at: Date | null): Promise<void> {
  const transaction = (await database()).transaction('drafts', 'readwrite');
  const stored = await transaction.store.get(id);
  if (stored) await transaction.store.put({ ...stored, deletedAt: at?.toISOString() ?? null });
  await transaction.done;
}

/** Removes a draft, its attachments and what was noted of its transcription for good. */
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

/** Empties the bin of what has lain there for more than `BIN_DAYS`. */
export async function emptyBin(now: Date): Promise<void> {
  const limit = new Date(now.getTime() - BIN_DAYS * 86_400_000).toISOString();
  for await (const batch of storedBatches()) {
    for (const stored of batch) {
      const deletedAt = deletedAtOf(stored);
      if (deletedAt !== null && deletedAt < limit) await eraseDraft(stored.id);
    }
  }
}
