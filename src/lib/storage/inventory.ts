import { toPlain } from '../draft/plain.js';
import { database, type StoredAttachment } from './db.js';
import { deletedAtOf } from './drafts.js';
import { asBlob } from './kept-bytes.js';
import { entryNames, storeEntry, type Place } from './small-entries.js';
import { readTogether, STORES, writeTogether } from './together.js';

/** What one draft takes up in the database. */
export interface InventoryEntry {
  id: string;
  /** As stored, unchecked. */
  title: unknown;
  deleted: boolean;
  revisions: number;
  /** The draft, its history and its attachments together; a close estimate of their size on disk. */
  bytes: number;
}

const sizeOf = (value: unknown) => new Blob([JSON.stringify(toPlain(value)) ?? '']).size;
const bytesOf = (file: StoredAttachment) => asBlob(file.bytes)?.size ?? 0;

/** The stored drafts with their sizes. */
export async function inventory(): Promise<readonly InventoryEntry[]> {
  const [drafts, revisions, attachments] = await readTogether(['drafts', 'revisions', 'attachments'], (transaction) =>
    Promise.all([
      transaction.objectStore('drafts').getAll(),
      transaction.objectStore('revisions').getAll(),
      transaction.objectStore('attachments').getAll(),
    ]),
  );
  return drafts.map((stored) => {
    const { id, draft } = stored;
    const history = revisions.filter(({ draftId }) => draftId === id);
    const files = attachments.filter(({ draftId }) => draftId === id);
    const bytes = sizeOf(draft) + sizeOf(history) + files.reduce((sum, file) => sum + bytesOf(file), 0);
    return {
      id,
      title: (draft as { title?: unknown } | null | undefined)?.title,
      deleted: deletedAtOf(stored) !== null,
      revisions: history.length,
      bytes,
    };
  });
}

/** The number of stored templates and their size in bytes. */
export async function templatesStored(): Promise<{ count: number; bytes: number }> {
  const all = await (await database()).getAll('templates');
  return { count: all.length, bytes: sizeOf(all) };
}

const PLACES: readonly Place[] = ['localStorage', 'sessionStorage'];
/** What the app notes of the database for itself, so that it is opened without a delay. */
const ITS_OWN = 'database';

/** Whether there is anything to erase: settings and comments, too, which belong to no draft that is listed. */
export async function anythingStored(): Promise<boolean> {
  const db = await database();
  const counts = await Promise.all(STORES.map((store) => db.count(store)));
  return (
    counts.some((count) => count > 0) || PLACES.some((place) => entryNames(place).some((name) => name !== ITS_OWN))
  );
}

/** Erases everything: drafts, histories, attachments, templates, settings, and this browser's and this tab's choices. */
export async function wipeDatabase(): Promise<void> {
  await writeTogether(STORES, (transaction) =>
    Promise.all(STORES.map((store) => transaction.objectStore(store).clear())),
  );
  for (const place of PLACES) for (const name of entryNames(place)) storeEntry(name, null, place);
}
