import type {
  ApplicationCell,
  ApplicationForm,
  ApplicationRow,
  FormPart,
} from '../../lib/definition/application-form.js';

type From = NonNullable<ApplicationCell['from']>;

const ISSUED: FormPart = { words: '（審査の後に発行されます）' };
const OFFICE: From = ['office', 'office'];

/** A cell's heading, its answers, and the section they come from. */
type Answers = readonly [heading: string, parts: readonly FormPart[], from?: From];

const cells =
  (span: number) =>
  ([heading, parts, from]: Answers): ApplicationCell[] => [
    { span: 4, heading },
    { span, parts, ...(from ? { from } : {}) },
  ];
const one = (...answers: Answers): ApplicationRow => ({ cells: cells(20)(answers) });
const two = (...pairs: readonly Answers[]): ApplicationRow => ({ cells: pairs.flatMap(cells(8)) });
const titles = (...all: readonly (readonly [heading: string, span: number])[]): ApplicationRow => ({
  cells: all.map(([heading, span]) => ({ heading, span })),
});

const answer = (id: string, before = ''): FormPart => ({ id, before });
const option = (id: string, before = '', after = ''): FormPart => ({ id, optional: true, before, after });

/** The department, title and name of the person in a section. */
const post: readonly FormPart[] = [
  option('department', '', '　'),
  option('title', '', '　'),
  {
    given: ['name.family', 'name.given', 'kana.family', 'kana.given'],
    parts: [
      { joined: ['name.family', 'name.given'], between: '　' },
      { joined: ['kana.family', 'kana.given'], between: '　', before: '（', after: '）' },
    ],
  },
];
/** The telephone and fax numbers and the mail address of the person in a section. */
const reach: FormPart = {
  before: '\n',
  parts: [
    answer('phone', '電話 '),
    option('fax', '　FAX '),
    { first: [{ id: 'email' }, { id: 'emails' }], before: '\nE-mail ' },
  ],
};
/** The postal code and address in a section, on one line. */
const address: readonly FormPart[] = [
  option('postalCode', '〒', '　'),
  { joined: ['address.prefecture', 'address.city', 'address.rest'], between: '' },
];
/** The codes and names of another office that receives the bills. */
const target = (prefix: string): readonly FormPart[] => [
  option(`${prefix}.billingCode`, '　登録請求先コード '),
  option(`${prefix}.officeCode`, '　事業所コード '),
  { joined: [`${prefix}.companyName`, `${prefix}.officeName`], between: '　', before: '　' },
];

const userCode: readonly ApplicationRow[] = [
  titles(
    ['業務の種別', 5],
    ['利用者コード', 5],
    ['識別番号', 3],
    ['管理統計資料', 4],
    ['保存サービス', 3],
    ['システム区分', 4],
  ),
  {
    cells: [
      { span: 5, parts: [answer('industry')] },
      { span: 5, parts: [ISSUED] },
      { span: 3, parts: [answer('idCount')] },
      { span: 4, parts: [answer('statistics.paid', '有料 '), answer('statistics.free', '　無料 ')] },
      { span: 3, parts: [answer('bondedStorage')] },
      { span: 4, parts: [answer('systemCategory')] },
    ],
  },
  two(['企業名(英)', [answer('naming.companyNameEn')]], ['事業所名(英)', [answer('naming.officeNameEn')]]),
  one('所在地(英)', [
    { joined: ['naming.addressEn.prefecture', 'naming.addressEn.city', 'naming.addressEn.rest'], between: ' ' },
  ]),
  one('業務責任者(英)', [answer('naming.responsibleNameEn')]),
  one('被委任者', [{ first: [option('delegates'), { words: '（なし）' }] }]),
];

/**
 * The answers laid out as on システムサービス利用申込書, which NSS issues after the application (manual, chapter 1), plus those that
 * it leaves out.
 */
export const form: ApplicationForm = [
  {
    title: '申込者',
    rows: [
      one('会社名', [answer('office.companyName'), option('office.companyNameKana', '　')], OFFICE),
      two(
        [
          '法人番号',
          [{ first: [option('office.corporateNumber'), answer('office.hasCorporateNumber')], always: true }],
          OFFICE,
        ],
        ['管轄税関', [answer('office.customs')], OFFICE],
      ),
      two(['事業所名', [answer('office.name')], OFFICE], ['事業所コード', [ISSUED]]),
      one('事業所所在地', [...address, answer('office.phone', '\n電話 '), option('office.fax', '　FAX ')], OFFICE),
      one('契約者', post, ['office', 'contractor']),
      one('利用開始希望日', [answer('start.desiredDate'), answer('start.applicationDate', '　　申込予定日 ')]),
      one(
        '管理責任者',
        [
          { given: ['manager.source'], parts: post, always: true },
          reach,
          { id: 'manager.emergencyFax', before: '\n緊急連絡用FAX ', always: true },
        ],
        ['office', 'manager'],
      ),
      one('申込担当者', [...post, reach], ['account', 'contact']),
      one('申込理由', [answer('contract.reason')]),
    ],
  },
  {
    title: 'インターネット接続によるNACCSの利用',
    rows: [
      // More codes would not fit on one page.
      { each: 'userCodes', most: 2, heading: '利用者コード', rows: userCode },
      titles(['netNACCSで利用する端末', 8], ['eNACCS（自社システム用）の端末', 8], ['webNACCSのデジタル証明書', 8]),
      {
        cells: [
          { span: 8, parts: [answer('terminals.netNaccs')] },
          { span: 8, parts: [option('terminals.ownSystem')] },
          { span: 8, parts: [option('terminals.webCertificates')] },
        ],
      },
    ],
  },
  {
    title: '料金と請求先',
    rows: [
      two(
        ['適用料金', [answer('plan.netNaccs')]],
        ['一括請求', [answer('billing.consolidated'), ...target('billing.consolidatedTo')]],
      ),
      {
        ...one('請求先所在地', [option('sameAsOffice', '', '　'), ...address], ['billing', 'address']),
        whereAsked: true,
      },
      {
        ...one(
          '請求先担当者',
          [{ given: ['billing.contact.source'], parts: [...post, reach] }],
          ['billing', 'contact'],
        ),
        whereAsked: true,
      },
      {
        ...one('支払方法', [
          answer('billing.payment.method'),
          option('billing.payment.bank', '　'),
          answer('billing.payment.sameAccount', '　同一口座振替の利用 '),
          ...target('billing.payment.account'),
        ]),
        whereAsked: true,
      },
    ],
  },
];
