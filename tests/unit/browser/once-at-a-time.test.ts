import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceAtATime } from '../../../src/lib/browser/once-at-a-time.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does the work once for a double press, however fast it is, and again for a later press', async () => {
  const work = vi.fn((name: string) => Promise.resolve(`made ${name}`));
  const make = onceAtATime(work);
  expect(await Promise.all([make('a'), make('b')])).toEqual(['made a', 'made a']);
  vi.advanceTimersByTime(400);
  expect(await make('b')).toBe('made a');
  vi.advanceTimersByTime(100);
  expect(await make('b')).toBe('made b');
  expect(work).toHaveBeenCalledTimes(2);
});

it('can be tried again after a failure', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('full')).mockResolvedValueOnce('made');
  const make = onceAtATime(work);
  await expect(make()).rejects.toThrow('full');
  vi.advanceTimersByTime(500);
  expect(await make()).toBe('made');
});
