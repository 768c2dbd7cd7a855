import type { Field, Procedure } from '../../../src/lib/definition/types.js';

/** A choice field, with a condition or other properties. */
const choice = (id: string, more: Partial<Field> = {}): Field =>
  ({
    id,
    label: id,
    kind: 'choice',
    need: 'required',
    disclosure: 'setting',
    options: [{ value: 'a' }, { value: 'b' }, { value: 'c' }],
    ...more,
  }) as Field;
const full = (id: string, more: Partial<Field> = {}): Field =>
  ({ id, label: id, kind: 'full', need: 'required', disclosure: 'company', ...more }) as Field;

/**
 * A procedure with every way to hide something: a condition, a chain of conditions, and those of sections, lists and
 * entries.
 */
export const small: Procedure = {
  id: 'small',
  title: 'small',
  shortTitle: 'small',
  summary: '試験です。',
  screens: [
    {
      id: 'one',
      title: 'one',
      intro: '試験です。',
      nssEnd: 'unknown',
      sections: [
        {
          id: 'plain',
          title: 'plain',
          items: [
            { kind: 'shown', label: 'shown', from: ['top'] },
            choice('top'),
            full('if.a', { when: { field: 'top', is: 'a' } }),
            full('if.aOrB', { when: { field: 'top', is: ['a', 'b'] } }),
            {
              id: 'ticked',
              label: 'ticked',
              kind: 'check',
              need: 'optional',
              disclosure: 'setting',
              when: { field: 'top', is: 'a' },
            },
            full('if.ticked', { when: { field: 'ticked', is: true } }),
            full('if.ifTicked', { when: { field: 'if.ticked', is: 'go' } }),
            {
              kind: 'values',
              id: 'faxes',
              label: 'faxes',
              need: 'required',
              max: 3,
              addLabel: 'add',
              when: { field: 'top', is: 'a' },
              item: full('faxes', { label: 'fax{n}' }),
            },
          ],
        },
        {
          id: 'hidden',
          title: 'hidden',
          when: { field: 'top', is: 'b' },
          items: [choice('inner'), full('if.inner', { when: { field: 'inner', is: 'a' } })],
        },
      ],
    },
    {
      id: 'two',
      title: 'two',
      intro: '試験です。',
      nssEnd: 'unknown',
      sections: [
        {
          id: 'records',
          title: 'records',
          items: [
            choice('top'),
            {
              kind: 'records',
              id: 'codes',
              label: 'codes',
              need: 'required',
              max: 2,
              when: { field: 'top', is: ['a', 'b'] },
              sections: [
                {
                  id: 'code',
                  title: 'code',
                  items: [
                    choice('own'),
                    full('beside', { when: { field: 'own', is: 'a' } }),
                    full('fromTop', { when: { field: 'top', is: 'b' } }),
                    {
                      kind: 'values',
                      id: 'names.list',
                      label: 'names',
                      need: 'optional',
                      max: 9,
                      addLabel: 'add',
                      item: full('names.list', { label: '名{n}' }),
                    },
                  ],
                },
                {
                  id: 'more',
                  title: 'more',
                  when: { field: 'own', is: 'b' },
                  items: [full('naming.en', { label: 'en{n}' })],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  aside: [{ ...full('forms.planned'), askedAt: ['forms'] }],
};
