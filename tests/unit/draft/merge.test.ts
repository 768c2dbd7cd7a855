import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { mergeValues, mergeWith } from '../../../src/lib/draft/merge.js';
import type { Values } from '../../../src/lib/draft/types.js';

describe('mergeValues', () => {
  const base: Values = { a: '1', b: '2', list: ['x', 'y'], codes: [{ idCount: '1', name: 'A' }] };
  it('takes from each side what only it has changed', () => {
    expect(mergeValues(base, { ...base, a: 'mine' }, { ...base, b: 'theirs', c: 'new' })).toEqual({
      values: { ...base, a: 'mine', b: 'theirs', c: 'new' },
      clashes: [],
    });
  });
  it('keeps mine where both sides changed an answer, and reports the conflict', () => {
    expect(mergeValues(base, { ...base, a: 'mine' }, { ...base, a: 'theirs' })).toEqual({
      values: { ...base, a: 'mine' },
      clashes: ['a'],
    });
    expect(mergeValues(base, { ...base, a: 'same' }, { ...base, a: 'same' }).clashes).toEqual([]);
  });
  it('looks into records and lists', () => {
    const mine = { ...base, codes: [{ idCount: '2', name: 'A' }], list: ['x1', 'y'] };
    const theirs = { ...base, codes: [{ idCount: '1', name: 'B' }], list: ['x', 'y1'] };
    expect(mergeValues(base, mine, theirs)).toEqual({
      values: { ...base, codes: [{ idCount: '2', name: 'B' }], list: ['x1', 'y1'] },
      clashes: [],
    });
    const other = { ...base, codes: [{ idCount: '3', name: 'A' }] };
    expect(mergeValues(base, mine, other).clashes).toEqual(['codes[0].idCount']);
  });
  it('reports a list to which one side added an entry while the other changed it', () => {
    const mine = { ...base, list: ['x', 'y', 'z'] };
    const theirs = { ...base, list: ['x', 'changed'] };
    expect(mergeValues(base, mine, theirs)).toEqual({ values: { ...base, list: ['x', 'y', 'z'] }, clashes: ['list'] });
  });
  it('makes no entry of two, but reports a list in which one side moved entries while the other changed one', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name) => ({ name, idCount: '1' }));
    const start = { codes: [a!, b!], list: ['x', 'y'] };
    const mine = { codes: [{ ...a!, idCount: '2' }, b!], list: ['x1', 'y'] };
    const theirs = { codes: [b!, c!], list: ['y', 'z'] };
    expect(mergeValues(start, mine, theirs)).toEqual({ values: mine, clashes: ['codes', 'list'] });
    expect(mergeValues(start, theirs, mine)).toEqual({ values: theirs, clashes: ['codes', 'list'] });
    const sorted = { codes: [b!, a!], list: ['y', 'x'] };
    expect(mergeValues(start, mine, sorted)).toEqual({ values: mine, clashes: ['codes', 'list'] });
  });
  it('does not take for moved what stands twice in a list', () => {
    const start = { codes: [{}, {}, {}], list: ['', '', ''] };
    const mine = { codes: [{ name: 'A' }, {}, {}], list: ['x', '', ''] };
    const theirs = { codes: [{}, {}, { name: 'C' }], list: ['', '', 'z'] };
    expect(mergeValues(start, mine, theirs)).toEqual({
      values: { codes: [{ name: 'A' }, {}, { name: 'C' }], list: ['x', '', 'z'] },
      clashes: [],
    });
  });
  it('removes what one side removed and the other left unchanged', () => {
    const { a: _, ...without } = base;
    expect(mergeValues(base, without, base).values).toEqual(without);
    expect(mergeValues(base, base, without).values).toEqual(without);
  });
  it('counts as changed only what is in none of several bases, and reports where two of them stand against each other', () => {
    const bases = [base, { ...base, a: 'later', list: ['x', 'z'] }];
    const mine = { ...base, a: 'later', b: 'mine', list: ['x', 'z'] };
    const theirs = { ...base, list: ['x1', 'z'] };
    expect(mergeWith(bases, mine, theirs)).toEqual({
      values: { ...base, a: 'later', b: 'mine', list: ['x1', 'z'] },
      clashes: ['a'],
    });
  });
  it('loses no edit, however two people share the answers', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const edits = fc.dictionary(fc.constantFrom(...keys), fc.string());
    const property = fc.property(edits, edits, edits, (start, first, second) => {
      const { values, clashes } = mergeValues(start, { ...start, ...first }, { ...start, ...second });
      for (const [key, value] of Object.entries(first)) if (value !== start[key]) expect(values[key]).toBe(value);
      for (const [key, value] of Object.entries(second)) {
        if (value !== start[key]) expect(values[key] === value || clashes.includes(key)).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
