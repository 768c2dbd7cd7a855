import { describe, expect, it } from 'vitest';
import { stepStates, type StepFacts } from '../../../src/lib/calendar/after-steps.js';

const step = (id: string, facts: Partial<StepFacts> = {}): StepFacts => ({
  id,
  title: id,
  does: '',
  from: '20241210',
  doneOn: '',
  ...facts,
});
const one = (facts: Partial<StepFacts>, today = '20241201') => stepStates([step('a', facts)], today)[0]!;

describe('the steps after applying', () => {
  it('counts business days from the start, later and earlier (T4, T5)', () => {
    expect(one({ businessDays: 2 }).due).toBe('20241212');
    expect(one({ businessDays: -1, from: '20241209' }).due).toBe('20241206');
    expect(one({}).due).toBe('20241210');
    expect(one({ from: '' }).due).toBe('');
    expect(one({ from: '20241399' }).due).toBe('');
  });
  it('uses the earlier day if Golden Week can be counted in two ways', () => {
    expect(one({ from: '20260428', businessDays: 2 }).due).toBe('20260501');
  });
  it('is not overdue on the deadline itself, but on the day after', () => {
    expect(one({}, '20241209').state).toBe('open');
    expect(one({}, '20241210').state).toBe('today');
    expect(one({}, '20241211').state).toBe('overdue');
    expect(one({ doneOn: '20241210' }, '20241211').state).toBe('done');
  });
  it('is late, not overdue, after a day that is only our advice', () => {
    expect(one({ ours: true }, '20241210').state).toBe('open');
    expect(one({ ours: true }, '20241211')).toMatchObject({ state: 'late', ours: true });
    expect(one({ since: '20241209' }).since).toBe('20241209');
    expect(one({ since: '2024' }).since).toBe('');
  });
  it('is open if its day is invalid, and never overdue without a deadline', () => {
    expect(one({ doneOn: '20241340' }).state).toBe('open');
    expect(one({ from: '' }, '20990101').state).toBe('open');
  });
  it('puts the first open step next, whatever later steps are ticked', () => {
    const states = stepStates(
      [step('a', { doneOn: '20241202' }), step('b'), step('c', { doneOn: '20241203' })],
      '20241204',
    );
    expect(states.map(({ next }) => next)).toEqual([false, true, false]);
  });
});
