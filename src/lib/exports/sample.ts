import { addBusinessDays, earliestStart } from '../calendar/business-days.js';
import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { pathOf } from '../definition/path-of.js';
import type { Procedure } from '../definition/types.js';
import { startValues } from '../draft/create.js';
import type { Values } from '../draft/types.js';

/**
 * The answers of a complete application of a made-up company, made on the next business day, with the earliest start
 * after it (T1). @param today YYYYMMDD in Japan
 */
export async function sampleValues(procedure: Procedure, today: string, settings?: CalendarSettings): Promise<Values> {
  const values = { ...startValues(procedure), ...(await procedure.sample()) } as Values;
  const applied = addBusinessDays(today, 1, settings);
  const [application, start] = [pathOf(procedure, 'applicationDate'), pathOf(procedure, 'desiredStart')];
  return {
    ...values,
    ...(application ? { [application]: applied } : {}),
    ...(start ? { [start]: earliestStart(applied, settings) } : {}),
  };
}
