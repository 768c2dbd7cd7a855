import type { AttachmentInfo } from '../draft/types.js';
import { database } from './db.js';

/** Stores the bytes of an attached file; the draft itself holds only `AttachmentInfo`. */
export async function keepAttachment(draftId: string, sha256: string, bytes: Blob): Promise<void> {
  await (await database()).put('attachments', { draftId, sha256, bytes });
}

/** The bytes of an attachment; undefined if they are not stored here, as for a draft opened from JSON. */
export async function loadAttachment(draftId: string, sha256: string): Promise<Blob | undefined> {
  const bytes: unknown = (await (await database()).get('attachments', [draftId, sha256]))?.bytes;
  return bytes instanceof Blob ? bytes : undefined;
}

/** Copies the attachments of the draft `from` to the draft `to`. */
export async function copyAttachments(from: string, to: string): Promise<void> {
  const db = await database();
  for (const { sha256, bytes } of await db.getAllFromIndex('attachments', 'draftId', from)) {
    await db.put('attachments', { draftId: to, sha256, bytes });
  }
}

/** A draft's attachments in its order, each with its bytes or undefined if they are not stored here. */
export async function loadAttachments(
  draftId: string,
  infos: readonly AttachmentInfo[],
): Promise<{ info: AttachmentInfo; bytes: Blob | undefined }[]> {
  return Promise.all(infos.map(async (info) => ({ info, bytes: await loadAttachment(draftId, info.sha256) })));
}
