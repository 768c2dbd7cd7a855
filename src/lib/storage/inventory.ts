import { dropRescues } from './rescue.js';
import { toPlain } from '../draft/plain.js';
import { database, STORES, type StoredAttachment } from './db.js';
import { deletedAtOf } from './drafts.js';

/** One draft as it lies in the database, with all that belongs to it. */
export interface InventoryEntry {
  id: string;
  /** As stored; anything. */
  title: unknown;
  deleted: boolean;
  revisions: number;
  /** Of the draft, its history and its attachments; a close estimate of what they take on the disk. */
  bytes: number;
}

const sizeOf = (value: unknown) => new Blob([JSON.stringify(toPlain(value)) ?? '']).size;
const bytesOf = (file: StoredAttachment) => (file.bytes instanceof Blob ? file.bytes.size : 0);

/** What is stored here, draft by draft. */
export async function inventory(): Promise<readonly InventoryEntry[]> {
  const transaction = (await database()).transaction(['drafts', 'revisions', 'attachments'], 'readonly');
  const [drafts, revisions, attachments] = await Promise.all([
    transaction.objectStore('drafts').getAll(),
    transaction.objectStore('revisions').getAll(),
    transaction.objectStore('attachments').getAll(),
  ]);
  return drafts.map((stored) => {
    const { id, draft } = stored;
    const own = revisions.filter(({ draftId }) => draftId === id);
    const files = attachments.filter(({ draftId }) => draftId === id);
    const bytes = sizeOf(draft) + sizeOf(own) + files.reduce((sum, file) => sum + bytesOf(file), 0);
    return {
      id,
      title: (draft as { title?: unknown } | null | undefined)?.title,
      deleted: deletedAtOf(stored) !== null,
      revisions: own.length,
      bytes,
    };
  });
}

/** How many templates are stored here, and what they take in bytes. */
export async function templatesStored(): Promise<{ count: number; bytes: number }> {
  const all = await (await database()).getAll('templates');
  return { count: all.length, bytes: sizeOf(all) };
}

/** Empties every store: drafts, histories, attachments, templates, settings. */
export async function wipeDatabase(): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite', { durability: 'strict' });
  await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
  await transaction.done;
  dropRescues();
}
