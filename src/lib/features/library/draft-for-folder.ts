import { procedures } from '$procedures/index.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Draft } from '../../draft/types.js';
import { isComplete, toDraftJson } from '../../exports/draft-json.js';
import { fileName } from '../../exports/file-name.js';
import { validate } from '../../validation/validate.js';

/** A draft as JSON for the shared folder, and a name for it, both by a check with the closed days of this browser. */
export async function draftForFolder(draft: Draft, now: Date): Promise<{ name: string; data: Blob }> {
  const procedure = procedures.find(({ id }) => id === draft.procedure)!;
  const today = todayInJapan(now);
  const issues = validate(procedure, draft, { today, calendar: await loadCalendar() });
  return {
    name: fileName(procedure, draft, isComplete(issues), today, 'json'),
    data: new Blob([toDraftJson(draft, issues)], { type: 'application/json' }),
  };
}
