import { describe, expect, it } from 'vitest';
import { itemsByPattern } from '../../../../src/lib/definition/walk.js';
import { createDraft } from '../../../../src/lib/draft/create.js';
import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import { draftSchema, type JsonSchema } from '../../../../src/lib/exports/json-schema/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { compile, draftFile, withValues } from './fixture.js';

const schema = draftSchema(procedures);
const validate = compile(schema);

/** The schema of an item, by its pattern: `userCodes[].idCount`. */
function schemaAt(procedure: string, pattern: string): JsonSchema | undefined {
  let at = (schema['$defs'] as Record<string, JsonSchema>)[procedure]!;
  for (const part of pattern.split(/(\[\])\.?/).filter((piece) => piece !== '')) {
    const next = part === '[]' ? at['items'] : (at['properties'] as Record<string, JsonSchema>)[part];
    if (!next) return undefined;
    at = next as JsonSchema;
  }
  return at;
}

describe('draftSchema', () => {
  it('is a JSON Schema of the 2020-12 dialect', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("takes the manual's example", () => {
    validate(draftFile());
    expect(validate.errors).toBeNull();
  });

  it.each(procedures)('takes a new draft of $id', (procedure) => {
    const draft = createDraft(procedure, new Date('2026-04-10T00:00:00Z'), '下書き');
    expect(validate(JSON.parse(toDraftJson(draft, [])))).toBe(true);
  });

  it.each(procedures)('describes every item of $id with its name, help and example', (procedure) => {
    for (const [pattern, { item }] of itemsByPattern(procedure)) {
      const found = schemaAt(procedure.id, pattern);
      expect(found, pattern).toBeDefined();
      expect(found!['title'], pattern).toContain(item.label.replace('{n}', ''));
      if (item.help) expect(found!['description'], pattern).toContain(item.help);
      if ('example' in item && item.example) expect(found!['examples'], pattern).toContain(item.example);
    }
  });

  it('accepts what was typed, right or wrong, and unknown keys', () => {
    const wrong = withValues({
      'office.phone': '03-1234-5678',
      'office.customs': 'どこか',
      'start.desiredDate': '来週',
      'plan.netNaccs': '基本+従量',
      'terms.agreed': false,
      'contact.name.family': undefined,
      'userCodes[0].idCount': '',
      'later.field': { any: ['thing'] },
    });
    validate({ ...draftFile(wrong), later: 1 });
    expect(validate.errors).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['no format', { ...draftFile(), format: undefined }],
    ['another format', { ...draftFile(), format: 'other' }],
    ['a newer version', { ...draftFile(), version: 2 }],
    ['an unknown kind', { ...draftFile(), kind: 'form' }],
    ['an unknown procedure', { ...draftFile(), procedure: 'other' }],
    ['a draft without values', { ...draftFile(), values: undefined }],
    ['values in a list', { ...draftFile(), values: [] }],
    ['a number for text', draftFile(withValues({ 'office.phone': 312345678 }))],
    ['text for a tick', draftFile(withValues({ 'terms.agreed': 'true' }))],
    ['text for a list', draftFile(withValues({ 'manager.emergencyFax': '0000000000' }))],
    ['text for an entry', draftFile(withValues({ userCodes: ['code'] }))],
    ['a number in an entry', draftFile(withValues({ 'userCodes[0].idCount': 1 }))],
    ['a name for a file', draftFile(withValues({ 'confirm.attachments': ['a.pdf'] }))],
    ['a half revision', { ...draftFile(), revision: 0.5 }],
  ])('refuses %s', (_what, file) => expect(validate(JSON.parse(JSON.stringify(file)))).toBe(false));

  it('accepts a backup without values', () => {
    expect(validate({ format: 'shitagaki', version: 1, kind: 'backup' })).toBe(true);
  });
});
