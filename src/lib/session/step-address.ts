import { urls } from '../browser/urls.js';
import type { NextStep } from './next-step.js';

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
