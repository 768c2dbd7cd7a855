import { describe, expect, it } from 'vitest';
import type { Field, Procedure } from '../../../../src/lib/definition/types.js';
import { completeSchema } from '../../../../src/lib/exports/json-schema/index.js';
import type { Values } from '../../../../src/lib/draft/types.js';
import { compile, draftFile } from './fixture.js';

const choice = (id: string, when?: Field['when']): Field => ({
  id,
  label: id,
  kind: 'choice',
  need: 'required',
  disclosure: 'setting',
  options: [{ value: 'a' }, { value: 'b' }, { value: 'c' }],
  ...(when ? { when } : {}),
});
const count = (id: string, field: string, is: string | readonly string[]): Field => ({
  id,
  label: id,
  kind: 'count',
  min: 2,
  need: 'required',
  disclosure: 'setting',
  when: { field, is },
});

/** Conditions that no procedure has yet: from inside an entry, on a list, on a single value, on nothing. */
const toy: Procedure = {
  id: 'new-application',
  title: '',
  shortTitle: '',
  summary: '',
  aside: [],
  screens: [
    {
      id: 's',
      title: '',
      intro: '',
      nssEnd: 'unknown',
      sections: [
        {
          id: 's',
          title: '',
          items: [
            choice('mode'),
            {
              id: 'settled',
              label: '',
              kind: 'fixed',
              need: 'required',
              disclosure: 'setting',
              value: 'x',
              reason: '',
            },
            count('bySettled', 'settled', 'x'),
            count('never', 'nowhere', 'x'),
            count('either', 'mode', ['b', 'c']),
            {
              kind: 'records',
              id: 'list',
              label: '',
              need: 'required',
              max: 2,
              when: { field: 'mode', is: ['a', 'b'] },
              sections: [
                {
                  id: 'entry',
                  title: '',
                  items: [
                    choice('own'),
                    count('outward', 'mode', 'a'),
                    count('beside', 'own', 'b'),
                    count('chain', 'beside', '7'),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const validate = compile(completeSchema(toy));
const missing = (values: object) => {
  validate(draftFile(values as Values));
  return (validate.errors ?? []).flatMap(({ params }) => params['missingProperty'] ?? []);
};

describe('conditions', () => {
  it.each<[object, string[]]>([
    [{}, ['mode']],
    [{ mode: 'c', either: '3' }, []],
    [{ mode: 'c' }, ['either']],
    [{ mode: 'c', either: '3', list: [{ own: 'wrong' }] }, []],
    [{ mode: 'a' }, ['list']],
    [{ mode: 'a', list: [{ own: 'a' }] }, ['outward']],
    [{ mode: 'a', list: [{ own: 'a', outward: '2' }, { own: 'b' }] }, ['outward', 'beside']],
    [{ mode: 'b', either: '2', list: [{ own: 'a' }] }, []],
    [{ mode: 'b', either: '2', list: [{ own: 'b' }] }, ['beside']],
    [{ mode: 'b', either: '2', list: [{ own: 'b', beside: '7' }] }, ['chain']],
    [{ mode: 'b', either: '2', list: [{ own: 'a', beside: '7' }] }, []],
    [{ mode: 'c', either: '3', bySettled: undefined, settled: 'other' }, []],
    [{ mode: 'c', either: '3', bySettled: undefined }, ['bySettled']],
  ])('%j lacks %j', (values, fields) => {
    expect(missing(JSON.parse(JSON.stringify({ bySettled: '2', ...values }))).sort()).toEqual([...fields].sort());
  });

  it('requires nothing that is never asked for', () => {
    expect(missing({ bySettled: '2', mode: 'c', either: '3', never: 'x' })).toEqual([]);
    expect(validate.errors).toBeNull();
  });

  it('lists the numbers below the minimum', () => {
    for (const either of ['0', '1', 'x'])
      expect(validate(draftFile({ mode: 'c', either, bySettled: '2' }))).toBe(false);
  });
});
