import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../../src/lib/draft/template/apply.js';
import { templateFields } from '../../../../src/lib/draft/template/fields.js';
import { createTemplate } from '../../../../src/lib/draft/template/make.js';
import { TEXT_LIMITS } from '../../../../src/lib/draft/template/texts.js';
import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import { draftSchema } from '../../../../src/lib/exports/json-schema/index.js';
import { toTemplateJson } from '../../../../src/lib/exports/template/template-json.js';
import { procedures } from '../../../../src/procedures/index.js';
import { compile } from './fixture.js';

const validate = compile(draftSchema(procedures));
const NOW = new Date('2026-04-10T00:00:00Z');

describe.each(procedures)('the schema of templates: $id', (procedure) => {
  const rule = { locked: true, reason: '理由', asked: true, hint: '補足' } as const;
  const template = {
    ...createTemplate(procedure, NOW, { title: 'ひな形', desk: '窓口' }),
    fields: Object.fromEntries([...templateFields(procedure).keys()].map((key) => [key, rule])),
  };
  const file = (changes: object) => ({ ...JSON.parse(toTemplateJson(template)), ...changes }) as unknown;

  it('takes a template with a rule for every field', () => {
    validate(file({}));
    expect(validate.errors).toBeNull();
  });

  it('accepts a draft with a record of its template', () => {
    validate(JSON.parse(toDraftJson(draftFrom(procedure, template, NOW), [])));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, object]>([
    ['no values', { values: undefined }],
    ['a rule for a field that is none', { fields: { 'no.such': {} } }],
    ['a rule that is a text', { fields: { [[...templateFields(procedure).keys()][0]!]: 'locked' } }],
    ['a lock that is a text', { fields: { [[...templateFields(procedure).keys()][0]!]: { locked: 'true' } } }],
    ['a name too long', { desk: 'あ'.repeat(TEXT_LIMITS.desk + 1) }],
    ['a number for a note', { note: 1 }],
  ])('refuses %s', (_what, changes) => {
    expect(validate(JSON.parse(JSON.stringify(file(changes))))).toBe(false);
  });
});
