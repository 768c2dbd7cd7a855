import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endTour, tourIsOver } from '../../../src/lib/storage/tour.js';

describe('the tour', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
  });
  it('is offered until it has ended once', () => {
    expect(tourIsOver()).toBe(false);
    endTour();
    expect(tourIsOver()).toBe(true);
  });
  it('is not offered where its end could not be remembered', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked });
    expect(tourIsOver()).toBe(true);
    expect(endTour).not.toThrow();
  });
});
