import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { readNewer } from '../../draft/restore.js';
import { buildSheet } from '../../sheet/build.js';
import type { AnswerSheet } from '../../sheet/types.js';
import { loadRaw } from '../../storage/drafts.js';

/** A draft of a later version: what can be read of it, and the record itself. */
export interface NewerDraft {
  id: string;
  title: string;
  sheet: AnswerSheet;
  raw: unknown;
}

/** Reads a draft that a later version has written, without touching it. Throws `RestoreError` where nothing can be read. */
export async function openNewer(id: string, now: Date): Promise<NewerDraft> {
  const raw = await loadRaw(id);
  const draft = readNewer(raw, procedures, now);
  const procedure = procedures.find((one) => one.id === draft.procedure)!;
  return { id, title: draft.title, sheet: buildSheet(procedure, draft, [], todayInJapan(now)), raw };
}
