import { fileName } from '../exports/file-name.js';
import { isComplete, toDraftJson, withoutHidden } from '../exports/draft-json.js';
import type { PdfResult } from '../exports/pdf/index.js';
import { attachmentsIn } from '../draft/attachments.js';
import type { Draft } from '../draft/types.js';
import { buildSheet } from '../sheet/build.js';
import { loadAttachments } from '../storage/attachments.js';
import type { Issue } from '../validation/types.js';
import type { DraftSession } from './draft-session.svelte.js';
import { assets } from '$app/paths';
import { version } from '$app/environment';

/** What came out of an export, to be told to the user. */
export interface Exported {
  name: string;
  bytes: number;
  /** Characters that no font has, and attachments that are not here. */
  warnings: readonly string[];
}

export interface Running {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Hands a file to the browser's downloads. */
export function save(name: string, data: string | Uint8Array, type: string): Exported {
  const blob = new Blob([data as BlobPart], { type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; holding the memory longer helps nobody.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { name, bytes: blob.size, warnings: [] };
}

/** `draft.json`, complete with the answers that are not asked now: the copy to go on with. */
export function exportJson(session: DraftSession): Exported {
  const { draft, issues, today } = session;
  return save(fileName(draft, isComplete(issues), today, 'json'), toDraftJson(draft, issues), 'application/json');
}

/** A stored record that cannot be read, as it is: whoever can mend it has something to mend. */
export function saveRaw(name: string, raw: unknown): Exported {
  return save(name, JSON.stringify(raw, null, 2), 'application/json');
}

const nowInJapan = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(),
  );

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
): Promise<PdfResult> {
  const { renderApplicationPdf } = await import('../exports/pdf/index.js');
  return renderApplicationPdf(
    {
      sheet: buildSheet(session.procedure, session.draft, issues, session.today),
      complete: isComplete(issues),
      draftJson: toDraftJson(shared, issues),
      draftId: session.draft.id,
      createdOn: nowInJapan(),
      appVersion: version,
      fingerprint: await fingerprintOf(shared),
    },
    { fontsBase: new URL(`${assets}/generated/fonts/`, document.baseURI).href, ...running },
  );
}

const named = ({ missing }: PdfResult) =>
  missing.map(
    ({ character, codePoint, label }) =>
      `「${character}」（${codePoint}、${label}）は字形がないため、PDFでは〓と印字しました。`,
  );

/** The whole application on paper, in NSS's order. */
export async function exportPdf(session: DraftSession, running: Running = {}): Promise<Exported> {
  const { draft, issues, today } = session;
  const result = await renderPdf(session, withoutHidden(session.context), issues, running);
  const saved = save(fileName(draft, isComplete(issues), today, 'pdf'), result.bytes, 'application/pdf');
  return { ...saved, warnings: named(result) };
}

/** draft.json, the PDF and the attachments in one file, with a manifest to check them by. */
export async function exportPackage(session: DraftSession, running: Running = {}): Promise<Exported> {
  const { draft, issues, today } = session;
  const { writePackage } = await import('../exports/package/index.js');
  const shared = withoutHidden(session.context);
  const result = await renderPdf(session, shared, issues, running);
  const stored = shared.values['confirm.attachments'];
  const loaded = await loadAttachments(draft.id, attachmentsIn(stored));
  const present = await Promise.all(
    loaded.flatMap(({ info, bytes }) =>
      bytes ? [bytes.arrayBuffer().then((buffer) => ({ name: info.name, bytes: new Uint8Array(buffer) }))] : [],
    ),
  );
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const zip = await writePackage({
    draftJson: toDraftJson(shared, issues),
    pdf: result.bytes,
    attachments: present,
    manifest: { appVersion: version, procedure: draft.procedure, checks: { errors, advices: issues.length - errors } },
  });
  const absent = loaded
    .filter(({ bytes }) => !bytes)
    .map(
      ({ info }) =>
        `添付ファイル「${info.name}」の中身がここにないため、パッケージに入っていません。付け直してください。`,
    );
  const saved = save(fileName(draft, isComplete(issues), today, 'zip'), zip, 'application/zip');
  return { ...saved, warnings: [...named(result), ...absent] };
}
