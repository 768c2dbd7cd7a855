import { addBusinessDays, earliestStart } from '../calendar/business-days.js';
import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { pathOf } from '../definition/path-of.js';
import type { Procedure, Sample } from '../definition/types.js';
import { startValues } from '../draft/create.js';
import type { Values } from '../draft/types.js';

/**
 * The answers of a sample, as of an application made on the next business day, with the earliest start after it (T1).
 * @param today YYYYMMDD in Japan
 */
export function sampleValues(procedure: Procedure, sample: Sample, today: string, settings?: CalendarSettings): Values {
  const values = { ...startValues(procedure), ...sample } as Values;
  const applied = addBusinessDays(today, 1, settings);
  const [application, start] = [pathOf(procedure, 'applicationDate'), pathOf(procedure, 'desiredStart')];
  return {
    ...values,
    ...(application ? { [application]: applied } : {}),
    ...(start ? { [start]: earliestStart(applied, settings) } : {}),
  };
}
