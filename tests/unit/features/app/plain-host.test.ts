import { expect, it, vi } from 'vitest';
import { isPlainHostNews, PLAIN_HOST_READ } from '../../../../src/lib/features/app/plain-host.js';

const stored = (value: string | null) => vi.stubGlobal('localStorage', { getItem: () => value });

it('is news on a plain-http address until it was read', () => {
  vi.stubGlobal('isSecureContext', false);
  stored(null);
  expect(isPlainHostNews()).toBe(true);
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === `shitagaki:${PLAIN_HOST_READ}` ? 'read' : null) });
  expect(isPlainHostNews()).toBe(false);
});

it('is no news where the context is secure', () => {
  vi.stubGlobal('isSecureContext', true);
  stored(null);
  expect(isPlainHostNews()).toBe(false);
});
