import type { Step, StepScreen } from './types.js';

/** A step with its unique key in the pad; a field on two screens has two entries. */
export interface Entry {
  key: string;
  step: Step;
}

/** What the button of an entry is for. */
export type Action = 'copy' | 'choose' | 'tick' | 'press' | 'clear';

export const keyOf = (screen: Pick<StepScreen, 'id'>, step: Pick<Step, 'path'>): string => `${screen.id} ${step.path}`;

/** Every step of the pad with its key, in order. */
export function entriesOf(screens: readonly StepScreen[]): readonly Entry[] {
  return screens.flatMap((screen) =>
    screen.sections.flatMap(({ steps }) => steps.map((step) => ({ key: keyOf(screen, step), step }))),
  );
}

/** What to do at a step; values that NSS has carried over can still be copied. */
export function actionOf({ kind, value }: Step): Action {
  if (value === '') return 'clear';
  return kind === 'choose' || kind === 'tick' || kind === 'press' ? kind : 'copy';
}
