import { dropRescues } from './rescue.js';
import { dropUnsent } from './unsent.js';
import { allowSingleKeys } from './single-keys.js';
import { chooseTheme } from './theme.js';
import { toPlain } from '../draft/plain.js';
import { database, type StoredAttachment } from './db.js';
import { deletedAtOf } from './drafts.js';
import { forgetRoom } from './drafts-room.js';
import { asBlob } from './kept-bytes.js';
import { noteVersion } from './make-apart.js';
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

/** Erases everything: drafts, histories, attachments, templates, settings, and what localStorage has of ours. */
export async function wipeDatabase(): Promise<void> {
  await writeTogether(STORES, (transaction) =>
    Promise.all(STORES.map((store) => transaction.objectStore(store).clear())),
  );
  dropRescues();
  dropUnsent();
  chooseTheme('system');
  allowSingleKeys(true);
  forgetRoom();
  noteVersion(null);
}
