import type { AttachmentInfo } from '../draft/types.js';
import { database } from './db.js';

/** Keeps a file's bytes beside its draft; the draft itself names only `AttachmentInfo`. */
export async function keepAttachment(draftId: string, sha256: string, bytes: Blob): Promise<void> {
  await (await database()).put('attachments', { draftId, sha256, bytes });
}

/** The bytes of an attachment; undefined when they are not here (a draft opened from JSON alone). */
export async function loadAttachment(draftId: string, sha256: string): Promise<Blob | undefined> {
  const bytes: unknown = (await (await database()).get('attachments', [draftId, sha256]))?.bytes;
  return bytes instanceof Blob ? bytes : undefined;
}

/** Copies a draft's attachments to its duplicate. */
export async function copyAttachments(from: string, to: string): Promise<void> {
  const db = await database();
  for (const { sha256, bytes } of await db.getAllFromIndex('attachments', 'draftId', from)) {
    await db.put('attachments', { draftId: to, sha256, bytes });
  }
}

/** The draft's attachments whose bytes are here, in the draft's order. */
export async function loadAttachments(
  draftId: string,
  infos: readonly AttachmentInfo[],
): Promise<{ info: AttachmentInfo; bytes: Blob | undefined }[]> {
  return Promise.all(infos.map(async (info) => ({ info, bytes: await loadAttachment(draftId, info.sha256) })));
}
