import { pathOf } from '../../definition/path-of.js';
import { fileName } from '../../exports/file-name.js';
import { isComplete, toDraftJson, withoutHidden } from '../../exports/draft-json.js';
import { sha256Hex } from '../../exports/package/sha256.js';
import type { PdfParts, PdfResult } from '../../exports/pdf/index.js';
import { attachmentsIn } from '../../draft/attachments.js';
import type { Draft } from '../../draft/types.js';
import { buildSheet } from '../../sheet/build.js';
import { loadAttachments } from '../../storage/attachments.js';
import { countErrors } from '../../validation/count.js';
import type { Issue } from '../../validation/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';
import { timelineFor } from '../schedule/dates/draft-timeline.js';
import { siteBase } from '../../browser/site-base.js';
import { version } from '$app/environment';
import { reveal } from '../../characters/reveal.js';

/** For exports that take time: progress in steps, and a signal that aborts. */
export interface ProgressOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** The user's choices for the PDF. */
export interface PdfChoices {
  parts: Partial<PdfParts>;
  /** Embed draft.json, so that the PDF can be opened as a draft again. */
  embed: boolean;
}

/**
 * `draft.json` including hidden answers: the file to continue working from. Packages leave hidden answers out (V19).
 */
export function makeJson({ procedure, draft, issues, today }: DraftSession): ExportedFile {
  return exportedFile(
    fileName(procedure, draft, isComplete(issues), today, 'json'),
    toDraftJson(draft, issues),
    'application/json',
  );
}

/** A point in time as `YYYY-MM-DD HH:MM` in Japan. */
export const minuteInJapan = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' }).format(at);

/** Absolute address of the folder with the PDF fonts. */
export const fontsBase = () => `${siteBase()}generated/fonts/`;

/** The first 12 hex digits of the answers' SHA-256, printed on each page to tell printouts apart. */
async function fingerprintOf(draft: Draft): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(draft.values));
  return (await sha256Hex(bytes)).slice(0, 12);
}

async function renderPdf(
  session: DraftSession,
  shared: Draft,
  issues: readonly Issue[],
  progress: ProgressOptions,
  { parts, embed }: PdfChoices,
): Promise<PdfResult> {
  const { renderApplicationPdf } = await import('../../exports/pdf/index.js');
  return renderApplicationPdf(
    {
      sheet: buildSheet(session.procedure, session.draft, issues, session.today),
      complete: isComplete(issues),
      ...(embed ? { draftJson: toDraftJson(shared, issues) } : {}),
      parts,
      ...(session.procedure.form ? { form: session.procedure.form } : {}),
      timeline: timelineFor(session),
      draftId: session.draft.id,
      // The draft's own time instead of the current one: the same draft must give the same bytes.
      createdOn: minuteInJapan(new Date(session.draft.updatedAt)),
      appVersion: version,
      fingerprint: await fingerprintOf(shared),
    },
    { fontsBase: fontsBase(), ...progress },
  );
}

const named = ({ missing }: PdfResult) =>
  missing.map(
    ({ character, codePoint, label }) =>
      `「${character}」（${codePoint}、${label}）は字形がないため、PDFでは〓と印字しました。`,
  );

/** What may be handed over: the draft as it is stored, without the answers that are hidden. */
const sharedOf = ({ context, draft }: DraftSession) => withoutHidden({ ...context, draft });

/** The application as a PDF, in NSS's order. Warns of characters that no font has. */
export async function makePdf(
  session: DraftSession,
  choices: PdfChoices,
  progress: ProgressOptions = {},
): Promise<ExportedFile> {
  const { procedure, draft, issues, today } = session;
  const result = await renderPdf(session, sharedOf(session), issues, progress, choices);
  return exportedFile(
    fileName(procedure, draft, isComplete(issues), today, 'pdf'),
    result.bytes,
    'application/pdf',
    named(result),
  );
}

/** The attachments stored in this browser, and a warning for each one that is missing. */
async function attachmentsOf(draft: Draft, stored: unknown): Promise<[{ name: string; bytes: Blob }[], string[]]> {
  const loaded = await loadAttachments(draft.id, attachmentsIn(stored));
  const present = loaded.flatMap(({ info, bytes }) => (bytes ? [{ name: info.name, bytes }] : []));
  const absent = loaded
    .filter(({ bytes }) => !bytes)
    .map(
      ({ info }) =>
        `添付ファイル「${reveal(info.name)}」の中身がここにないため、パッケージに入っていません。付け直してください。`,
    );
  return [present, absent];
}

/**
 * draft.json, the PDF and the attachments in one file, with a manifest to check them by; locked with the passphrase,
 * not locked where that is null. Throws `LockError` for an empty passphrase: a file is never less protected than asked.
 */
export async function makePackage(
  session: DraftSession,
  choices: PdfChoices,
  progress: ProgressOptions = {},
  passphrase: string | null = null,
): Promise<ExportedFile> {
  const { procedure, draft, issues, today } = session;
  const { runJob, timeFor } = await import('../../exports/jobs/run-job.js');
  const shared = sharedOf(session);
  const result = await renderPdf(session, shared, issues, progress, choices);
  const attached = pathOf(procedure, 'attachments');
  const [attachments, absent] = await attachmentsOf(draft, attached && shared.values[attached]);
  const errors = countErrors(issues);
  const checks = { errors, advices: issues.length - errors };
  const content = {
    draftJson: toDraftJson(shared, issues),
    pdf: result.bytes,
    attachments,
    manifest: { appVersion: version, procedure: draft.procedure, checks },
  };
  const size = attachments.reduce((sum, { bytes }) => sum + bytes.size, 0);
  const { signal } = progress;
  const zip = await runJob('write-package', content, { deadline: timeFor(size), signal });
  const warnings = [...named(result), ...absent];
  const name = fileName(procedure, draft, isComplete(issues), today, 'zip');
  if (passphrase === null) return exportedFile(name, zip, 'application/zip', warnings);
  const { lockFile } = await import('../../exports/lock/index.js');
  return exportedFile(`${name}.age`, await lockFile(zip, passphrase, { signal }), 'application/octet-stream', warnings);
}
