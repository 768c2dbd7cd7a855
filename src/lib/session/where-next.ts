import { urls } from '../browser/urls.js';
import { startValues } from '../draft/create.js';
import type { Json } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import { countErrors } from '../validation/count.js';
import type { DraftSession } from './draft-session.svelte.js';
import { afterSteps, isSent } from './after-steps.js';
import { nextStep, type NextStep } from './next-step.js';

/** Whether a value holds nothing beyond what a new draft has at its place. */
function isBlank(value: Json | undefined, start: Json | undefined): boolean {
  if (Array.isArray(value))
    return value.every((entry, at) => isBlank(entry, Array.isArray(start) ? start[at] : undefined));
  if (typeof value !== 'object' || value === null) return isEmpty(value) || value === start;
  const begun = (typeof start === 'object' ? start : null) as Readonly<Record<string, Json>> | null;
  return Object.entries(value).every(([key, one]) => isBlank(one, begun?.[key]));
}

/** Whether nothing was entered in a draft since it was created. */
function isUntouched({ procedure, outlined }: DraftSession): boolean {
  return isBlank(outlined.values, startValues(procedure));
}

/** Cached because every entry in the list of pages asks for it. */
const known = new WeakMap<DraftSession['issues'], { facts: readonly unknown[]; step: NextStep }>();

/** The next step of an open draft. */
export function whereNext(session: DraftSession): NextStep {
  const { issues, progress, today, calendar, lastScreen } = session;
  const sent = isSent(session);
  // What comes after sending goes by dates, the rest by what is answered at all.
  const facts = [sent ? session.answered : session.outlined, progress, today, calendar, lastScreen];
  const last = known.get(issues);
  if (last && facts.every((fact, at) => fact === last.facts[at])) return last.step;
  const step = nextStep({
    screens: progress.screens,
    untouched: isUntouched(session),
    lastScreen,
    errors: countErrors(issues),
    sent,
    after: sent ? afterSteps(session) : [],
  });
  known.set(issues, { facts, step });
  return step;
}

/** The address of the page on which a step is done; '' if nothing is left to do. */
export function hrefOf(step: NextStep, draftId: string): string {
  switch (step.kind) {
    case 'begin':
    case 'screen':
      return urls.screen(draftId, step.screen);
    case 'check':
      return urls.check(draftId);
    case 'transcribe':
    case 'correct':
      return urls.transcribe(draftId);
    case 'after':
      return urls.after(draftId);
    case 'done':
      return '';
  }
}
