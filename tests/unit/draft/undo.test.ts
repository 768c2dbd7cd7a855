import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import type { Values } from '../../../src/lib/draft/types.js';
import { record, redo, undo } from '../../../src/lib/draft/undo.js';
import { EMPTY_LOG } from '../../../src/lib/draft/undo-log.js';

/** An empty answer is none. */
const answered = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** A log of these states, each a moment after the one before. */
function logOf(...states: Values[]) {
  return states.slice(1).reduce((log, after, index) => record(log, states[index]!, after, index * 500), EMPTY_LOG);
}

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
  it('takes each field of a list for itself, however fast they follow each other', () => {
    const codes = (company: string, office: string) => ({ codes: [{ company, office }] });
    const log = logOf(codes('', ''), codes('A', ''), codes('AB', ''), codes('AB', 'C'), codes('AB', 'CD'));
    expect(log.undo).toHaveLength(2);
    expect(undo(log, codes('AB', 'CD'))?.values).toEqual(codes('AB', ''));
  });
  it('takes each entry that comes or goes for itself', () => {
    const log = logOf(
      {},
      { mails: ['a', ''] },
      { mails: ['a', 'b'] },
      { mails: ['a', 'b', ''] },
      { mails: ['a', 'b'] },
    );
    expect(log.undo).toHaveLength(4);
    expect(undo(log, { mails: ['a', 'b'] })?.values).toEqual({ mails: ['a', 'b', ''] });
    expect(logOf({}, { mails: ['a'] }, { mails: ['ab'] }).undo).toHaveLength(1);
  });
  it('does not join what another tab has changed between two keys', () => {
    const log = record(record(EMPTY_LOG, { a: '' }, { a: 'x' }, 0), { a: 'theirs' }, { a: 'theirs!' }, 100);
    expect(undo(log, { a: 'theirs!' })?.values).toEqual({ a: 'theirs' });
  });
  it('has no step for what was typed and deleted again', () => {
    expect(logOf({ a: 'x' }, { a: 'xy' }, { a: 'x' }).undo).toEqual([]);
    const log = logOf({ b: '1' }, { b: '2' }, { b: '2', a: 'x' }, { b: '2', a: '' });
    expect(log.undo).toHaveLength(1);
    expect(undo(log, { b: '2', a: '' })?.values).toEqual({ b: '1', a: '' });
  });
  it('undoes to no answer what an empty one stands for by now', () => {
    const log = { undo: [{ at: 0, changes: { a: { before: 'x', after: null } } }], redo: [] };
    expect(undo(log, { a: '' })?.values).toEqual({ a: 'x' });
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
      expect(answered(values)).toEqual({ a: 'start' });
      for (const state of states.reverse()) {
        const step = redo(log, values)!;
        ({ log, values } = step);
        expect(answered(values)).toEqual(answered(state));
      }
      expect(answered(values)).toEqual(answered(end));
    });
    fc.assert(property, { numRuns: 300 });
  });
  it('do not undo what somebody else has changed since', () => {
    const log = record(EMPTY_LOG, { a: '1' }, { a: '2' }, 0);
    expect(undo(log, { a: 'theirs' })).toBeUndefined();
    expect(undo(log, { a: '2', b: 'theirs' })?.values).toEqual({ a: '1', b: 'theirs' });
    const codes = (...entries: Record<string, string>[]) => ({ codes: entries });
    const typed = record(EMPTY_LOG, codes({}), codes({ office: 'H' }), 0);
    const back = undo(typed, codes({ office: 'H', theirs: 'x' }))!;
    expect(back.values).toEqual(codes({ office: '', theirs: 'x' }));
    expect(redo(back.log, back.values)?.values).toEqual(codes({ office: 'H', theirs: 'x' }));
    const entries = (one: string, other: string, ...more: string[]) => ({ list: [one, other, ...more] });
    const inList = record(EMPTY_LOG, entries('', ''), entries('mine', ''), 0);
    expect(undo(inList, entries('mine', 'theirs'))?.values).toEqual(entries('', 'theirs'));
    expect(undo(inList, entries('theirs', ''))).toBeUndefined();
    expect(undo(inList, entries('mine', '', 'theirs'))).toBeUndefined();
    expect(undo(EMPTY_LOG, {})).toBeUndefined();
    expect(redo(EMPTY_LOG, {})).toBeUndefined();
  });
});
