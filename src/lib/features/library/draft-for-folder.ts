import { procedures } from '$procedures/index.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Draft } from '../../draft/types.js';
import { isComplete, toDraftJson } from '../../exports/draft-json.js';
import { fileName } from '../../exports/file-name.js';
import { loadDraft } from '../../storage/drafts.js';
import { hashesIn } from '../../storage/leftovers.js';
import { validate } from '../../validation/validate.js';

/** A draft for the shared folder. */
export interface FolderDraft {
  name: string;
  /** JSON, which holds no attachments. */
  data: Blob;
  /** What to say of the attachments that stay behind; '' if the draft has none. */
  left: string;
}

/** A draft as JSON for the shared folder, and a name for it, both by a check with the closed days of this browser. */
export async function draftForFolder(draft: Draft, now: Date): Promise<FolderDraft> {
  const procedure = procedures.find(({ id }) => id === draft.procedure)!;
  const today = todayInJapan(now);
  const { size } = hashesIn(draft.values);
  const issues = validate(procedure, draft, { today, calendar: await loadCalendar() });
  return {
    name: fileName(procedure, draft, isComplete(issues), today, 'json'),
    data: new Blob([toDraftJson(draft, issues)], { type: 'application/json' }),
    left:
      size === 0
        ? ''
        : `添付ファイル${size}個は入っていません。渡すときは、下書きの「パッケージを書き出す」でできるZIPを、フォルダーに保存してください。`,
  };
}

/** The same for a draft as it is stored; undefined if there is none, or if it cannot be read. */
export async function storedForFolder(draftId: string, now: Date): Promise<FolderDraft | undefined> {
  const stored = await loadDraft(draftId, procedures, now).catch(() => undefined);
  return stored && draftForFolder(stored.draft, now);
}
