import type { CalendarSettings } from '../../../calendar/calendar-settings.js';
import { datedTimeline } from '../../../calendar/dated-steps.js';
import { parseMinute } from '../../../calendar/forty-eight-hours.js';
import { timelineOf, type TimelineEntry } from '../../../calendar/timeline.js';
import type { Path, Procedure } from '../../../definition/types.js';

/**
 * The dates and deadlines that follow from a procedure's answers (T1, T3-T5).
 * @param text gives the visible answer at a path, '' for none
 * @param today YYYYMMDD in Japan
 */
export function timelineFrom(
  { course }: Procedure,
  text: (path: Path) => string,
  today: string,
  settings: CalendarSettings | undefined,
): readonly TimelineEntry[] {
  if (course) {
    const dated = course.map(({ on = [], ...step }) => ({
      ...step,
      day: on.map(text).find((day) => day !== '') ?? '',
    }));
    return datedTimeline(dated, today, settings);
  }
  const mailedAt = parseMinute(text('result.mailedOn') + text('result.mailedTime'));
  return timelineOf({
    applicationDate: text('start.applicationDate'),
    desiredDate: text('start.desiredDate'),
    ...(mailedAt ? { mailedAt } : {}),
    confirmedStart: text('result.confirmedStart'),
    received: text('result.receiptNumber') !== '' || text('result.receivedOn') !== '',
    examinationEnd: text('result.examinationEnd'),
    hasCorporateNumber: text('office.hasCorporateNumber') !== '無',
    today,
    settings,
  });
}
