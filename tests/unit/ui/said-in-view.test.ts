import { expect, test, vi } from 'vitest';
import { inView } from '$lib/ui/said-in-view.js';

test('what was said comes into view, and nothing moves while nothing is said', () => {
  const scrollIntoView = vi.fn();
  const element = { scrollIntoView } as unknown as HTMLElement;
  for (const nothing of ['', null, undefined]) inView(nothing)(element);
  expect(scrollIntoView).not.toHaveBeenCalled();
  inView('書き出しました。')(element);
  expect(scrollIntoView).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
});
