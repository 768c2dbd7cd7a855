import type { AttachmentInfo } from '../draft/types.js';
import { database } from './db.js';
import { GoneError } from './drafts.js';
import { asBlob, keepable } from './kept-bytes.js';
import { writeTogether } from './together.js';

/**
 * Stores the bytes of an attached file; the draft itself holds only `AttachmentInfo`.
 * @throws GoneError if the draft is not stored: nothing would ever remove the file
 */
export async function keepAttachment(draftId: string, sha256: string, bytes: Blob): Promise<void> {
  const kept = await keepable(new Map([[sha256, bytes]]));
  await writeTogether(['drafts', 'attachments'], async (transaction) => {
    if (!(await transaction.objectStore('drafts').getKey(draftId))) throw new GoneError();
    await transaction.objectStore('attachments').put({ draftId, sha256, bytes: kept.get(sha256)! });
  });
}

/** The bytes of an attachment; undefined if they are not stored here, as for a draft opened from JSON. */
export async function loadAttachment(draftId: string, sha256: string): Promise<Blob | undefined> {
  return asBlob((await (await database()).get('attachments', [draftId, sha256]))?.bytes);
}

/** The stored attachments of a draft, by SHA-256. */
export async function filesOf(draftId: string): Promise<ReadonlyMap<string, Blob>> {
  const stored = await (await database()).getAllFromIndex('attachments', 'draftId', draftId);
  const files = new Map<string, Blob>();
  for (const { sha256, bytes } of stored) {
    const file = asBlob(bytes);
    if (file) files.set(sha256, file);
  }
  return files;
}

/** A draft's attachments in its order, each with its bytes or undefined if they are not stored here. */
export async function loadAttachments(
  draftId: string,
  infos: readonly AttachmentInfo[],
): Promise<{ info: AttachmentInfo; bytes: Blob | undefined }[]> {
  return Promise.all(infos.map(async (info) => ({ info, bytes: await loadAttachment(draftId, info.sha256) })));
}
