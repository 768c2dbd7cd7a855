import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { parseMinute } from '../calendar/forty-eight-hours.js';
import { timelineOf, type TimelineEntry } from '../calendar/timeline.js';
import type { Path } from '../definition/types.js';

/** The dates and deadlines that answers tell; `text` gives the visible answer at a path, '' for none (T1, T3-T5). */
export function timelineFrom(
  text: (path: Path) => string,
  today: string,
  settings: CalendarSettings | undefined,
): readonly TimelineEntry[] {
  const mailedAt = parseMinute(text('result.mailedOn') + text('result.mailedTime'));
  return timelineOf({
    applicationDate: text('start.applicationDate'),
    desiredDate: text('start.desiredDate'),
    ...(mailedAt ? { mailedAt } : {}),
    hasCorporateNumber: text('office.hasCorporateNumber') !== '無',
    today,
    settings,
  });
}
