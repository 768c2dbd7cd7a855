import type { AnswerSheet } from '../../../../sheet/types.js';
import { address, answer, around, entries, joined, linesOf, option, orEmpty, post, reach, words } from './pieces.js';
import type { Lines, Piece } from './pieces.js';

/** A cell of the form: a heading on a tinted background, or an answer. */
export interface FormCell {
  /** The width in 24ths of the row. */
  span: number;
  heading?: string;
  pieces?: readonly Piece[];
}

export interface FormGroup {
  title: string;
  rows: readonly (readonly FormCell[])[];
}

/** The maximum number of 利用者コード listed; more would not fit on one page. */
const MOST_CODES = 2;
const ADDRESS_EN = ['naming.addressEn.prefecture', 'naming.addressEn.city', 'naming.addressEn.rest'];
const ISSUED: Piece[] = [words('（審査の後に発行されます）')];

const one = (heading: string, pieces: readonly Piece[]): FormCell[] => [
  { span: 4, heading },
  { span: 20, pieces },
];
const two = (...pairs: readonly [string, readonly Piece[]][]): FormCell[] =>
  pairs.flatMap(([heading, pieces]) => [
    { span: 4, heading },
    { span: 8, pieces },
  ]);

/**
 * The content of the application form, read only from the answer sheet so that the two cannot disagree. The groups follow
 * NSS's システムサービス利用申込書 (manual, chapter 1), with the answers added that it leaves out.
 */
export function formGroups(sheet: AnswerSheet): FormGroup[] {
  const all = linesOf(sheet);
  return [
    { title: '申込者', rows: applicantRows(sheet, all) },
    { title: 'インターネット接続によるNACCSの利用', rows: usageRows(all) },
    { title: '料金と請求先', rows: billingRows(sheet, all) },
  ];
}

function applicantRows(sheet: AnswerSheet, all: Lines): FormCell[][] {
  const office = linesOf(sheet, 'office', 'office');
  const manager = linesOf(sheet, 'office', 'manager');
  const contact = linesOf(sheet, 'account', 'contact');
  const same = option(manager, 'manager.source');
  const number = option(office, 'office.corporateNumber');
  return [
    one('会社名', [...answer(office, 'office.companyName'), ...around('　', option(office, 'office.companyNameKana'))]),
    two(
      ['法人番号', number.length > 0 ? number : orEmpty(option(office, 'office.hasCorporateNumber'))],
      ['管轄税関', answer(office, 'office.customs')],
    ),
    two(['事業所名', answer(office, 'office.name')], ['事業所コード', ISSUED]),
    one('事業所所在地', [
      ...address(office),
      ...around('\n電話 ', answer(office, 'office.phone')),
      ...around('　FAX ', option(office, 'office.fax')),
    ]),
    one('契約者', post(linesOf(sheet, 'office', 'contractor'))),
    one('利用開始希望日', [
      ...answer(all, 'start.desiredDate'),
      ...around('　　申込予定日 ', answer(all, 'start.applicationDate')),
    ]),
    one('管理責任者', [
      ...(same.length > 0 ? post(manager) : orEmpty([])),
      ...around('\n', reach(manager)),
      ...around('\n緊急連絡用FAX ', orEmpty(entries(manager, /^manager\.emergencyFax/))),
    ]),
    one('申込担当者', [...post(contact), ...around('\n', reach(contact))]),
    one('申込理由', answer(all, 'contract.reason')),
  ];
}

function usageRows(all: Lines): FormCell[][] {
  const prefixes = [...new Set(all.flatMap(({ path }) => /^userCodes\[\d+\]\./.exec(path)?.[0] ?? []))];
  const codes = prefixes.slice(0, MOST_CODES).flatMap((prefix) => {
    const lines = all.filter(({ path }) => path.startsWith(prefix));
    const delegates = entries(lines, /\.delegates/);
    return [
      titles(
        ['業務の種別', 5],
        ['利用者コード', 5],
        ['識別番号', 3],
        ['管理統計資料', 4],
        ['保存サービス', 3],
        ['システム区分', 4],
      ),
      [
        { span: 5, pieces: answer(lines, 'industry') },
        { span: 5, pieces: ISSUED },
        { span: 3, pieces: answer(lines, 'idCount') },
        {
          span: 4,
          pieces: [
            ...around('有料 ', answer(lines, 'statistics.paid')),
            ...around('　無料 ', answer(lines, 'statistics.free')),
          ],
        },
        { span: 3, pieces: answer(lines, 'bondedStorage') },
        { span: 4, pieces: answer(lines, 'systemCategory') },
      ],
      two(
        ['企業名(英)', answer(lines, 'naming.companyNameEn')],
        ['事業所名(英)', answer(lines, 'naming.officeNameEn')],
      ),
      one('所在地(英)', joined(lines, ADDRESS_EN, ' ')),
      one('業務責任者(英)', answer(lines, 'naming.responsibleNameEn')),
      one('被委任者', delegates.length > 0 ? delegates : [words('（なし）')]),
    ];
  });
  const rest = prefixes.length - MOST_CODES;
  return [
    ...codes,
    ...(rest > 0 ? [one('利用者コード', [words(`ほか ${rest}件`)])] : []),
    titles(['netNACCSで利用する端末', 8], ['eNACCS（自社システム用）の端末', 8], ['webNACCSのデジタル証明書', 8]),
    ['terminals.netNaccs', 'terminals.ownSystem', 'terminals.webCertificates'].map((path) => ({
      span: 8,
      // Only the first is required.
      pieces: path === 'terminals.netNaccs' ? answer(all, path) : option(all, path),
    })),
  ];
}

const titles = (...cells: readonly (readonly [string, number])[]): FormCell[] =>
  cells.map(([heading, span]) => ({ heading, span }));

function billingRows(sheet: AnswerSheet, all: Lines): FormCell[][] {
  const place = linesOf(sheet, 'billing', 'address');
  const contact = linesOf(sheet, 'billing', 'contact');
  const target = (prefix: string): Piece[] => [
    ...around('　登録請求先コード ', option(all, `${prefix}.billingCode`)),
    ...around('　事業所コード ', option(all, `${prefix}.officeCode`)),
    ...around('　', joined(all, [`${prefix}.companyName`, `${prefix}.officeName`], '　')),
  ];
  const rows = [
    two(
      ['適用料金', answer(all, 'plan.netNaccs')],
      ['一括請求', [...answer(all, 'billing.consolidated'), ...target('billing.consolidatedTo')]],
    ),
  ];
  if (place.length > 0) {
    const same = around('', option(place, 'sameAsOffice'), '　');
    rows.push(one('請求先所在地', [...same, ...address(place)]));
  }
  if (contact.length > 0) {
    const known = option(contact, 'billing.contact.source');
    rows.push(
      one('請求先担当者', known.length > 0 ? [...post(contact), ...around('\n', reach(contact))] : orEmpty([])),
    );
  }
  const method = answer(all, 'billing.payment.method');
  if (method.length > 0) {
    rows.push(
      one('支払方法', [
        ...method,
        ...around('　', option(all, 'billing.payment.bank')),
        ...around('　同一口座振替の利用 ', answer(all, 'billing.payment.sameAccount')),
        ...target('billing.payment.account'),
      ]),
    );
  }
  return rows;
}
