import { describe, expect, it } from 'vitest';
import { travelInTemplate } from '../../src/lib/definition/disclosure.js';
import { fieldAt, isField, itemsByPattern } from '../../src/lib/definition/walk.js';
import { procedures } from '../../src/procedures/index.js';
import agreed from '../fixtures/disclosure.json' with { type: 'json' };

/** The agreed disclosure of each field: to let one travel further, this file has to be changed too. */
const AGREED: Readonly<Record<string, Readonly<Record<string, string>>>> = agreed;

describe.each(procedures)('the disclosure of fields: $id', (procedure) => {
  const fields = [...itemsByPattern(procedure)].flatMap(([pattern, { item }]) =>
    isField(item) ? [{ pattern, field: item }] : [],
  );

  it.each(Object.entries(AGREED[procedure.id] ?? {}))('%s has the agreed disclosure: %s', (pattern, disclosure) =>
    expect(fieldAt(procedure, pattern)?.disclosure).toBe(disclosure),
  );

  it.each(
    fields.filter(({ field }) => {
      const phone = field.kind === 'digits' && ['phone', 'fax', 'emergency-fax'].includes(field.as ?? '');
      const part = field.kind === 'full' || field.kind === 'kana' ? field.part : undefined;
      return phone || field.kind === 'email' || part === 'family' || part === 'given';
    }),
  )('$pattern is about a person', ({ field }) => expect(field.disclosure).toBe('person'));

  it.each(
    fields.filter(({ field: { id, kind, need } }) => {
      const consent = kind === 'check' && need === 'required';
      return id.startsWith('result.') || kind === 'files' || consent;
    }),
  )('$pattern never travels in a template', ({ field }) => expect(travelInTemplate(field)).toBe('never'));
});
