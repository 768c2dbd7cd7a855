import type { StoreNames } from 'idb';
import type { Procedure } from '../definition/types.js';
import { countOr, dateOr, isEnvelope, nextRevision } from '../draft/envelope.js';
import { restoreRecord, RestoreError } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import type { UndoLog } from '../draft/undo-log.js';
import { database, losses, type KeptBytes, type Schema, type StoredDraft } from './db.js';
import { keepable } from './kept-bytes.js';
import { dropRescue, ofTranscription } from './rescue.js';
import { keepRevision, revisionsOf } from './revisions.js';
import { writeTogether, type Writing } from './together.js';
import { transcriptionKey } from './transcription-key.js';

/** Another tab has saved the draft in the meantime; saving ours would overwrite its changes. */
export class ConflictError extends Error {
  constructor() {
    super('別の画面でこの下書きが保存されています。');
    this.name = 'ConflictError';
  }
}

/** The draft was erased or put into the bin elsewhere; saving it would bring it back, or write where nobody looks. */
export class GoneError extends Error {
  constructor() {
    super('この下書きは、別の画面で削除されました。');
    this.name = 'GoneError';
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

/** For each draft that this page has loaded or saved: what `losses` was when it began to. */
const seen = new Map<string, number>();

/**
 * Whether a missing draft went with the whole database (site data cleared, evicted by the browser) since this page last
 * saw it. Nobody deleted that draft, so an open one is stored again.
 */
export const wasLost = (id: string): boolean => seen.has(id) && seen.get(id) !== losses;

/** The draft with an id; undefined if there is none. Throws `RestoreError` for a record that cannot be read. */
export async function loadDraft(
  id: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<KeptDraft | undefined> {
  const db = await database();
  const before = losses;
  const stored = await db.get('drafts', id);
  if (!stored) return undefined;
  seen.set(id, before);
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

/** What is stored in the same transaction as a draft, because it is worth nothing without it. */
export interface Along<Bytes extends KeptBytes = Blob> {
  /** The undo log that leads to this state. */
  undo?: UndoLog | undefined;
  /** The bytes of attachments by SHA-256. */
  files?: ReadonlyMap<string, Bytes> | undefined;
}

/** The stores that saving a draft writes to. */
export const SAVING = ['drafts', 'revisions', 'undo', 'attachments'] as const;

/** Saves a draft within a transaction; see `saveDraft`. */
export async function saveWithin<Others extends StoreNames<Schema> = never>(
  transaction: Writing<((typeof SAVING)[number] | Others)[]>,
  draft: Draft,
  now: Date,
  { undo, files = new Map() }: Along<KeptBytes> = {},
): Promise<Draft> {
  const drafts = transaction.objectStore('drafts');
  const stored = await drafts.get(draft.id);
  // Only a draft that was never saved may be missing; an unreadable record is a conflict, whatever its state.
  if (stored ? deletedAtOf(stored) !== null : draft.revision > 0) throw new GoneError();
  if (stored && revisionOf(stored) !== draft.revision) throw new ConflictError();
  const saved: Draft = { ...draft, revision: nextRevision(draft.revision) };
  await drafts.put({ id: draft.id, draft: saved, deletedAt: null });
  await keepRevision(transaction.objectStore('revisions'), saved, now);
  if (undo) await transaction.objectStore('undo').put({ draftId: draft.id, log: undo });
  for (const [sha256, bytes] of files)
    await transaction.objectStore('attachments').put({ draftId: draft.id, sha256, bytes });
  return saved;
}

/**
 * Saves a draft and adds the state to its history, with what belongs to it, all or nothing.
 * @returns the draft as saved, with its revision one higher
 * @throws ConflictError if the stored revision is another one, GoneError if the draft was saved before and is now in
 *   the bin or missing; nothing is written then. QuotaExceededError if the disk is full
 */
export async function saveDraft(draft: Draft, now = new Date(), along?: Along): Promise<Draft> {
  const kept = along?.files ? { ...along, files: await keepable(along.files) } : along;
  let before = losses;
  const saved = await writeTogether(SAVING, (transaction) => {
    before = losses;
    return saveWithin(transaction, draft, now, kept);
  });
  seen.set(saved.id, before);
  return saved;
}

/** Moves a draft into the bin (`at`: when) or out of it (null). */
export async function setDeleted(id: string, at: Date | null): Promise<void> {
  await writeTogether(['drafts'], async (transaction) => {
    const stored = await transaction.objectStore('drafts').get(id);
    if (stored) await transaction.objectStore('drafts').put({ ...stored, deletedAt: at?.toISOString() ?? null });
  });
}

/**
 * Permanently removes a draft with its attachments, history, undo log, comments and transcription progress, in one
 * transaction.
 * @param still whether the record, as it is stored by then, is to be removed; by default any is
 */
export async function eraseDraft(id: string, still: (stored: StoredDraft) => boolean = () => true): Promise<boolean> {
  const stores = ['drafts', 'attachments', 'revisions', 'undo', 'settings', 'reviews'] as const;
  const erased = await writeTogether(stores, async (transaction) => {
    const stored = await transaction.objectStore('drafts').get(id);
    if (stored && !still(stored)) return false;
    await transaction.objectStore('drafts').delete(id);
    await transaction.objectStore('undo').delete(id);
    await transaction.objectStore('reviews').delete(id);
    await transaction.objectStore('revisions').delete(revisionsOf(id));
    await transaction.objectStore('settings').delete(transcriptionKey(id));
    const attachments = transaction.objectStore('attachments').index('draftId');
    for (let cursor = await attachments.openCursor(id); cursor; cursor = await cursor.continue()) await cursor.delete();
    return true;
  });
  if (erased) for (const name of [id, ofTranscription(id)]) dropRescue(name);
  return erased;
}
