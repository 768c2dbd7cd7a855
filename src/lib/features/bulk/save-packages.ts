import { uniqueNames } from '../../exports/package/names.js';
import { MAX_ENTRIES, MAX_PACKAGE } from '../../exports/package/limits.js';
import { runJob, timeFor } from '../../exports/jobs/run-job.js';
import { validate } from '../../validation/validate.js';
import { DraftSession } from '../../session/draft-session.svelte.js';
import { makePackage, type ProgressOptions } from '../export/export-draft.js';
import { download, exportedFile, type ExportedFile } from '../../browser/download.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import type { TableRow } from './table-row.js';
import { NAMELESS_DRAFT, reveal } from '../../characters/reveal.js';

/** The most drafts in one ZIP file. */
export const MAX_MANY = MAX_ENTRIES;

/**
 * Downloads one ZIP with a package for each draft. If aborted, nothing is written. Throws with a message for the user
 * if there are too many drafts or bytes, or the signal's reason.
 */
export async function savePackages(
  rows: readonly TableRow[],
  today: string,
  { onProgress, signal }: ProgressOptions & { signal: AbortSignal },
): Promise<ExportedFile> {
  if (rows.length > MAX_MANY) throw new Error(`一度に書き出せるのは${MAX_MANY}件までです。選ぶ数を減らしてください。`);
  const calendar = await loadCalendar();
  const files: { name: string; bytes: Blob }[] = [];
  const warnings: string[] = [];
  let bytes = 0;
  for (const [at, { draft, procedure }] of rows.entries()) {
    signal.throwIfAborted();
    onProgress?.(at, rows.length);
    const session = new DraftSession(procedure, draft, validate);
    session.provide({ calendar });
    const one = await makePackage(session, { parts: {}, embed: true }, { signal });
    bytes += one.bytes;
    if (bytes > MAX_PACKAGE)
      throw new Error('全体が大きすぎます（200MBまで）。選ぶ数を減らして、分けて書き出してください。');
    files.push({ name: one.name, bytes: one.blob });
    warnings.push(...one.warnings.map((warning) => `${reveal(draft.title, NAMELESS_DRAFT)}: ${warning}`));
  }
  signal.throwIfAborted();
  const names = uniqueNames(files.map(({ name }) => name));
  const request = { files: files.map((file, at) => ({ ...file, name: names[at]! })) };
  const zip = await runJob('write-zip', request, { deadline: timeFor(bytes), signal });
  return download(exportedFile(`下書き_${rows.length}件_${today}.zip`, zip, 'application/zip', warnings));
}
