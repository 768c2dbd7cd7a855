import { describe, expect, it } from 'vitest';
import type { Field, FieldKind } from '../../src/lib/definition/types.js';
import { isEmpty, kindOf } from '../../src/lib/kinds/index.js';
import { brokenRules } from '../../src/lib/kinds/broken-rules.js';
import { zodOf } from '../../src/lib/kinds/zod.js';
import { fields } from './placed-fields.js';

const TYPED = ['full', 'kana', 'digits', 'alnum', 'upper', 'upper-alpha', 'email', 'date8', 'count', 'text'];
const base = { id: 'test', label: '試験', need: 'optional', disclosure: 'setting' } as const;

/** One field of every kind: a new kind does not compile until it is added here. */
const ONE_OF_EACH = {
  full: { ...base, kind: 'full' },
  kana: { ...base, kind: 'kana' },
  digits: { ...base, kind: 'digits' },
  alnum: { ...base, kind: 'alnum', length: 5 },
  upper: { ...base, kind: 'upper' },
  'upper-alpha': { ...base, kind: 'upper-alpha' },
  email: { ...base, kind: 'email' },
  date8: { ...base, kind: 'date8' },
  count: { ...base, kind: 'count', min: 0 },
  choice: { ...base, kind: 'choice', options: [{ value: '有' }, { value: '無' }] },
  check: { ...base, kind: 'check' },
  text: { ...base, kind: 'text', maxLength: 240 },
  fixed: { ...base, kind: 'fixed', value: '否', reason: '試験のためです。' },
  files: { ...base, kind: 'files' },
  forms: { ...base, kind: 'forms' },
} satisfies Record<FieldKind, Field>;

describe.each(Object.values<Field>(ONE_OF_EACH))('the kind $kind', (field) => {
  const kind = kindOf(field);

  it('starts empty, and shows that as nothing or as unticked', () => {
    expect(isEmpty(kind.empty)).toBe(true);
    expect(kind.show(kind.empty, field)).toBe(field.kind === 'check' ? 'チェックなし' : '');
    if (typeof kind.empty === 'string') expect(kind.normalise('', field)).toBe('');
  });

  it('rejects values of other types, as a file may contain, and still shows them', () => {
    for (const strange of [17, {}, [17], null, undefined, true, 'text'].filter(
      (value) => typeof value !== typeof kind.empty,
    )) {
      expect(brokenRules(field, strange)).not.toEqual([]);
      expect(zodOf(field).safeParse(strange).success).toBe(false);
      expect(typeof kind.show(strange, field)).toBe('string');
    }
  });

  it('explains in polite sentences what to do about a rejected value', () => {
    for (const value of ['誤', 'x', '９', '\u0000', '1'.repeat(300)]) {
      for (const rule of brokenRules(field, value))
        expect(kind.explain(rule, value, field)).toMatch(/ください.*。$|です。$/u);
    }
  });
});

/** The answers that a definition itself offers: its example, model texts and initial value. */
function offered(field: Field): string[] {
  const models = field.kind === 'text' ? (field.models ?? []) : [];
  return [field.example, ...models, field.initial].filter((value) => typeof value === 'string');
}

describe.each(fields)('$title', ({ field, screen }) => {
  it('offers only answers that its kind accepts unchanged', () => {
    for (const value of offered(field)) {
      expect(kindOf(field).normalise(value, field)).toBe(value);
      expect(brokenRules(field, value)).toEqual([]);
      expect(zodOf(field).safeParse(value).success).toBe(true);
      expect(kindOf(field).show(value, field)).toContain(value);
    }
  });

  it('starts with a value of its own type', () => {
    if (field.initial === undefined) return;
    if (typeof field.initial === 'object') expect(field.kind).toBe('date8');
    else expect(brokenRules(field, field.initial)).toEqual([]);
  });

  it('has a help text or example if it is typed, or is mentioned in the help of another field', () => {
    const told = [...offered(field), field.help ?? ''].some((text) => text !== '');
    const named = fields.some((other) => other.screen === screen && (other.field.help ?? '').includes(field.label));
    if (TYPED.includes(field.kind)) expect(told || named).toBe(true);
  });

  it('accepts each of its options, and its fixed value', () => {
    if (field.kind === 'choice') {
      const values = field.options.map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
      expect(values).not.toContain('');
      for (const value of values) expect(brokenRules(field, value)).toEqual([]);
      expect(values.length).toBeGreaterThan(1);
    }
    if (field.kind === 'fixed') expect(brokenRules(field, field.value)).toEqual([]);
  });
});
