import { newApplication } from '../../../src/procedures/new-application/index.js';
import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import type { Values } from '../../../src/lib/draft/types.js';
import { checkLog, EMPTY_LOG, record, redo, undo } from '../../../src/lib/draft/undo.js';

describe('record', () => {
  it('joins consecutive keys in one field, and starts a new step after a pause', () => {
    let log = record(EMPTY_LOG, {}, { a: 'x' }, 1000);
    log = record(log, { a: 'x' }, { a: 'xy' }, 1200);
    expect(log.undo).toHaveLength(1);
    log = record(log, { a: 'xy' }, { a: 'xyz' }, 9000);
    expect(log.undo).toHaveLength(2);
    log = record(log, { a: 'xyz' }, { a: 'xyz', b: '1' }, 9100);
    expect(log.undo).toHaveLength(3);
    expect(undo(log, { a: 'xyz', b: '1' })?.values).toEqual({ a: 'xyz' });
  });
  it('records nothing if nothing changed, and at most 200 steps', () => {
    expect(record(EMPTY_LOG, { a: '1' }, { a: '1' }, 0)).toBe(EMPTY_LOG);
    let log = EMPTY_LOG;
    for (let n = 0; n < 300; n += 1) log = record(log, { a: String(n) }, { a: String(n + 1) }, n * 10_000);
    expect(log.undo).toHaveLength(200);
  });
  it('drops undone steps once something else is changed', () => {
    const log = record(EMPTY_LOG, {}, { a: '1' }, 0);
    const back = undo(log, { a: '1' })!;
    expect(record(back.log, back.values, { b: '1' }, 9000).redo).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go back and forth over any edits', () => {
    const edit = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.string(), { nil: null }), fc.nat(5000));
    const property = fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
      let [values, log, now]: [Values, typeof EMPTY_LOG, number] = [{ a: 'start' }, EMPTY_LOG, 0];
      for (const [key, value, pause] of edits) {
        now += pause;
        const { [key]: _, ...rest } = values;
        const next: Values = value === null ? rest : { ...rest, [key]: value };
        log = record(log, values, next, now);
        values = next;
      }
      const end = values;
      const states: Values[] = [];
      for (let step = undo(log, values); step; step = undo(log, values)) {
        states.push(values);
        ({ log, values } = step);
      }
      expect(values).toEqual({ a: 'start' });
      for (const state of states.reverse()) {
        const step = redo(log, values)!;
        ({ log, values } = step);
        expect(values).toEqual(state);
      }
      expect(values).toEqual(end);
    });
    fc.assert(property, { numRuns: 300 });
  });
  it('do not undo what somebody else has changed since', () => {
    const log = record(EMPTY_LOG, { a: '1' }, { a: '2' }, 0);
    expect(undo(log, { a: 'theirs' })).toBeUndefined();
    expect(undo(log, { a: '2', b: 'theirs' })?.values).toEqual({ a: '1', b: 'theirs' });
    expect(undo(EMPTY_LOG, {})).toBeUndefined();
    expect(redo(EMPTY_LOG, {})).toBeUndefined();
  });
});

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
