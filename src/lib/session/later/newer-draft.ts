import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { readNewer } from '../../draft/restore.js';
import { buildSheet } from '../../sheet/build.js';
import type { AnswerSheet } from '../../sheet/types.js';
import { loadRaw } from '../../storage/drafts.js';

/** A draft saved by a later version of the app: the part that can be shown, and the stored record. */
export interface NewerDraft {
  id: string;
  title: string;
  sheet: AnswerSheet;
  raw: unknown;
}

/** Reads a draft saved by a later version, without changing it. Throws `RestoreError` if nothing can be read. */
export async function openNewer(id: string, now: Date): Promise<NewerDraft> {
  const raw = await loadRaw(id);
  const draft = readNewer(raw, procedures, now);
  const procedure = procedures.find((one) => one.id === draft.procedure)!;
  return { id, title: draft.title, sheet: buildSheet(procedure, draft, [], todayInJapan(now)), raw };
}
