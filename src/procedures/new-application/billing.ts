import type { Condition, Field, Screen } from '../../lib/definition/types.js';
import { addressFields } from '../shared/address.js';
import { nameFields, phoneFields, postFields } from '../shared/person.js';
import { contactPersonIds } from './manager.js';
import { officeAddressIds } from './office.js';

const separate = { field: 'billing.consolidated', is: '希望しない' } as const;
const consolidated = { field: 'billing.consolidated', is: '希望する' } as const;
const otherAddress = { field: 'billing.address.sameAsOffice', is: 'その他' } as const;
const otherContact = { field: 'billing.contact.source', is: 'その他' } as const;
const transfer = { field: 'billing.payment.method', is: '口座振替を希望する' } as const;
const bank = { field: 'billing.payment.method', is: '銀行振込を希望する' } as const;
const sameAccount = { field: 'billing.payment.sameAccount', is: '希望する' } as const;

const yesNo = [{ value: '希望しない' }, { value: '希望する' }] as const;

/** The fields for billing to another office: one of two codes (V15), and the names of the company and the office. */
function billingTarget(prefix: string, name: string, when: Condition): Field[] {
  return [
    {
      id: `${prefix}.billingCode`,
      term: 'billing-code',
      label: '登録請求先コード',
      kind: 'digits',
      length: 7,
      as: 'code',
      need: 'optional',
      disclosure: 'company',
      when,
      help: 'まとめ先の請求書か利用承諾書にあります。事業所コードとどちらか一方だけ入力します。',
    },
    {
      id: `${prefix}.officeCode`,
      label: '事業所コード',
      kind: 'alnum',
      length: 6,
      capitals: true,
      need: 'optional',
      disclosure: 'company',
      when,
      help: '英大文字と数字の6文字です。登録請求先コードを入力したら空にします。',
    },
    {
      id: `${prefix}.companyName`,
      label: `${name} 企業名`,
      kind: 'full',
      part: 'company',
      longest: 70,
      need: 'required',
      disclosure: 'company',
      ...target,
      emptyMessage: '{usual}まとめ先、または使う口座の登録と同じ名前にします。',
      when,
      example: 'ナックス商事株式会社',
    },
    {
      id: `${prefix}.officeName`,
      label: `${name} 事業所名`,
      kind: 'full',
      longest: 70,
      need: 'required',
      disclosure: 'company',
      ...target,
      emptyMessage: '{usual}',
      when,
      example: '品川事務所',
    },
  ];
}

/** Required even for free services only, so a missing answer is reported as V14. */
const askedAnyway = {
  emptyRule: 'V14',
  emptyMessage: '{usual}無料の業務だけを使うときも、請求先は必ず入力します。',
} as const;
const evenIfFree = (field: Field): Field => (field.need === 'required' ? { ...askedAnyway, ...field } : field);
/** Asked only of those who chose another office's bill or account, so free services are not the reason. */
const target = { emptyRule: 'V14' } as const;

export const billing: Screen = {
  id: 'billing',
  title: '請求先',
  intro: '無料の業務だけを使う会社も、請求先は必ず入力します。',
  nssEnd: { press: '申込内容確認へ進む', confirms: true, warnings: [] },
  sections: [
    {
      id: 'consolidated',
      title: '一括請求に関する項目',
      items: [
        {
          id: 'billing.consolidated',
          term: 'bulk-billing',
          label: '一括請求',
          kind: 'choice',
          need: 'required',
          disclosure: 'setting',
          options: yesNo,
          help: '一括請求は、この事業所の請求を、登録済みのほかの事業所の請求にまとめることです。',
        } as const satisfies Field,
        ...billingTarget('billing.consolidatedTo', '一括請求先', consolidated),
      ].map(evenIfFree),
    },
    {
      id: 'address',
      title: '請求先所在地に関する項目',
      when: separate,
      items: [
        {
          id: 'billing.address.sameAsOffice',
          label: '請求先 所在地',
          kind: 'choice',
          need: 'required',
          disclosure: 'setting',
          initial: '事業所に同じ',
          options: [{ value: '事業所に同じ', hint: '外為法関連業務ではこちら' }, { value: 'その他' }],
          sameAs: { option: '事業所に同じ', fields: officeAddressIds },
        } as const satisfies Field,
        ...addressFields({
          prefix: 'billing.address',
          parts: 'billing.address',
          paper: 'billingOffice',
          when: otherAddress,
        }),
      ].map(evenIfFree),
    },
    {
      id: 'contact',
      title: '請求先担当者に関する項目',
      when: separate,
      items: [
        ...(
          [
            {
              id: 'billing.contact.source',
              label: '請求先担当者',
              kind: 'choice',
              need: 'required',
              disclosure: 'setting',
              options: [{ value: '管理責任者と同じ' }, { value: 'その他' }],
              sameAs: {
                option: '管理責任者と同じ',
                through: 'manager.source',
                fields: contactPersonIds.map((id) => id.replace('contact.', 'manager.')),
              },
            },
            ...nameFields({
              prefix: 'billing.contact',
              example: ['輸出', '五郎', 'ユシュツ', 'ゴロウ'],
              paper: 'billing',
              when: otherContact,
            }),
            ...postFields({ prefix: 'billing.contact', paper: 'billing', when: otherContact }),
            ...phoneFields('billing.contact', 'billing', otherContact),
          ] satisfies Field[]
        ).map(evenIfFree),
        {
          kind: 'values',
          id: 'billing.contact.emails',
          label: 'E-mailアドレス',
          need: 'required',
          ...askedAnyway,
          when: otherContact,
          max: 5,
          addLabel: 'E-mailアドレスを追加',
          help: '毎月の料金が決まった知らせが届きます。',
          item: {
            id: 'billing.contact.emails',
            label: 'E-mailアドレス{n}',
            kind: 'email',
            need: 'optional',
            disclosure: 'person',
            example: 'goro.yushutsu@naccs.jp',
            paper: { part: 'billing', datum: 'email' },
          },
        },
      ],
    },
    {
      id: 'payment',
      title: '支払方法に関する項目',
      when: separate,
      items: (
        [
          {
            id: 'billing.payment.method',
            label: '支払方法',
            kind: 'choice',
            need: 'required',
            disclosure: 'setting',
            options: [{ value: '口座振替を希望する' }, { value: '銀行振込を希望する' }],
          },
          {
            id: 'billing.payment.sameAccount',
            term: 'same-account',
            label: '同一口座振替の利用',
            help: '登録済みの口座から支払うことです。請求書は事業所ごとに発行されます。',
            kind: 'choice',
            need: 'required',
            disclosure: 'setting',
            when: transfer,
            options: [
              { value: '希望しない', hint: '預金口座振替依頼書を別に提出します。案内のメールが届きます' },
              { value: '希望する', hint: 'ほかの事業所で登録済みの口座を使います' },
            ],
          },
          ...billingTarget('billing.payment.account', '同一口座振替先', sameAccount),
          {
            id: 'billing.payment.bank',
            label: '振込先銀行',
            kind: 'choice',
            need: 'required',
            disclosure: 'setting',
            when: bank,
            options: [{ value: 'みずほ銀行' }, { value: '三菱UFJ銀行' }, { value: '三井住友銀行' }],
          },
        ] satisfies Field[]
      ).map(evenIfFree),
    },
  ],
};
