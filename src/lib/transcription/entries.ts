import type { Step, StepScreen } from './types.js';

/** A step with its unique key in the pad; a field on two screens has two entries. */
export interface Entry {
  key: string;
  /** The id of NSS's screen. */
  screen: string;
  step: Step;
}

/** What the button of an entry is for. */
export type Action = 'copy' | 'choose' | 'tick' | 'press' | 'clear';

export const entryOf = (screen: Pick<StepScreen, 'id'>, step: Step): Entry => ({
  key: `${screen.id} ${step.path}`,
  screen: screen.id,
  step,
});

/** Every step of the pad with its key, in order. */
export function entriesOf(screens: readonly StepScreen[]): readonly Entry[] {
  return screens.flatMap((screen) =>
    screen.sections.flatMap(({ steps }) => steps.map((step) => entryOf(screen, step))),
  );
}

/** What to do at a step; values that NSS has carried over can still be copied. */
export function actionOf({ kind, value }: Step): Action {
  if (value === '') return 'clear';
  return kind === 'choose' || kind === 'tick' || kind === 'press' ? kind : 'copy';
}

/**
 * The entries that one press takes: what is to be chosen, ticked or pressed before the next text, and that text, which
 * goes to the clipboard. The press never goes on to another screen, so the last entry may be no text.
 * @param entries in the pad's order, without those already done
 */
export function takenTogether(entries: readonly Entry[]): readonly Entry[] {
  const onScreen = entries.findIndex(({ screen }) => screen !== entries[0]?.screen);
  const here = onScreen < 0 ? entries : entries.slice(0, onScreen);
  const text = here.findIndex(({ step }) => actionOf(step) === 'copy');
  return text < 0 ? here : here.slice(0, text + 1);
}
