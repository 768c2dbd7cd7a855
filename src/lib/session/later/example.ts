import { newApplication } from '$procedures/new-application/index.js';
import { loadSample } from '$procedures/samples.js';
import { EXAMPLE } from '../../browser/urls.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { todayInJapan } from '../../calendar/today.js';
import { createDraft } from '../../draft/create.js';
import { companyTitle } from '../../draft/title.js';
import type { Draft } from '../../draft/types.js';
import { sampleValues } from '../../exports/sample.js';
import { validate } from '../../validation/validate.js';
import { DraftSession } from '../draft-session.svelte.js';
import { saveNewDraft } from './save-new-draft.js';

/** Opens the finished example, in which everything can be tried and nothing is stored. */
export async function openExample(): Promise<DraftSession> {
  const now = new Date();
  const [sample, calendar] = await Promise.all([loadSample(newApplication.id), loadCalendar()]);
  const values = sampleValues(newApplication, sample, todayInJapan(now), calendar);
  const draft = createDraft(newApplication, now, `記入例：${companyTitle(newApplication, values)}`, values);
  const session = new DraftSession(newApplication, { ...draft, id: EXAMPLE }, validate);
  session.autosave.keeps = false;
  return session;
}

/** Stores the example, with what was changed in it, as a draft of the user's. */
export async function keepExample({ procedure, draft }: Pick<DraftSession, 'procedure' | 'draft'>): Promise<Draft> {
  const title = companyTitle(procedure, draft.values) || procedure.shortTitle;
  return saveNewDraft(procedure, createDraft(procedure, new Date(), title, draft.values));
}
