import { EMPTY } from '../../draft/review/types.js';
import { draftNotes } from '../../storage/many-drafts.js';
import type { OtherDraft } from '../../validation/context.js';
import type { AnswerReader, CheckedAnswers, KeptDraft } from '../session-parts.js';
import type { Informed } from '../surroundings.svelte.js';
import { commentedPaths } from './commented-paths.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { sameCompanyKeyOf } from '../../validation/same-company.js';

/** What the checks of a draft need to know beside it: the other drafts here (V20). */
export async function loadOthers(session: Informed & Pick<AnswerReader, 'procedure'>): Promise<void> {
  const others: OtherDraft[] = [];
  try {
    for await (const note of draftNotes())
      if (note.procedure === session.procedure.id) others.push(sameCompanyKeyOf(session.procedure, note));
  } catch {
    // Without the database there are no others; saving says so in its own place.
  }
  session.provide({ others });
}

/** The rules on addresses come when nothing more urgent is left to do; 反映 says so itself when they cannot come. */
async function loadPostalLater(session: Informed): Promise<void> {
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  const { postalFor } = await import('./address.js');
  await postalFor(session).catch(() => undefined);
}

/** Fields that are talked about say so; the rest of the review comes with its page. */
async function loadComments(session: KeptDraft & Informed): Promise<void> {
  const { loadReview } = await import('../../storage/reviews.js');
  const review = await loadReview(session.draft.id, session.procedure).catch(() => EMPTY);
  session.provide({ commentedPaths: commentedPaths(review) });
}

/** Gives a session what it is checked by: the settings at once, the rest as it comes. */
export async function loadContext(session: KeptDraft & AnswerReader & CheckedAnswers & Informed): Promise<void> {
  const { template } = session.draft;
  if (template) {
    const { TemplateMarks } = await import('./template-marks.svelte.js');
    session.provide({ template: new TemplateMarks(session, template) });
  }
  session.provide({ calendar: await loadCalendar() });
  void loadOthers(session);
  void loadPostalLater(session);
  void loadComments(session);
}
