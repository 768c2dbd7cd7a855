import type { StepState } from '../calendar/after-steps.js';
import { CORRECTION } from '../definition/after.js';
import type { ScreenProgress } from '../validation/progress.js';

/** What the next step of a draft depends on. */
export interface WorkState {
  /** The progress of each screen, in their order. */
  screens: readonly ScreenProgress[];
  /** Whether the draft still holds only what it was begun with. */
  untouched: boolean;
  /** The screen visited last; '' if none is known. */
  lastScreen: string;
  /** The errors that a check of the whole draft reports, missing answers included. */
  errors: number;
  /** NSS has the application. */
  sent: boolean;
  /** The steps after applying. */
  after: readonly StepState[];
}

/** The one thing to do next in a draft. */
export type NextStep =
  | { kind: 'begin'; screen: string }
  /** Go on with a screen. `open`: how many screens are not finished, this one included. */
  | { kind: 'screen'; screen: string; left: number; wrong: number; open: number }
  /** Every screen has its answers, but some are wrong. */
  | { kind: 'check'; errors: number }
  | { kind: 'transcribe' }
  /** The NACCS Center asks for a correction. */
  | { kind: 'correct'; step: StepState }
  | { kind: 'after'; step: StepState }
  | { kind: 'done' };

/** Goes on where the user left off: the last screen if it is unfinished, otherwise the first one that is. */
function nextScreen(screens: readonly ScreenProgress[], last: string): NextStep | undefined {
  const open = screens.filter(({ left }) => left > 0);
  const at = open.find(({ screen }) => screen === last) ?? open[0];
  return at && { kind: 'screen', screen: at.screen, left: at.left, wrong: at.wrong, open: open.length };
}

/** The next step of a draft, from the first answer to the first day of use. */
export function nextStep({ screens, untouched, lastScreen, errors, sent, after }: WorkState): NextStep {
  if (sent) {
    const step = after.find(({ next }) => next);
    if (!step) return { kind: 'done' };
    return { kind: step.id === CORRECTION ? 'correct' : 'after', step };
  }
  if (untouched && screens[0]) return { kind: 'begin', screen: screens[0].screen };
  return nextScreen(screens, lastScreen) ?? (errors > 0 ? { kind: 'check', errors } : { kind: 'transcribe' });
}
