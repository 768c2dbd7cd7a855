import { flatSteps } from '../../../src/lib/transcription/steps.js';
import type { Step, StepScreen } from '../../../src/lib/transcription/types.js';

/** Seeded pseudo-random numbers, the same in every run. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** Typing mistakes: a wrong, missing or repeated character, two swapped ones, or one of the other width. */
export const SLIPS: ((value: string, at: number) => string)[] = [
  (value, at) => value.slice(0, at) + (value[at] === '九' ? '八' : '九') + value.slice(at + 1),
  (value, at) => value.slice(0, at) + value.slice(at + 1),
  (value, at) => value.slice(0, at) + value[at] + value.slice(at),
  (value, at) => value.slice(0, at) + (value[at + 1] ?? 'Ｘ') + value[at] + value.slice(at + 2),
  (value, at) => value.slice(0, at) + otherWidth(value[at]!) + value.slice(at + 1),
];
const otherWidth = (character: string) => {
  const code = character.codePointAt(0)!;
  if (code > 0x20 && code < 0x7f) return String.fromCodePoint(code + 0xfee0);
  return code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - 0xfee0) : `${character}゛`;
};

/** The steps whose values are on a confirmation page, each once. */
export const comparedOf = (screens: readonly StepScreen[]): readonly Step[] => [
  ...new Map(
    flatSteps(screens)
      .filter(
        ({ kind, value, path }) =>
          kind !== 'tick' && kind !== 'press' && value !== '' && path !== 'contact.emailConfirm',
      )
      .map((step) => [step.path, step]),
  ).values(),
];

/** The screens as NSS would have them after a typing mistake. */
export const withValue = (screens: readonly StepScreen[], path: string, value: string): readonly StepScreen[] =>
  screens.map((screen) => ({
    ...screen,
    sections: screen.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => (step.path === path ? { ...step, value } : step)),
    })),
  }));
