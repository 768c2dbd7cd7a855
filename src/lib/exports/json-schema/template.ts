import type { Procedure } from '../../definition/types.js';
import { templateFields } from '../../draft/template/fields.js';
import { TEXT_LIMITS } from '../../draft/template/texts.js';
import type { JsonSchema } from './schema.js';

const text = (title: string, maxLength: number, description?: string): JsonSchema => ({
  type: 'string',
  title,
  maxLength,
  ...(description ? { description } : {}),
});
const flag = (title: string, description: string): JsonSchema => ({ type: 'boolean', title, description });

const rule: Readonly<Record<string, JsonSchema>> = {
  locked: flag('固定', '入力済みの値を、文字で見せます。目安で、依頼先は変えられます。'),
  reason: text('固定する理由', TEXT_LIMITS.reason),
  hidden: flag('聞かない', '入力の画面では聞きません。確認の画面には出ます。'),
  asked: flag('記入のお願い', '依頼先に記入をお願いする項目です。hidden より優先します。'),
  hint: text('補足', TEXT_LIMITS.hint, '項目のそばに出る、作成者の言葉です。'),
};
const title = text('ひな形の名前', TEXT_LIMITS.title);
const desk = text('作成者', TEXT_LIMITS.desk, 'ひな形を作った会社や窓口の名前です。');
const note = text('依頼先への説明', TEXT_LIMITS.note);

/** The definitions shared by the templates of all procedures, for `$defs`. */
export const templateDefs: Readonly<Record<string, JsonSchema>> = {
  'field-rule': { type: 'object', properties: rule, additionalProperties: true },
  'draft-template': {
    type: 'object',
    title: 'もとになったひな形',
    description: 'ひな形から作った下書きが覚えている、作成者の決めたことです。申込みには入りません。',
    required: ['fields'],
    properties: {
      id: { type: 'string' },
      title,
      desk,
      note,
      fields: {
        type: 'object',
        description: 'キーは項目のIDか、値のある場所です。',
        additionalProperties: {
          type: 'object',
          properties: {
            ...rule,
            prefilled: { title: '入力済みだった値', anyOf: [{ type: 'string' }, { type: 'boolean' }] },
          },
          additionalProperties: true,
        },
      },
    },
    additionalProperties: true,
  },
};

/** The properties that a template's envelope has in addition to a draft's. */
export const templateProperties: Readonly<Record<string, JsonSchema>> = {
  title,
  desk,
  note,
};

/** The schema of a template's rules by field key; a rule for a list applies to all of its entries. */
export function templateRules(procedure: Procedure): JsonSchema {
  const keys = [...templateFields(procedure).keys()];
  return {
    type: 'object',
    title: '項目ごとの決まり',
    properties: Object.fromEntries(keys.map((key) => [key, { $ref: '#/$defs/field-rule' }])),
    additionalProperties: false,
  };
}
