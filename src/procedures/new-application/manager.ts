import type { Field, Section } from '../../lib/definition/types.js';
import { nameFields, phoneFields, postFields } from '../shared/person.js';

const other = { field: 'manager.source', is: 'その他' } as const;

/** The contact's fields whose values can be used for another person, in the order in which they are shown. */
export const contactPersonIds = [
  'contact.name.family',
  'contact.name.given',
  'contact.kana.family',
  'contact.kana.given',
  'contact.department',
  'contact.title',
  'contact.phone',
  'contact.fax',
  'contact.email',
] as const;

const email: Field = {
  id: 'manager.email',
  label: 'E-mailアドレス',
  kind: 'email',
  need: 'required',
  disclosure: 'person',
  when: other,
  example: 'taro.tsukan@naccs.jp',
  paper: { part: 'manager', datum: 'email' },
};

/** 管理責任者: a section of the screen `office`, in its own file because of its length. */
export const manager: Section = {
  id: 'manager',
  title: '管理責任者に関する項目',
  note: 'デジタル証明書とパスワードを預かる方です。NACCSセンターからの知らせも届きます。',
  items: [
    {
      id: 'manager.source',
      term: 'manager',
      label: '管理責任者 担当者',
      kind: 'choice',
      need: 'required',
      disclosure: 'setting',
      role: 'managerSource',
      options: [{ value: '申込担当者と同じ' }, { value: 'その他' }],
      sameAs: { option: '申込担当者と同じ', fields: contactPersonIds },
      help: 'NSSにはほかに「事業所に同じ」もありますが、マニュアルに説明がないため、ここでは選びません。',
    },
    ...nameFields({
      prefix: 'manager',
      example: ['保税', '花子', 'ホゼイ', 'ハナコ'],
      roles: ['managerFamilyKana', 'managerGivenKana'],
      paper: 'manager',
      when: other,
    }),
    ...postFields({ prefix: 'manager', paper: 'manager', when: other }),
    ...phoneFields('manager', 'manager', other),
    email,
    {
      kind: 'values',
      id: 'manager.emergencyFax',
      label: '緊急連絡用FAX番号',
      need: 'required',
      max: 3,
      emptyRule: 'V4',
      emptyMessage: '緊急連絡用FAX番号を1つ以上入力してください。FAXがないときは 0000000000（0を10個）と入力します。',
      addLabel: 'FAX番号を追加',
      none: { label: 'FAXはありません', value: '0000000000' },
      help: 'システム障害などの緊急の知らせを受けるFAXです。FAXがないときは 0000000000（0を10個）と入力します。',
      item: {
        id: 'manager.emergencyFax',
        label: '緊急連絡用FAX番号{n}',
        kind: 'digits',
        as: 'emergency-fax',
        need: 'optional',
        disclosure: 'person',
        example: '0355559999',
      },
    },
  ],
};

/** NSS's own words stand beside the tick, under the text on what the 管理責任者 has to see to. */
export const security: Section = {
  id: 'security',
  title: 'セキュリティ対策の確認',
  items: [
    {
      id: 'manager.securityConfirmed',
      label: '上記を確認しました。',
      kind: 'check',
      need: 'required',
      disclosure: 'consent',
      emptyMessage: '管理責任者のセキュリティ対策を確かめて、チェックを付けてください。',
      help: '管理責任者がウイルス対策などのセキュリティ対策を行うことを確かめてから、チェックを付けてください。',
    },
  ],
};
