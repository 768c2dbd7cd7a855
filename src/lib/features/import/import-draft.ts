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
import { copyAttachments, keepAttachment } from '../../storage/attachments.js';
import { loadDraft, saveDraft, setDeleted } from '../../storage/drafts.js';
import { countErrors } from '../../validation/count.js';
import { validate } from '../../validation/validate.js';
import { saveNewDraft } from '../../session/later/save-new-draft.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { announceChange } from '../../browser/tabs.js';

/** A file as it is shown before anything of it is kept. */
export interface Preview extends OpenedFile {
  fileName: string;
  procedure: Procedure;
  errors: number;
  advices: number;
  /** Keys that no field of this version has: kept, and said. */
  unknown: readonly string[];
  /** A draft of the same identity that is here already, and what the file has otherwise. */
  twin: Draft | undefined;
  differences: readonly Difference[];
}

/** Whether a key of a draft's values is a field, a list, or what is noted after applying. */
const isKnown = (procedure: Procedure, key: string) =>
  key.startsWith('after.') ||
  itemsByPattern(procedure).has(key) ||
  itemsByPattern(procedure).has(`${key}[]`) ||
  listAt(procedure, key) !== undefined;

/** Reads a file and looks at it; nothing is stored. Throws an error whose message is for people. */
export async function preview(file: File, passphrase?: string, options: RunOptions = {}): Promise<Preview> {
  const now = new Date();
  const today = todayInJapan(now);
  const request = { file, procedures, now, passphrase };
  const opened = await runJob('open', request, { deadline: timeFor(file.size), ...options });
  const procedure = procedures.find(({ id }) => id === opened.draft.procedure)!;
  const issues = validate(procedure, opened.draft, { today, calendar: await loadCalendar() });
  const errors = countErrors(issues);
  const kept = await loadDraft(opened.draft.id, procedures, now).catch(() => undefined);
  const twin = kept?.draft;
  const sheetOf = (draft: Draft) => buildSheet(procedure, draft, [], today);
  const differences = twin ? differencesBetween(sheetOf(twin), sheetOf(opened.draft)) : [];
  const unknown = Object.keys(opened.draft.values).filter((key) => !isKnown(procedure, key));
  const advices = issues.length - errors;
  return { ...opened, fileName: file.name, procedure, errors, advices, unknown, twin, differences };
}

async function store(draft: Draft, { attachments }: Preview): Promise<Draft> {
  const named = new Set(attachmentsIn(draft.values['confirm.attachments']).map(({ sha256 }) => sha256));
  for (const { bytes } of attachments) {
    const sha256 = await sha256Hex(bytes);
    if (named.has(sha256)) await keepAttachment(draft.id, sha256, new Blob([bytes as BlobPart]));
  }
  return saveDraft(draft);
}

function announced(saved: Draft): Draft {
  announceChange(saved.id, null);
  return saved;
}

/** Keeps what was previewed as a draft of its own: beside one of the same identity, never over it. */
export async function keep(chosen: Preview): Promise<Draft> {
  const { draft, twin, procedure, attachments } = chosen;
  const own = twin ? copyDraft(draft, new Date(), draft.title) : { ...draft, revision: 0 };
  // Attached files cannot live in the page alone: without the database such a package stays a file.
  if (attachments.length === 0) return saveNewDraft(procedure, own);
  return announced(await store(own, chosen));
}

/**
 * Puts what was previewed in the place of the draft of the same identity. What stood there goes into the bin as a copy,
 * so that it can be put back.
 */
export async function replace(chosen: Preview): Promise<Draft> {
  const { draft, twin } = chosen;
  if (!twin) return keep(chosen);
  const now = new Date();
  const before = await saveDraft(copyDraft(twin, now, `${twin.title}（置き換える前）`));
  await copyAttachments(twin.id, before.id);
  await setDeleted(before.id, now);
  return announced(await store({ ...draft, revision: twin.revision, updatedAt: now.toISOString() }, chosen));
}
