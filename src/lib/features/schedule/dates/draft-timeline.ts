import { toICalendar } from '../../../calendar/icalendar.js';
import type { TimelineEntry } from '../../../calendar/timeline.js';
import { fileName } from '../../../exports/file-name.js';
import { isComplete } from '../../../exports/draft-json.js';
import { download, made, type Exported } from '../../../browser/download.js';
import type { DraftSession } from '../../../session/draft-session.svelte.js';
import { timelineFrom } from './timeline-from.js';

/** The dates and deadlines of a draft, as far as its answers tell them. */
export function timelineFor(session: DraftSession): readonly TimelineEntry[] {
  const { context, today, calendar } = session;
  return timelineFrom(context, today, calendar);
}

/** The timeline as a calendar file, for Outlook and Google Calendar. */
export function exportCalendar(session: DraftSession): Exported {
  const { procedure, draft, issues, today } = session;
  const text = toICalendar(timelineFor(session), {
    uidBase: draft.id,
    title: draft.title,
    revision: draft.revision,
    now: new Date(),
  });
  return download(made(fileName(procedure, draft, isComplete(issues), today, 'ics'), text, 'text/calendar'));
}
