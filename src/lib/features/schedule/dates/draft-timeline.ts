import { toICalendar } from '../../../calendar/icalendar.js';
import type { TimelineEntry } from '../../../calendar/timeline.js';
import { fileName } from '../../../exports/file-name.js';
import { isComplete } from '../../../exports/draft-json.js';
import { download, exportedFile, type ExportedFile } from '../../../browser/download.js';
import type { DraftSession } from '../../../session/draft-session.svelte.js';
import { timelineFrom } from './timeline-from.js';

/** The dates and deadlines that follow from a draft's answers (T1, T3-T5). */
export function timelineFor(session: DraftSession): readonly TimelineEntry[] {
  const { context, today, calendar } = session;
  return timelineFrom(context, today, calendar);
}

/** Downloads the timeline as an iCalendar file, for Outlook and Google Calendar. */
export function exportCalendar(session: DraftSession): ExportedFile {
  const { procedure, draft, issues, today, calendar } = session;
  const text = toICalendar(timelineFor(session), {
    uidBase: draft.id,
    title: draft.title,
    revision: draft.revision,
    now: new Date(),
    settings: calendar,
  });
  return download(exportedFile(fileName(procedure, draft, isComplete(issues), today, 'ics'), text, 'text/calendar'));
}
