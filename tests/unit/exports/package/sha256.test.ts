import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../../src/lib/exports/package/sha256.js';

const samples = [0, 1, 55, 56, 64, 1000, 100_003].map((size) =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256),
);
const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it.each(['with', 'without'])('gives the SHA-256 %s the platform’s own', async (platform) => {
  if (platform === 'without')
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), subtle: undefined });
  for (const bytes of samples) expect(await sha256Hex(bytes), `${bytes.length} bytes`).toBe(expected(bytes));
});
