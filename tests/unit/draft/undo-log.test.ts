import { describe, expect, it } from 'vitest';
import { record } from '../../../src/lib/draft/undo.js';
import { checkLog, EMPTY_LOG } from '../../../src/lib/draft/undo-log.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';

describe('checkLog', () => {
  it('reads a stored log back', () => {
    const log = record(EMPTY_LOG, {}, { a: ['1'] }, 5);
    expect(checkLog(JSON.parse(JSON.stringify(log)), newApplication)).toEqual(log);
  });
  it.each([undefined, null, 3, 'x', {}, { undo: 3 }, { undo: [null, {}, { at: 'x' }] }])(
    'returns an empty log for %j',
    (stored) => expect(checkLog(stored, newApplication)).toEqual(EMPTY_LOG),
  );
});
