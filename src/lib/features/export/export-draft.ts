import { fileName } from '../../exports/file-name.js';
import { isComplete, toDraftJson, withoutHidden } from '../../exports/draft-json.js';
import type { PdfParts, PdfResult } from '../../exports/pdf/index.js';
import { attachmentsIn } from '../../draft/attachments.js';
import type { Draft } from '../../draft/types.js';
import { buildSheet } from '../../sheet/build.js';
import { loadAttachments } from '../../storage/attachments.js';
import { countErrors } from '../../validation/count.js';
import type { Issue } from '../../validation/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { download, made, type Exported } from '../../browser/download.js';
import { timelineFor } from '../schedule/dates/draft-timeline.js';
import { assets } from '$app/paths';
import { version } from '$app/environment';

export interface Running {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** What a PDF holds, chosen by the user. */
export interface PdfChoices {
  parts: Partial<PdfParts>;
  /** Whether it carries draft.json, so that it opens as a draft again. */
  embed: boolean;
}

/** `draft.json`, complete with the answers that are not asked now: the copy to go on with. */
export function makeJson({ draft, issues, today }: DraftSession): Exported {
  return made(fileName(draft, isComplete(issues), today, 'json'), toDraftJson(draft, issues), 'application/json');
}

/** A stored record that cannot be read, as it is: whoever can mend it has something to mend. */
export function saveRaw(name: string, raw: unknown): Exported {
  return download(made(name, JSON.stringify(raw, null, 2), 'application/json'));
}

/** A moment as `YYYY-MM-DD HH:MM` in Japan. */
export const minuteInJapan = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' }).format(at);

export const fontsBase = () => new URL(`${assets}/generated/fonts/`, document.baseURI).href;

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A short mark of what was printed, the same on each page and for the same answers. */
async function fingerprintOf(draft: Draft): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(draft.values));
  return hex(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12);
}

async function renderPdf(
  session: DraftSession,
  shared: Draft,
  issues: readonly Issue[],
  running: Running,
  { parts, embed }: PdfChoices,
): Promise<PdfResult> {
  const { renderApplicationPdf } = await import('../../exports/pdf/index.js');
  return renderApplicationPdf(
    {
      sheet: buildSheet(session.procedure, session.draft, issues, session.today),
      complete: isComplete(issues),
      ...(embed ? { draftJson: toDraftJson(shared, issues) } : {}),
      parts,
      timeline: timelineFor(session),
      draftId: session.draft.id,
      // The draft's own time, not the clock's: the same draft gives the same bytes.
      createdOn: minuteInJapan(new Date(session.draft.updatedAt)),
      appVersion: version,
      fingerprint: await fingerprintOf(shared),
    },
    { fontsBase: fontsBase(), ...running },
  );
}

const named = ({ missing }: PdfResult) =>
  missing.map(
    ({ character, codePoint, label }) =>
      `「${character}」（${codePoint}、${label}）は字形がないため、PDFでは〓と印字しました。`,
  );

/** The application on paper, in NSS's order. */
export async function makePdf(session: DraftSession, choices: PdfChoices, running: Running = {}): Promise<Exported> {
  const { draft, issues, today } = session;
  const result = await renderPdf(session, withoutHidden(session.context), issues, running, choices);
  return made(fileName(draft, isComplete(issues), today, 'pdf'), result.bytes, 'application/pdf', named(result));
}

/** The attachments that are here, and a word on each that is not. */
async function attachmentsOf(draft: Draft, stored: unknown): Promise<[{ name: string; bytes: Blob }[], string[]]> {
  const loaded = await loadAttachments(draft.id, attachmentsIn(stored));
  const present = loaded.flatMap(({ info, bytes }) => (bytes ? [{ name: info.name, bytes }] : []));
  const absent = loaded
    .filter(({ bytes }) => !bytes)
    .map(
      ({ info }) =>
        `添付ファイル「${info.name}」の中身がここにないため、パッケージに入っていません。付け直してください。`,
    );
  return [present, absent];
}

/**
 * draft.json, the PDF and the attachments in one file, with a manifest to check them by; locked where there is a
 * passphrase.
 */
export async function makePackage(
  session: DraftSession,
  choices: PdfChoices,
  running: Running = {},
  passphrase = '',
): Promise<Exported> {
  const { draft, issues, today } = session;
  const { runJob, timeFor } = await import('../../exports/jobs/run-job.js');
  const shared = withoutHidden(session.context);
  const result = await renderPdf(session, shared, issues, running, choices);
  const [attachments, absent] = await attachmentsOf(draft, shared.values['confirm.attachments']);
  const errors = countErrors(issues);
  const checks = { errors, advices: issues.length - errors };
  const content = {
    draftJson: toDraftJson(shared, issues),
    pdf: result.bytes,
    attachments,
    manifest: { appVersion: version, procedure: draft.procedure, checks },
  };
  const size = attachments.reduce((sum, { bytes }) => sum + bytes.size, 0);
  const signal = running.signal;
  const zip = await runJob('write-package', content, { deadline: timeFor(size), signal });
  const warnings = [...named(result), ...absent];
  const name = fileName(draft, isComplete(issues), today, 'zip');
  if (passphrase === '') return made(name, zip, 'application/zip', warnings);
  const { lockFile } = await import('../../exports/lock/index.js');
  return made(`${name}.age`, await lockFile(zip, passphrase, { signal }), 'application/octet-stream', warnings);
}
