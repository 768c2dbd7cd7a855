import type { Screen } from '../../lib/definition/types.js';
import { addressFields } from '../shared/address.js';
import { nameFields, phoneFields } from '../shared/person.js';
import { manager } from './manager.js';

const elsewhere = { field: 'headOffice.sameAsOffice', is: 'その他' } as const;

/** The office's address and telephone, in the order in which "事業所に同じ" shows them. */
export const officeAddressIds = [
  'office.postalCode',
  'office.address.prefecture',
  'office.address.city',
  'office.address.rest',
  'office.address.kana',
] as const;

export const office: Screen = {
  id: 'office',
  title: '事業所・企業',
  intro: 'いつから使うか、どの会社が使うか、誰が契約し、誰が管理するかを答えます。申込みの中でいちばん長い画面です。',
  sections: [
    {
      id: 'start',
      title: '利用開始日に関する項目',
      items: [
        {
          id: 'start.applicationDate',
          label: '申込予定日',
          kind: 'date8',
          need: 'required',
          initial: { today: true, until: 'result.receivedOn' },
          ours: true,
          help: 'NSSで申込みをする予定の日です。この下書きだけの項目で、NSSでは聞かれません。利用開始希望日の計算に使います。',
          example: '20260410',
        },
        {
          id: 'start.desiredDate',
          term: 'start',
          label: '利用開始希望日',
          kind: 'date8',
          need: 'required',
          example: '20260417',
          companion: 'start-calendar',
          help: '申込みの日から5営業日目以降の営業日を選びます。土日祝日、年末年始、大型連休は営業日に数えません。',
        },
      ],
    },
    {
      id: 'office',
      title: '事業所に関する項目',
      note: '事業所は本社とし、本社の住所を入力します。',
      items: [
        {
          id: 'office.companyName',
          label: '企業名',
          kind: 'full',
          need: 'required',
          startsAs: 'contact.companyName',
          example: 'ナックス商事株式会社',
          help: '「仮アカウント申込」の企業名が入ります。違うときだけ直してください。',
        },
        {
          id: 'office.companyNameKana',
          label: '企業名(フリガナ)',
          kind: 'kana',
          readingOf: 'office.companyName',
          need: 'required',
          startsAs: 'contact.companyNameKana',
          example: 'ナックスショウジカブシキガイシャ',
        },
        {
          id: 'office.hasCorporateNumber',
          label: '法人番号の有無',
          kind: 'choice',
          need: 'required',
          options: [{ value: '有' }, { value: '無', hint: '個人企業など' }],
        },
        {
          id: 'office.corporateNumber',
          label: '法人番号',
          kind: 'digits',
          length: 13,
          as: 'corporate-number',
          need: 'required',
          when: { field: 'office.hasCorporateNumber', is: '有' },
          example: '7000012050002',
          help: '国税庁が会社ごとに付けた13桁の番号です。入力の誤りは検査用の数字で確かめます。',
        },
        {
          id: 'office.name',
          term: 'office',
          label: '事業所名',
          kind: 'full',
          need: 'required',
          initial: '本社',
          example: '本社',
          help: '外為法関連業務では「本社」とします。',
        },
        {
          id: 'office.nameKana',
          label: '事業所名(フリガナ)',
          kind: 'kana',
          readingOf: 'office.name',
          need: 'required',
          initial: 'ホンシャ',
          example: 'ホンシャ',
        },
        ...addressFields('office', 'office.address'),
        ...phoneFields('office'),
        {
          id: 'office.customs',
          term: 'customs',
          label: '管轄税関',
          kind: 'choice',
          need: 'required',
          options: ['函館', '東京', '横浜', '名古屋', '大阪', '神戸', '門司', '長崎', '沖縄', '不明'].map((value) => ({
            value,
          })),
          proposals: 'customs',
          help: '事業所の所在地を受け持つ税関です。分からないときは「不明」を選べます。',
        },
      ],
    },
    {
      id: 'contractor',
      title: '契約者に関する項目',
      note: '会社は社長、会社でないときは代表者です。契約を結ぶ権限のある方を入力します。',
      items: [
        ...nameFields({ prefix: 'contractor', example: ['保税', '一郎', 'ホゼイ', 'イチロウ'] }),
        { id: 'contractor.title', label: '役職名', kind: 'full', need: 'optional', example: '代表取締役社長' },
      ],
    },
    {
      id: 'headOffice',
      title: '本社に関する項目',
      items: [
        {
          id: 'headOffice.sameAsOffice',
          label: '本社 所在地',
          kind: 'choice',
          need: 'required',
          initial: '事業所に同じ',
          options: [{ value: '事業所に同じ', hint: '外為法関連業務ではこちら' }, { value: 'その他' }],
          sameAs: { option: '事業所に同じ', fields: [...officeAddressIds, 'office.phone', 'office.fax'] },
        },
        ...addressFields('headOffice', 'headOffice.address', elsewhere),
        ...phoneFields('headOffice', elsewhere),
      ],
    },
    manager,
    {
      id: 'access',
      title: '接続形態の選択',
      items: [
        {
          id: 'access.method',
          label: 'netNACCSを利用する',
          kind: 'fixed',
          need: 'required',
          value: 'netNACCSを利用する',
          reason: '外為法関連業務はnetNACCSだけで使います。NSSでは「netNACCSを利用する」ボタンを押します。',
        },
      ],
    },
  ],
};
