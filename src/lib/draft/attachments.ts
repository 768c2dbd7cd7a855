import { isAttachment } from '../kinds/lists.js';
import type { AttachmentInfo } from './types.js';

/** The attachments in the stored value of a `files` field, each content once; invalid entries are left out. */
export function attachmentsIn(stored: unknown): readonly AttachmentInfo[] {
  const infos: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return [...new Map(infos.filter(isAttachment).map((info) => [info.sha256, info])).values()];
}
