import { todayInJapan } from '../calendar/today.js';
import type { Procedure } from '../definition/types.js';
import { procedures } from '$procedures/index.js';
import { copyDraft } from '../draft/copy.js';
import { attachmentsIn } from '../draft/attachments.js';
import type { Draft } from '../draft/types.js';
import { openFile, type OpenedFile } from '../exports/open-file.js';
import { sha256Hex } from '../exports/package/sha256.js';
import { keepAttachment } from '../storage/attachments.js';
import { loadDraft, saveDraft } from '../storage/drafts.js';
import { validate } from '../validation/validate.js';
import { loadCalendar } from './settings.js';
import { announceChange } from './tabs.js';

/** A file as it is shown before anything of it is kept. */
export interface Preview extends OpenedFile {
  fileName: string;
  procedure: Procedure;
  errors: number;
  advices: number;
  /** A draft of the same identity that is here already. */
  twin: Draft | undefined;
}

/** Reads a file and looks at it; nothing is stored. Throws an error whose message is for people. */
export async function preview(file: File): Promise<Preview> {
  const now = new Date();
  const opened = await openFile(file, procedures, now);
  const procedure = procedures.find(({ id }) => id === opened.draft.procedure)!;
  const issues = validate(procedure, opened.draft, { today: todayInJapan(now), calendar: await loadCalendar() });
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const twin = await loadDraft(opened.draft.id, procedures, now).catch(() => undefined);
  return { ...opened, fileName: file.name, procedure, errors, advices: issues.length - errors, twin: twin?.draft };
}

/** Keeps what was previewed as a draft of its own: beside one of the same identity, never over it. */
export async function keep({ draft, twin, attachments }: Preview): Promise<Draft> {
  const own = twin ? copyDraft(draft, new Date(), draft.title) : { ...draft, revision: 0 };
  const stored = own.values['confirm.attachments'];
  const named = new Set(attachmentsIn(stored).map(({ sha256 }) => sha256));
  for (const { bytes } of attachments) {
    const sha256 = await sha256Hex(bytes);
    if (named.has(sha256)) await keepAttachment(own.id, sha256, new Blob([bytes as BlobPart]));
  }
  const saved = await saveDraft(own);
  announceChange(saved.id, null);
  return saved;
}
