import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/lib/draft/new-id.js';

describe('newId', () => {
  it('is 32 hex digits, different each time', () => {
    const ids = new Set(Array.from({ length: 1000 }, newId));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});
