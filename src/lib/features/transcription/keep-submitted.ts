import { procedures } from '$procedures/index.js';
import { storedText } from '../../draft/stored-text.js';
import type { Draft } from '../../draft/types.js';
import { keepNamed, listRevisions } from '../../storage/revisions.js';
import { isAsTyped, submittedMarks, type Marks } from '../../transcription/progress.js';
import { stepsOf } from '../../transcription/steps.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

/**
 * Names the submitted state in the history and returns its marks. The draft may have been changed after submitting, so
 * the submitted state is the latest one in which every transcribed value is as it was transcribed. Throws if the
 * database cannot be written.
 */
export async function keepSubmitted(session: DraftSession, marks: Marks, now: Date): Promise<Marks> {
  await session.autosave.flush();
  const { procedure, draft, today } = session;
  const screensOf = (state: Draft) => stepsOf(procedure, state, today);
  const kept = await listRevisions(draft.id, procedures, now);
  const states = [draft, ...kept.flatMap((revision) => revision.draft ?? [])];
  const submitted = states.find((state) => isAsTyped(screensOf(state), marks)) ?? draft;
  const number = storedText(procedure, draft.values, 'receiptNumber');
  await keepNamed(submitted, number === '' ? '申し込んだ内容' : `申し込んだ内容（${number}）`, now);
  return submittedMarks(screensOf(submitted), marks);
}
