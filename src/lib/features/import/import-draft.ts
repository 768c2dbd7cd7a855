import { pathOf } from '../../definition/path-of.js';
import { itemsByPattern, listAt } from '../../definition/walk.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { procedures } from '$procedures/index.js';
import { copyDraft } from '../../draft/copy.js';
import { attachmentsIn } from '../../draft/attachments.js';
import type { Draft } from '../../draft/types.js';
import { runJob, timeFor, type RunOptions } from '../../exports/jobs/run-job.js';
import type { OpenedFile } from '../../exports/open-file.js';
import { sha256Hex } from '../../exports/package/sha256.js';
import { buildSheet } from '../../sheet/build.js';
import { differencesBetween, type Difference } from '../../sheet/differences.js';
import { ConflictError, GoneError, loadDraft, saveDraft } from '../../storage/drafts.js';
import { replaceWith } from '../../storage/replace-draft.js';
import { countErrors } from '../../validation/count.js';
import { validate } from '../../validation/validate.js';
import { saveNewDraft } from '../../session/later/save-new-draft.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { announceChange } from '../../browser/tabs.js';

/** A file as shown to the user before anything is stored. */
export interface DraftPreview extends OpenedFile {
  fileName: string;
  procedure: Procedure;
  errors: number;
  advices: number;
  /** Keys that this version does not know; they are kept, and the user is told. */
  unknown: readonly string[];
  /** A stored draft with the same id, if any; `differences` lists what differs in the file. */
  existing: Draft | undefined;
  differences: readonly Difference[];
}

/** Whether a key of a draft's values is a field, a list, or a note about the time after applying. */
const isKnown = (procedure: Procedure, key: string) =>
  key.startsWith('after.') ||
  itemsByPattern(procedure).has(key) ||
  itemsByPattern(procedure).has(`${key}[]`) ||
  listAt(procedure, key) !== undefined;

/**
 * Reads a draft file (JSON, ZIP or PDF) and validates it; nothing is stored. Throws with a message for the user:
 * `RestoreError`, `PackageError`, `OpenFileError`, `LockError`, `PdfError` or `JobError`.
 */
export async function previewDraft(file: File, passphrase?: string, options: RunOptions = {}): Promise<DraftPreview> {
  const now = new Date();
  const today = todayInJapan(now);
  const request = { file, procedures, now, passphrase };
  const opened = await runJob('open', request, { deadline: timeFor(file.size), ...options });
  const procedure = procedures.find(({ id }) => id === opened.draft.procedure)!;
  const issues = validate(procedure, opened.draft, { today, calendar: await loadCalendar() });
  const errors = countErrors(issues);
  const stored = await loadDraft(opened.draft.id, procedures, now).catch(() => undefined);
  const existing = stored?.draft;
  const sheetOf = (draft: Draft) => buildSheet(procedure, draft, [], today);
  const differences = existing ? differencesBetween(sheetOf(existing), sheetOf(opened.draft)) : [];
  const unknown = Object.keys(opened.draft.values).filter((key) => !isKnown(procedure, key));
  const advices = issues.length - errors;
  return { ...opened, fileName: file.name, procedure, errors, advices, unknown, existing, differences };
}

/** The file's attachments that the draft names, by SHA-256. */
async function filesIn({ draft, procedure, attachments }: DraftPreview): Promise<ReadonlyMap<string, Blob>> {
  const attached = pathOf(procedure, 'attachments');
  const named = new Set(attachmentsIn(attached && draft.values[attached]).map(({ sha256 }) => sha256));
  const files = new Map<string, Blob>();
  for (const { bytes } of attachments) {
    const sha256 = await sha256Hex(bytes);
    if (named.has(sha256)) files.set(sha256, new Blob([bytes as BlobPart]));
  }
  return files;
}

function announced(saved: Draft): Draft {
  announceChange(saved.id, null);
  return saved;
}

/** Stores a draft with the file's attachments, all or nothing. */
async function keepAs(draft: Draft, chosen: DraftPreview): Promise<Draft> {
  // Only drafts without attachments can be held in memory while the database is unavailable.
  if (chosen.attachments.length === 0) return saveNewDraft(chosen.procedure, draft);
  return announced(await saveDraft(draft, new Date(), { files: await filesIn(chosen) }));
}

/**
 * Stores the previewed file as a new draft with its attachments, all or nothing; a draft with the same id is never
 * overwritten, the new one gets its own.
 */
export async function keepDraft(chosen: DraftPreview): Promise<Draft> {
  const { draft, existing } = chosen;
  const asAnother = () => keepAs(copyDraft(draft, new Date(), draft.title), chosen);
  if (existing) return asAnother();
  try {
    return await keepAs({ ...draft, revision: 0 }, chosen);
  } catch (error) {
    // Another file of the same draft has been opened since this one was previewed.
    if (error instanceof ConflictError || error instanceof GoneError) return asAnother();
    throw error;
  }
}

/**
 * Replaces the stored draft with the same id by the previewed file. A copy of the replaced draft goes to the bin, so
 * that it can be restored. All of it happens or, if the disk is full or the draft has changed meanwhile, nothing.
 */
export async function replaceDraft(chosen: DraftPreview): Promise<Draft> {
  const { draft, existing } = chosen;
  if (!existing) return keepDraft(chosen);
  const now = new Date();
  const before = copyDraft(existing, now, `${existing.title}（置き換える前）`);
  const after = { ...draft, revision: existing.revision, updatedAt: now.toISOString() };
  return announced(await replaceWith(before, existing.id, after, await filesIn(chosen), now));
}
