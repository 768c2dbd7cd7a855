import type { KeptBytes } from './db.js';
import { writeTogether } from './together.js';

/** A stored attachment as a Blob; undefined for anything else, which was stored by hand. */
export function asBlob(stored: unknown): Blob | undefined {
  if (stored instanceof Blob) return stored;
  return stored instanceof ArrayBuffer ? new Blob([stored]) : undefined;
}

/** Thrown to leave nothing of a trial behind. */
const UNDONE = Symbol('undone');

/** Whether the database takes Blobs: Safari's private windows refuse them. Undefined until it was tried. */
let takesBlobs: Promise<boolean> | undefined;

async function tryBlob(): Promise<boolean> {
  try {
    return await writeTogether(['attachments'], async (transaction) => {
      await transaction.objectStore('attachments').put({ draftId: '', sha256: '', bytes: new Blob(['a']) });
      throw UNDONE;
    });
  } catch (error) {
    return error === UNDONE || (error as Error).name === 'QuotaExceededError';
  }
}

/**
 * Files in the form that this browser's database takes. Call it before the transaction that writes them: reading a file
 * would end that.
 */
export async function keepable(files: ReadonlyMap<string, Blob>): Promise<ReadonlyMap<string, KeptBytes>> {
  if (files.size === 0 || (await (takesBlobs ??= tryBlob()))) return files;
  return new Map(
    await Promise.all([...files].map(async ([sha256, blob]) => [sha256, await blob.arrayBuffer()] as const)),
  );
}
