import { describe, expect, it } from 'vitest';
import { leftEarly } from '../../../../src/lib/features/app/left-early.js';

describe('leftEarly', () => {
  it.each([
    ['another page', 'https://a.example/about/', 'https://a.example/'],
    ['another draft', 'https://a.example/draft/?id=1', 'https://a.example/draft/?id=2'],
  ])('is true at %s', (_, loaded, here) => expect(leftEarly(loaded, here)).toBe(true));

  it.each([
    ['the same page', 'https://a.example/about/', 'https://a.example/about/'],
    ['another place of it', 'https://a.example/about/#a', 'https://a.example/about/#b'],
    ['the address to which the host adds a slash', 'https://a.example/about', 'https://a.example/about/'],
  ])('is false at %s', (_, loaded, here) => expect(leftEarly(loaded, here)).toBe(false));

  it.each([undefined, '', 'document', 'https://b.example/about/', 'https://a.example.net/'])(
    'is false where the browser does not tell the address: %s',
    (loaded) => expect(leftEarly(loaded, 'https://a.example/')).toBe(false),
  );
});
