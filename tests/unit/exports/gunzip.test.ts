import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gunzip } from '../../../src/lib/exports/gunzip.js';

it('unpacks what was packed, and nothing else', () => {
  expect(new TextDecoder().decode(gunzip(new Uint8Array(gzipSync('書類'))))).toBe('書類');
  expect(() => gunzip(new TextEncoder().encode('plain text'))).toThrow();
});
