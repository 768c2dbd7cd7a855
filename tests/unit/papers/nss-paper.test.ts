import { describe, expect, it } from 'vitest';
import { UNOFFICIAL } from '../../../src/lib/exports/pdf/layout/frame.js';
import { isNssPaper } from '../../../src/lib/papers/nss-paper.js';
import { linesOf } from '../../../src/lib/papers/paper-text.js';
import { papersOf } from './fixtures.js';

describe('isNssPaper', () => {
  it.each(papersOf('nss-papers').map((paper, at) => [paper.name ?? String(at), paper.lines.join('\n')]))(
    'knows %s, and not a PDF of this app that is laid out like it',
    (_, text) => {
      expect(isNssPaper(linesOf(text))).toBe(true);
      expect(isNssPaper(linesOf(`${text}\n${UNOFFICIAL}`))).toBe(false);
    },
  );
});
