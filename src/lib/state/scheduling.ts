import { courseOf } from '../calendar/course.js';
import { parseMinute } from '../calendar/forty-eight-hours.js';
import { toICalendar } from '../calendar/icalendar.js';
import { timelineOf, type TimelineEntry } from '../calendar/timeline.js';
import { fileName } from '../exports/file-name.js';
import { isComplete } from '../exports/draft-json.js';
import { download, made, type Exported } from './saving.js';
import type { DraftSession } from './draft-session.svelte.js';

/** The dates and deadlines of a draft, as far as its answers tell them. */
export function timelineFor(session: DraftSession): readonly TimelineEntry[] {
  const { text } = session.context;
  const { course } = session.procedure;
  if (course) {
    const dated = course.map(({ on = [], ...step }) => ({
      ...step,
      day: on.map(text).find((day) => day !== '') ?? '',
    }));
    return courseOf(dated, session.today, session.calendar);
  }
  const mailedAt = parseMinute(text('result.mailedOn') + text('result.mailedTime'));
  return timelineOf({
    applicationDate: text('start.applicationDate'),
    desiredDate: text('start.desiredDate'),
    ...(mailedAt ? { mailedAt } : {}),
    confirmedStart: text('result.confirmedStart'),
    hasCorporateNumber: text('office.hasCorporateNumber') !== '無',
    today: session.today,
    settings: session.calendar,
  });
}

/** The timeline as a calendar file, for Outlook and Google Calendar. */
export function exportCalendar(session: DraftSession): Exported {
  const { draft, issues, today } = session;
  const text = toICalendar(timelineFor(session), {
    uidBase: draft.id,
    title: draft.title,
    revision: draft.revision,
    now: new Date(),
  });
  return download(made(fileName(draft, isComplete(issues), today, 'ics'), text, 'text/calendar'));
}
