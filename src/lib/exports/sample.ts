import { addBusinessDays, earliestStart } from '../calendar/business-days.js';
import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { pathOf } from '../definition/path-of.js';
import type { Procedure, Sample } from '../definition/types.js';
import { startValues } from '../draft/create.js';
import type { Json, Values } from '../draft/types.js';

/** The entries of a list of records with what a new one has. */
function completed(answer: Json, start: Json | undefined): Json {
  if (!Array.isArray(answer) || !Array.isArray(start)) return answer;
  const begun = start[0];
  return answer.map((entry) =>
    typeof entry === 'object' && typeof begun === 'object' ? ({ ...begun, ...entry } as Json) : entry,
  );
}

/**
 * The answers of a sample, as of an application made on the next business day, with the earliest start after it (T1).
 * @param today YYYYMMDD in Japan
 */
export function sampleValues(procedure: Procedure, sample: Sample, today: string, settings?: CalendarSettings): Values {
  const begun = startValues(procedure);
  const answers = Object.entries(sample).map(([id, answer]) => [id, completed(answer as Json, begun[id])] as const);
  const values: Values = { ...begun, ...Object.fromEntries(answers) };
  const applied = addBusinessDays(today, 1, settings);
  const [application, start] = [pathOf(procedure, 'applicationDate'), pathOf(procedure, 'desiredStart')];
  return {
    ...values,
    ...(application ? { [application]: applied } : {}),
    ...(start ? { [start]: earliestStart(applied, settings) } : {}),
  };
}
