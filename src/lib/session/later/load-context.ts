import { EMPTY } from '../../draft/review/types.js';
import { draftNotes } from '../../storage/many-drafts.js';
import type { OtherDraft } from '../../validation/context.js';
import type { DraftSession } from '../draft-session.svelte.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { sameCompanyKeyOf } from '../../validation/same-company.js';

/** What the checks of a draft need to know beside it: the other drafts here (V20). */
export async function loadOthers(session: DraftSession): Promise<void> {
  const others: OtherDraft[] = [];
  try {
    for await (const note of draftNotes())
      if (note.procedure === session.procedure.id) others.push(sameCompanyKeyOf(session.procedure, note));
  } catch {
    // Without the database there are no others; saving says so in its own place.
  }
  session.others = others;
}

/** The rules on addresses come when nothing more urgent is left to do; 反映 says so itself when they cannot come. */
async function loadPostalLater(session: DraftSession): Promise<void> {
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  const { postalFor } = await import('./address.js');
  await postalFor(session).catch(() => undefined);
}

/** Fields that are talked about say so; the rest of the review comes with its page. */
async function loadComments({ draft, procedure }: DraftSession): Promise<void> {
  const { loadReview } = await import('../../storage/reviews.js');
  const { setCommentedFields } = await import('../commented-fields.svelte.js');
  setCommentedFields(await loadReview(draft.id, procedure).catch(() => EMPTY));
}

/** Gives a session what it is checked by: the settings at once, the rest as it comes. */
export async function loadContext(session: DraftSession): Promise<void> {
  const { template } = session.draft;
  if (template) session.template = new (await import('./template-marks.svelte.js')).TemplateMarks(session, template);
  session.calendar = await loadCalendar();
  void loadOthers(session);
  void loadPostalLater(session);
  void loadComments(session);
}
