import type { Procedure } from '../../definition/types.js';
import { VERSION } from '../../draft/types.js';
import { completeValues } from './complete-values.js';
import { describeValues } from './describe.js';
import { envelope } from './envelope.js';
import { DIALECT, type JsonSchema } from './schema.js';
import { templateDefs, templateProperties, templateRules } from './template.js';

const DRAFT = { const: 'draft', title: '下書き' };
const TEMPLATE = { const: 'template', title: 'ひな形' };
const BACKUP = { const: 'backup', title: 'バックアップ' };
const REVIEW = { const: 'review', title: 'コメントの付いた下書き' };

/**
 * The published JSON Schema (2020-12) of the file format: every field of the procedures with its name, help and example.
 * Since a draft stores texts exactly as typed, the schema checks types only, not answers, and allows unknown keys.
 */
export function draftSchema(procedures: readonly Procedure[]): JsonSchema {
  return {
    $schema: DIALECT,
    title: `下書きのファイル形式（版 ${VERSION}）`,
    description:
      'NACCS申込みの下書きのファイルです。入力した値は、誤りがあってもそのまま入ります。values のキーは項目のIDで、変わりません。知らないキーは残してください。',
    type: 'object',
    required: ['format', 'version', 'kind'],
    properties: {
      ...envelope(procedures, [DRAFT, TEMPLATE, BACKUP, REVIEW]),
      values: { type: 'object', title: '入力した値', additionalProperties: true },
      template: true,
      fields: true,
    },
    additionalProperties: true,
    allOf: [
      {
        if: { properties: { kind: { enum: [DRAFT.const, TEMPLATE.const] } }, required: ['kind'] },
        then: { properties: { procedure: true, values: true }, required: ['procedure', 'values'] },
      },
      {
        if: { properties: { kind: { const: DRAFT.const } }, required: ['kind'] },
        then: { properties: { template: { $ref: '#/$defs/draft-template' } } },
      },
      {
        if: { properties: { kind: { const: TEMPLATE.const } }, required: ['kind'] },
        then: { properties: templateProperties },
      },
      ...procedures.map(({ id }) => ({
        if: { properties: { procedure: { const: id } }, required: ['procedure'] },
        then: { properties: { values: { $ref: `#/$defs/${id}` } } },
      })),
      ...procedures.map(({ id }) => ({
        if: {
          properties: { kind: { const: TEMPLATE.const }, procedure: { const: id } },
          required: ['kind', 'procedure'],
        },
        then: { properties: { fields: { $ref: `#/$defs/${id}-rules` } } },
      })),
    ],
    $defs: {
      ...Object.fromEntries(procedures.map((procedure) => [procedure.id, describeValues(procedure)])),
      ...Object.fromEntries(procedures.map((procedure) => [`${procedure.id}-rules`, templateRules(procedure)])),
      ...templateDefs,
    },
  };
}

/**
 * The JSON Schema of a complete draft of a procedure: every field asked for must have a valid answer; hidden fields may
 * contain anything. Rules over several fields, and checks that a description mentions, only the app can run.
 */
export function completeSchema(procedure: Procedure): JsonSchema {
  return {
    $schema: DIALECT,
    title: `${procedure.title}: 確認済みの下書き（版 ${VERSION}）`,
    description:
      '申込みに使える下書きです。項目ごとの形と、必要な項目を確かめます。いくつかの項目にまたがる検査はこの形では書けないため、アプリで確かめてください。',
    type: 'object',
    required: ['format', 'version', 'kind', 'procedure', 'values'],
    properties: { ...envelope([procedure], [DRAFT]), values: completeValues(procedure) },
    additionalProperties: true,
  };
}

export type { JsonSchema };
