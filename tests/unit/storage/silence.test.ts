import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitAnswer, onSilence } from '../../../src/lib/storage/silence.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells that an answer has not come for long, and that it has come', () => {
  const told = vi.fn();
  const stop = onSilence(told);
  const answered = awaitAnswer();
  vi.advanceTimersByTime(14_999);
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(told.mock.calls).toEqual([[true]]);
  answered();
  answered();
  expect(told.mock.calls).toEqual([[true], [false]]);
  stop();
});

it('tells nothing of what is answered in time, or after it was told to stop', () => {
  const told = vi.fn();
  const stop = onSilence(told);
  const quick = awaitAnswer();
  vi.advanceTimersByTime(10_000);
  quick();
  vi.advanceTimersByTime(10_000);
  const slow = awaitAnswer();
  stop();
  vi.advanceTimersByTime(20_000);
  expect(told).not.toHaveBeenCalled();
  slow();
});

it('goes on telling while one of several has no answer, and tells whoever listens late', () => {
  const [first, second] = [awaitAnswer(), awaitAnswer()];
  vi.advanceTimersByTime(20_000);
  const told = vi.fn();
  const stop = onSilence(told);
  expect(told.mock.calls).toEqual([[true]]);
  first();
  expect(told).toHaveBeenLastCalledWith(true);
  second();
  expect(told).toHaveBeenLastCalledWith(false);
  stop();
});
