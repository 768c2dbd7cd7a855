import { describe, expect, it } from 'vitest';
import { disclosureOf, TRAVEL } from '../../src/lib/definition/disclosure.js';
import { isField, itemsByPattern } from '../../src/lib/definition/walk.js';
import { procedures } from '../../src/procedures/index.js';

describe.each(procedures)('what may be shared: $id', (procedure) => {
  const fields = [...itemsByPattern(procedure)].flatMap(([pattern, { item }]) =>
    isField(item) ? [{ pattern, field: item }] : [],
  );

  it.each(fields)('$pattern is classified (src/lib/definition/disclosure.ts)', ({ field }) => {
    expect(Object.keys(TRAVEL)).toContain(disclosureOf(field));
  });

  it.each(fields.filter(({ field: { id } }) => /(name|kana)\.(family|given)$|[Pp]hone$|[Ff]ax$|\.email/.test(id)))(
    '$pattern is personal data',
    ({ field }) => expect(disclosureOf(field)).toBe('person'),
  );

  it.each(
    fields.filter(({ field: { id, kind, need } }) => {
      const consent = kind === 'check' && need === 'required';
      return id.startsWith('result.') || kind === 'files' || consent;
    }),
  )('$pattern never goes into a template', ({ field }) => expect(TRAVEL[disclosureOf(field)!].template).toBe('never'));
});
