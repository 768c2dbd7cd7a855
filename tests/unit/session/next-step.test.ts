import { describe, expect, it } from 'vitest';
import type { StepState } from '../../../src/lib/calendar/after-steps.js';
import { nextStep, type WorkState } from '../../../src/lib/session/next-step.js';
import type { ScreenProgress } from '../../../src/lib/validation/progress.js';

const screen = (id: string, counts: Partial<ScreenProgress> = {}): ScreenProgress => ({
  screen: id,
  state: 'done',
  left: 0,
  wrong: 0,
  advices: 0,
  ...counts,
});
const left = (id: string, count: number) => screen(id, { state: 'left', left: count });
const step = (id: string, next = false): StepState => ({
  id,
  title: id,
  does: '',
  due: '20260417',
  ours: false,
  since: '',
  doneOn: '',
  told: false,
  state: 'open',
  next,
});

const at = (changes: Partial<WorkState>) =>
  nextStep({
    screens: [screen('account'), screen('office'), screen('plan')],
    untouched: false,
    lastScreen: '',
    errors: 0,
    sent: false,
    after: [],
    ...changes,
  });

describe('the next step of a draft', () => {
  it('is to begin, as long as nothing is typed', () => {
    const screens = [screen('account', { state: 'untouched', left: 9 }), screen('plan')];
    expect(at({ screens, untouched: true, errors: 9 })).toEqual({ kind: 'begin', screen: 'account' });
  });

  it('is the first screen with missing answers, and says what is left', () => {
    const screens = [screen('account'), left('office', 3), left('plan', 1)];
    expect(at({ screens, errors: 4 })).toEqual({ kind: 'screen', screen: 'office', left: 3, wrong: 0, open: 2 });
  });

  it('is the screen visited last, unless that one is finished or unknown', () => {
    const screens = [left('account', 2), screen('office'), left('plan', 1)];
    expect(at({ screens, lastScreen: 'plan', errors: 3 })).toMatchObject({ kind: 'screen', screen: 'plan', open: 2 });
    for (const lastScreen of ['office', 'nowhere'])
      expect(at({ screens, lastScreen, errors: 3 })).toMatchObject({ kind: 'screen', screen: 'account' });
  });

  it('is the check once everything is filled in, and something is wrong', () => {
    const screens = [screen('account'), screen('office', { state: 'wrong', wrong: 2 })];
    expect(at({ screens, errors: 2 })).toEqual({ kind: 'check', errors: 2 });
  });

  it('is to type it over into NSS once nothing is wrong, also if nothing had to be typed', () => {
    expect(at({})).toEqual({ kind: 'transcribe' });
  });

  it('is the first open step after applying, whatever the screens say', () => {
    const after = [step('receipt'), step('examination', true)];
    expect(at({ sent: true, after, screens: [left('office', 1)], errors: 1 })).toEqual({
      kind: 'after',
      step: after[1],
    });
  });

  it('is the correction that the Center asks for', () => {
    const after = [step('receipt'), step('correction', true), step('examination')];
    expect(at({ sent: true, after })).toEqual({ kind: 'correct', step: after[1] });
  });

  it('is nothing when every step after applying is done', () => {
    expect(at({ sent: true, after: [step('start')] })).toEqual({ kind: 'done' });
  });
});
