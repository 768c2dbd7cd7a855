import { startValues } from '../draft/create.js';
import type { Json } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import { countErrors } from '../validation/count.js';
import { afterSteps, isSent } from './after-steps.js';
import { nextStep, type NextStep } from './next-step.js';
import type { WorkedOn } from './session-parts.js';

/** Whether a value holds nothing beyond what a new draft has at its place. */
function isBlank(value: Json | undefined, start: Json | undefined): boolean {
  if (Array.isArray(value))
    return value.every((entry, at) => isBlank(entry, Array.isArray(start) ? start[at] : undefined));
  if (typeof value !== 'object' || value === null) return isEmpty(value) || value === start;
  const begun = (typeof start === 'object' ? start : null) as Readonly<Record<string, Json>> | null;
  return Object.entries(value).every(([key, one]) => isBlank(one, begun?.[key]));
}

/** Whether nothing was entered in a draft since it was created. */
function isUntouched({ procedure, outlined }: WorkedOn): boolean {
  return isBlank(outlined.values, startValues(procedure));
}

/**
 * The next step of an open draft; `DraftSession.next` is the same, worked out only when something that it depends on changes.
 */
export function whereNext(session: WorkedOn): NextStep {
  const { issues, progress, lastScreen } = session;
  const sent = isSent(session);
  return nextStep({
    screens: progress.screens,
    untouched: isUntouched(session),
    lastScreen,
    errors: countErrors(issues),
    sent,
    after: sent ? afterSteps(session) : [],
  });
}
