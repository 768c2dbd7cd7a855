import type { CalendarSettings } from '../../../calendar/calendar-settings.js';
import { datedTimeline } from '../../../calendar/dated-steps.js';
import { parseMinute } from '../../../calendar/forty-eight-hours.js';
import { timelineOf, type TimelineEntry } from '../../../calendar/timeline.js';
import type { RuleContext } from '../../../validation/context.js';

/**
 * The dates and deadlines that follow from a procedure's answers (T1, T3-T5).
 * @param text gives the visible answer at a path, '' for none
 * @param today YYYYMMDD in Japan
 */
export function timelineFrom(
  { procedure: { steps }, text, textOf }: Pick<RuleContext, 'procedure' | 'text' | 'textOf'>,
  today: string,
  settings: CalendarSettings | undefined,
): readonly TimelineEntry[] {
  if (steps) {
    const dated = steps.map(({ on = [], ...step }) => ({
      ...step,
      day: on.map(text).find((day) => day !== '') ?? '',
    }));
    return datedTimeline(dated, today, settings);
  }
  const mailedAt = parseMinute(textOf('mailedOn') + textOf('mailedTime'));
  return timelineOf({
    applicationDate: textOf('applicationDate'),
    desiredDate: textOf('desiredStart'),
    ...(mailedAt ? { mailedAt } : {}),
    confirmedStart: textOf('confirmedStart'),
    received: textOf('receiptNumber') !== '' || textOf('receivedOn') !== '',
    examinationEnd: textOf('examinationEnd'),
    hasCorporateNumber: textOf('hasCorporateNumber') !== '無',
    today,
    settings,
  });
}
