import { EMPTY } from '../draft/review/types.js';
import { lastScreen } from '../storage/last-screen.js';
import { draftNotes } from '../storage/many-drafts.js';
import type { OtherDraft } from '../validation/context.js';
import type { AnswerReader, CheckedAnswers, KeptDraft } from './session-parts.js';
import type { Informed } from './surroundings.svelte.js';
import { followAddresses, renewAddresses, type Followed } from './follow-addresses.js';
import { followCounts, type CountHolder } from './follow-counts.js';
import { openComments } from './open-comments.js';
import { loadCalendar } from '../browser/calendar-setting.js';
import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { onFacts } from '../browser/facts-channel.js';
import { sameCompanyKeyOf } from '../validation/same-company.js';

/** Provides the other drafts in this browser, to detect a second application of the same company (V20). */
export async function loadOthers(session: Informed & Pick<AnswerReader, 'procedure'>): Promise<void> {
  const others: OtherDraft[] = [];
  try {
    for await (const note of draftNotes())
      if (note.procedure === session.procedure.id) others.push(sameCompanyKeyOf(session.procedure, note));
  } catch {
    // Without the database there are no other drafts. Autosave reports the problem.
  }
  session.provide({ others });
}

/** The session whose postal codes and holidays follow what is exchanged in the settings: the one opened last. */
let following: Followed | undefined;

function followFacts(session: Followed): void {
  const first = following === undefined;
  following = session;
  if (!first) return;
  onFacts(() => {
    const now = following!;
    renewAddresses(now);
    void loadCalendar().then((calendar) => now.provide({ calendar }));
  });
}

/** Provides the number of unsettled comments per answer; the comments themselves are loaded where they are shown. */
async function loadComments(session: KeptDraft & Informed): Promise<void> {
  const { loadReview } = await import('../storage/reviews.js');
  const review = await loadReview(session.draft.id, session.procedure).catch(() => EMPTY);
  session.provide({ openComments: openComments(review) });
}

/** What this browser keeps beside a draft. It does not depend on the draft, and can be asked for together with it. */
export const loadBeside = (id: string): Promise<readonly [CalendarSettings, lastScreen: string]> =>
  Promise.all([loadCalendar(), lastScreen(id)]);

/**
 * Provides what validation needs. Resolves once template, calendar and last screen are there; the rest loads in the
 * background.
 */
export async function loadContext(
  session: Followed & CheckedAnswers & CountHolder,
  beside: ReturnType<typeof loadBeside>,
): Promise<void> {
  followCounts(session);
  const { template } = session.draft;
  if (template) {
    const { TemplateMarks } = await import('./later/template-marks.svelte.js');
    session.provide({ template: new TemplateMarks(session, template) });
  }
  const [calendar, screen] = await beside;
  session.provide({ calendar, lastScreen: screen });
  followFacts(session);
  void loadOthers(session);
  followAddresses(session);
  void loadComments(session);
}
