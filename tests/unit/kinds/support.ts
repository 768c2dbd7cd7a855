import { expect, it } from 'vitest';
import type { Field } from '../../../src/lib/definition/types.js';
import { kindOf } from '../../../src/lib/kinds/index.js';
import { brokenRules } from '../../../src/lib/kinds/broken-rules.js';

const base = { id: 'test', label: '試験', need: 'required', disclosure: 'setting' } as const;

/** One field of each kind, and the variants of those that have some. */
export const FIELDS = {
  full: { ...base, kind: 'full' },
  kana: { ...base, kind: 'kana' },
  addressKana: { ...base, kind: 'kana', address: true },
  digits: { ...base, kind: 'digits' },
  postalCode: { ...base, kind: 'digits', length: 7, as: 'postal-code' },
  corporateNumber: { ...base, kind: 'digits', length: 13, as: 'corporate-number' },
  phone: { ...base, kind: 'digits', as: 'phone' },
  fax: { ...base, kind: 'digits', as: 'fax' },
  time: { ...base, kind: 'digits', length: 4, as: 'time' },
  alnum: { ...base, kind: 'alnum', length: 6 },
  upper: { ...base, kind: 'upper' },
  upperAlpha: { ...base, kind: 'upper-alpha' },
  email: { ...base, kind: 'email' },
  date8: { ...base, kind: 'date8' },
  count: { ...base, kind: 'count', min: 1, unit: '台', emptyRule: 'V12' },
  text: { ...base, kind: 'text', maxLength: 240 },
} as const satisfies Record<string, Field>;

/** A typed text, the result of leaving the field, and the verdict on it: `ok`, `empty` or the rules it breaks. */
export type Row = readonly [typed: string, normalised: string, verdict: string];

/** The verdict on a value as the tables write it. */
export function verdictOn(field: Field, value: string): string {
  if (value === '') return 'empty';
  return brokenRules(field, value).join(' ') || 'ok';
}

/** Tests every row: the repair, its verdict, that a second repair changes nothing, and that a refusal says what to do. */
export function testTable(field: Field, rows: readonly Row[]): void {
  const kind = kindOf(field);
  it.each(rows)('%j → %j: %s', (typed, normalised, verdict) => {
    expect(kind.normalise(typed, field)).toBe(normalised);
    expect(kind.normalise(normalised, field)).toBe(normalised);
    expect(verdictOn(field, normalised)).toBe(verdict);
    for (const rule of brokenRules(field, normalised)) {
      if (normalised !== '') expect(kind.explain(rule, normalised, field)).toMatch(/(?:ください|ません|です)[^。]*。$/);
    }
  });
}
