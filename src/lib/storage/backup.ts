import { toPlain } from '../draft/plain.js';
import { isBrowserSetting, ROW_STORES, type Row } from '../draft/backup/rows.js';
import { database, STORES, type StoredAttachment } from './db.js';

/** The whole database as rows, with the attachments' bytes by SHA-256. */
export interface Dump {
  rows: readonly Row[];
  files: ReadonlyMap<string, Uint8Array>;
}

/** Reads the whole database in one transaction. Folder handles and other browser-specific settings are left out. */
export async function dump(): Promise<Dump> {
  const transaction = (await database()).transaction(STORES, 'readonly');
  const stores = await Promise.all(
    ROW_STORES.map(async (store) => ({ store, values: await transaction.objectStore(store).getAll() })),
  );
  const rows: Row[] = [];
  const files = new Map<string, Uint8Array>();
  for (const { store, values } of stores) {
    for (const value of values as unknown as Record<string, unknown>[]) {
      if (store === 'settings' && isBrowserSetting(value['key'])) continue;
      if (store !== 'attachments') {
        rows.push({ store, value: toPlain(value) as Row['value'] });
        continue;
      }
      const { draftId, sha256, bytes } = value as unknown as StoredAttachment;
      // What is no file was put there by hand: nothing of it could be brought back.
      if (!(bytes instanceof Blob)) continue;
      if (!files.has(sha256)) files.set(sha256, new Uint8Array(await bytes.arrayBuffer()));
      rows.push({ store, value: { draftId, sha256 } });
    }
  }
  return { rows, files };
}

/**
 * Writes rows in one transaction, all or none. Attachments whose bytes are not in `files` are left out.
 * @param replace empties every store first, except for browser-specific settings
 * @throws what IndexedDB reports; nothing is written then
 */
export async function putRows(rows: readonly Row[], files: Dump['files'], replace: boolean): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite', { durability: 'strict' });
  const work: Promise<unknown>[] = [];
  if (replace) {
    const settings = await transaction.objectStore('settings').getAll();
    for (const store of STORES) work.push(transaction.objectStore(store).clear());
    for (const row of settings) if (isBrowserSetting(row.key)) work.push(transaction.objectStore('settings').put(row));
  }
  for (const { store, value } of rows) {
    const bytes = store === 'attachments' ? files.get(String(value['sha256'])) : undefined;
    if (store === 'attachments' && !bytes) continue;
    const row = bytes ? { ...value, bytes: new Blob([bytes as BlobPart]) } : value;
    work.push(transaction.objectStore(store).put(row as never));
  }
  try {
    await Promise.all([...work, transaction.done]);
  } catch (error) {
    await transaction.done.catch(() => undefined);
    throw error;
  }
}
