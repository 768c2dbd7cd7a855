import type { Field } from '../../definition/types.js';
import type { FieldView } from '../../ui/field-props.js';
import type { Issue } from '../../validation/types.js';

const common = { need: 'required', disclosure: 'company' } as const;
const ignore = () => undefined;

/** A field's state for looking at: nothing is stored, and a press changes nothing. */
export function viewOf(value: FieldView['value'], more: Partial<FieldView> = {}): FieldView {
  return {
    value,
    issues: [],
    repair: undefined,
    proposed: false,
    ...{ set: ignore, change: ignore, enter: ignore, leave: ignore, paste: ignore, press: ignore, compose: ignore },
    ...{ undo: ignore, take: ignore },
    ...more,
  };
}

const issue = (severity: Issue['severity'], message: string, suggestion?: Issue['suggestion']): Issue => ({
  rule: 'sample',
  severity,
  path: 'sample',
  screen: 'sample',
  label: '見本',
  message,
  ...(suggestion ? { suggestion } : {}),
});

/** One field in one state, as the gallery shows it. */
export interface Shown {
  state: string;
  field: Field;
  view: FieldView;
}

const LONG = '長い文が入っても、枠からはみ出さずに折り返します。'.repeat(3);
const name: Field = { ...common, id: 'a', kind: 'full', label: '会社名', help: '登記のとおりに、全角で入力します。' };
const phone: Field = { ...common, id: 'b', kind: 'digits', as: 'phone', label: '電話番号', example: '0312345678' };
const day: Field = { ...common, id: 'c', kind: 'date8', label: '利用開始希望日' };
const count: Field = { ...common, id: 'd', kind: 'count', min: 1, label: '台数' };
const english: Field = { ...common, id: 'e', kind: 'upper', label: '会社名（英字）', need: 'optional' };
const few: Field = {
  ...common,
  id: 'f',
  kind: 'choice',
  label: '支払方法',
  options: [{ value: '口座振替', hint: '毎月引き落とします。' }, { value: '振込' }],
};
const many: Field = {
  ...common,
  id: 'g',
  kind: 'choice',
  as: 'select',
  label: '都道府県',
  options: ['北海道', '東京都', '大阪府', '沖縄県'].map((value) => ({ value })),
};
const tick: Field = { ...common, id: 'h', kind: 'check', label: '確かめました' };
const text: Field = {
  ...common,
  id: 'i',
  kind: 'text',
  label: '申込理由',
  maxLength: 100,
  models: ['外為法関連業務の申請に使うため。'],
};

/** Each kind of control, and each state of one. */
export const FIELDS: readonly Shown[] = [
  { state: '空', field: name, view: viewOf('') },
  { state: '入力済み', field: name, view: viewOf('見本商事株式会社') },
  {
    state: '直したあと',
    field: phone,
    view: viewOf('0312345678', { repair: '「０３－１２３４－５６７８」を「0312345678」に直しました。' }),
  },
  { state: '候補', field: english, view: viewOf('MIHON SHOJI CO LTD', { proposed: true }) },
  {
    state: '注意',
    field: name,
    view: viewOf('見本商事', {
      issues: [
        issue('advice', '株式会社などの法人の種類が見当たりません。登記を確かめてください。', {
          label: '「見本商事株式会社」にする',
          value: '見本商事株式会社',
        }),
      ],
    }),
  },
  {
    state: '誤り',
    field: phone,
    view: viewOf('03-甲-5678', { issues: [issue('error', '「甲」は使えません。半角の数字だけで入力してください。')] }),
  },
  {
    state: '長い文',
    field: { ...name, label: LONG, help: LONG },
    view: viewOf(LONG, { issues: [issue('error', LONG)] }),
  },
  { state: '日付', field: day, view: viewOf('20260601') },
  { state: '数', field: count, view: viewOf('2') },
  { state: '選択（少ない）', field: few, view: viewOf('口座振替') },
  { state: '選択（多い）', field: many, view: viewOf('東京都') },
  { state: '確認', field: tick, view: viewOf(true) },
  { state: '文', field: text, view: viewOf('') },
];
