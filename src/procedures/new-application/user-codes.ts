import type { Field, Screen } from '../../lib/definition/types.js';
import { namingSection } from '../shared/naming.js';

/** A field whose value this procedure fixes. */
function settled(id: string, label: string, value: string, reason: string, term?: string): Field {
  return { id, label, kind: 'fixed', need: 'required', disclosure: 'setting', value, reason, ...(term && { term }) };
}

const naming = namingSection({
  repeats: 'office.postalCode',
  aboutAllOffices:
    '初めてNACCSを使う会社は付けません。付けると、ほかの事業所の利用者コードの企業名(英)もすべて変わり、全事業所の管理責任者にメールで知らせが届きます。',
  onReflect: '「反映」を押すと、事業所の郵便番号から、英語の都道府県と市区町村が入ります。',
  japanese: {
    company: ['office.companyName'],
    office: ['office.name'],
    address: ['office.address.prefecture', 'office.address.city', 'office.address.rest'],
  },
  then: {
    does: 'look',
    what: '「利用者コード 入力」の申込情報の一覧',
    note: '追加した行を確かめます。申込内容は「追加」、区分は「共用」、業種は「外為」、処理方式は「net」、利用者コードは「追加1」、識別番号の追加数は入力した数、管理統計資料の有料分と無料分、保税管理資料保存サービスは「×」です。違うときは、その行の「詳細」か「システム設定」で直します。',
  },
});
const noStatistics = '外為法関連業務は管理統計資料の対象外です。';

export const userCodes: Screen = {
  id: 'userCodes',
  title: '利用者コード',
  intro:
    'NSSでは「新規に利用者コードを追加する」を押して入力します。選ぶところはほとんど決まっています。英語の名称を正しく書くのが要点です。',
  nssEnd: { press: '次へ進む', warnings: [] },
  sections: [
    {
      id: 'userCodes',
      title: '利用者コードに関する項目',
      items: [
        {
          kind: 'records',
          id: 'userCodes',
          label: '利用者コード',
          need: 'required',
          role: 'userCodes',
          max: 1,
          sections: [
            {
              id: 'code',
              title: '利用者コードの情報',
              nssEnd: { press: 'この内容で設定する', warnings: [] },
              items: [
                settled(
                  'systemCategory',
                  'システム区分',
                  '海上・航空共用',
                  '外為法関連業務は海上・航空共用のシステムで使います。',
                  'system-category',
                ),
                settled(
                  'singleSignOn',
                  'シングルサインオン要否',
                  '否',
                  '業種が一つなので要りません。',
                  'single-sign-on',
                ),
                settled(
                  'industry',
                  '業種',
                  '輸出入者（外為法関連業務利用）',
                  'この手続はこの業種のための申込みです。',
                  'industry',
                ),
                settled('processing', '処理方式', 'netNACCS', 'netNACCSを選ぶと、WebNACCSも使えます。', 'processing'),
                {
                  kind: 'values',
                  id: 'delegates',
                  label: '被委任者',
                  need: 'optional',
                  max: 50,
                  ours: true,
                  addLabel: '被委任者を追加',
                  help: '代表者から委任を受け、自分の名前で経済産業省に申請する方の氏名か役職です。代表者の名前だけで申請するなら要りません。この下書きだけの項目で、識別番号数を確かめるために使います。',
                  item: {
                    id: 'delegates',
                    label: '被委任者{n}',
                    kind: 'full',
                    longest: 40,
                    need: 'optional',
                    disclosure: 'person',
                    example: '専務取締役　南楠　次郎',
                  },
                },
                {
                  id: 'idCount',
                  term: 'id-number',
                  label: '識別番号数',
                  kind: 'count',
                  min: 1,
                  need: 'required',
                  disclosure: 'setting',
                  role: 'idCount',
                  initial: '1',
                  unit: '個',
                  counts: { list: 'delegates', plus: 1 },
                  help: '代表者の1に、被委任者の人数を足します。委任した方の名前でも申請するときは、申し込む前に経済産業省に相談します。社長名だけなら1、専務にも委任していれば2、事業部長3人に委任していれば4です。入力担当者の人数ではありません。',
                  onPage: '被委任者を足すか消すと、数も合わせて変わります。',
                  nssThen: [
                    {
                      does: 'press',
                      what: '設定する',
                      note: 'ここまでの業種、処理方式、識別番号数が画面に反映されます。それから残りの欄に進みます。',
                    },
                  ],
                },
                settled('statistics.paid', '管理統計資料 有料', '否', noStatistics, 'statistics'),
                settled('statistics.free', '管理統計資料 無料', '否', noStatistics),
                settled(
                  'bondedStorage',
                  '保税管理資料保存サービス',
                  '否',
                  '外為法関連業務では使えません。',
                  'bonded-storage',
                ),
                {
                  id: 'shared',
                  label: '他事業所と共用',
                  kind: 'choice',
                  need: 'optional',
                  disclosure: 'setting',
                  initial: 'しない',
                  options: [{ value: 'しない' }, { value: 'する' }],
                  help: '共用するには、前もってNACCSセンターに確かめる必要があります。NSSには欄がなく、「新規に利用者コードを追加する」と「他事業所の利用者コードを共用する」の二つのボタンに分かれています。',
                  nss: {
                    does: 'press',
                    what: { しない: '新規に利用者コードを追加する', する: '他事業所の利用者コードを共用する' },
                    note: '「利用者コード 入力」の画面の一覧の上にあります。',
                    first: true,
                  },
                },
              ],
            },
            naming,
          ],
        },
      ],
    },
  ],
};
