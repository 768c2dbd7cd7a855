import { procedures } from '$procedures/index.js';
import { isEnvelope, parseFile } from '../../draft/envelope.js';
import { MAX_JSON, RestoreError } from '../../draft/restore.js';
import { decodeJson } from '../../exports/decode-json.js';
import type { RunOptions } from '../../exports/jobs/run-job.js';
import { restoreReview } from '../../draft/review/restore.js';
import type { BackupPreview } from '../backup/backup.js';
import type { ReviewPreview } from '../review/import-review.js';
import type { ReceivedTemplate } from '../templates/import-template.js';

/** A file that is not a draft, read for display; nothing is stored yet. */
export type OtherFile =
  | { kind: 'template'; received: ReceivedTemplate }
  | { kind: 'review'; received: ReviewPreview }
  | { kind: 'backup'; received: BackupPreview };

/** Reads a backup for display; nothing is stored. Throws as `previewBackup`, with a message for the user. */
export async function readBackupFile(file: Blob, now: Date, options: RunOptions): Promise<OtherFile> {
  const { previewBackup } = await import('../backup/backup.js');
  return { kind: 'backup', received: await previewBackup(file, now, options) };
}

/** Reads a template or a review; nothing is stored. Throws `RestoreError` with a message for the user. */
export async function readOther(file: Blob, now: Date): Promise<OtherFile> {
  if (file.size > MAX_JSON) throw new RestoreError('too-big');
  const text = decodeJson(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) throw new RestoreError('not-json');
  const parsed = parseFile(text);
  if (isEnvelope(parsed) && parsed['kind'] === 'review') {
    const { previewReview } = await import('../review/import-review.js');
    return { kind: 'review', received: await previewReview(restoreReview(parsed, procedures, now), now) };
  }
  const { readTemplateFile } = await import('../templates/import-template.js');
  return { kind: 'template', received: await readTemplateFile(file) };
}
