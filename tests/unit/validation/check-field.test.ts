import { describe, expect, it } from 'vitest';
import { type Changes, exampleDraft } from '../support/example.js';
import { spokenIn } from '../support/examples.js';
import { testRules, type RuleCase } from './rules/rule-table.js';

const elsewhere: Changes = { 'headOffice.sameAsOffice': 'その他', 'billing.address.sameAsOffice': 'その他' };
const consolidated: Changes = { 'billing.consolidated': '希望する' };
const name = 'userCodes[0].naming';
const faxes = 'manager.emergencyFax';

testRules([
  {
    id: 'C1',
    says: 'error',
    at: 'office.address.city',
    wrong: ['川崎市1区', 'ｶﾜｻｷ市', '川崎市 幸区', ' 川崎市', '川崎市　', 'Kawasaki', '川崎市-幸区', 'é市'],
    right: ['川崎市幸区', '川崎市　幸区', 'ＫＡＷＡＳＡＫＩ', '川崎市－幸区', '×市'],
  },
  { id: 'C1', says: 'error', at: 'contact.name.family', wrong: ['Ito', 'ｲﾄｳ'], right: ['伊藤', 'イトウ', 'いとう'] },
  { id: 'C1', says: 'error', at: 'userCodes[0].delegates[0]', wrong: ['専務 南楠'], right: ['専務　南楠'] },
  {
    id: 'C2',
    says: 'error',
    at: 'contact.companyNameKana',
    wrong: ['なっくす', 'ﾅｯｸｽ', 'ナックス商事', 'ＮＡＣＣＳ', 'ナックス1', 'ナックス１', '　ナックス', 'ナックス '],
    right: ['ナックス・システム', 'ナックス　カブシキガイシャ', 'ヴァーヂ', 'ァヶ'],
  },
  {
    id: 'C2',
    says: 'error',
    at: 'office.address.kana',
    wrong: ['カナガワケン999c', '神奈川県', 'カナガワ_９', 'カナガワケン　', 'カナガワ,'],
    right: ['カナガワケン９９９－１　Ａトウ１カイ', 'カナガワケン'],
  },
  {
    id: 'C3',
    says: 'error',
    at: 'office.phone',
    wrong: ['03-1234-5678', '０３１２３４５６７８', '03 1234 5678', '(03)12345678', '+81312345678', 'なし', '-'],
    right: ['0312345678', '09012345678'],
  },
  {
    id: 'C3',
    says: 'error',
    at: 'office.postalCode',
    wrong: ['212-0013', '212001', '21200134', '〒2120013'],
    right: ['2120013'],
  },
  { id: 'C3', says: 'error', at: 'headOffice.postalCode', wrong: ['212-0013'], right: ['2120013'], where: elsewhere },
  { id: 'C3', says: 'error', at: 'billing.address.postalCode', wrong: ['212'], right: ['2120013'], where: elsewhere },
  { id: 'C3', says: 'error', at: `${name}.postalCode`, wrong: ['212-0013', '212'], right: ['2120013'] },
  {
    id: 'C3',
    says: 'error',
    at: 'office.corporateNumber',
    wrong: ['700001205000', '7-0000-1205-0002'],
    right: ['7000012050002'],
  },
  { id: 'C3', says: 'error', at: `${faxes}[0]`, wrong: ['03-5555-9999', '０'], right: ['0355559999'] },
  { id: 'C3', says: 'error', at: 'billing.contact.phone', wrong: ['098-765-4321'], right: ['0987654321'] },
  {
    id: 'C3',
    says: 'error',
    at: 'billing.consolidatedTo.billingCode',
    wrong: ['123456', 'ABCDEFG'],
    right: ['1234567'],
    where: consolidated,
  },
  {
    id: 'C4',
    says: 'error',
    at: `${name}.companyNameEn`,
    wrong: ['Naccs System', 'naccs', 'NACCs'],
    right: ['NACCS SYSTEM', '1-2 (A)&B'],
  },
  { id: 'C4', says: 'error', at: `${name}.addressEn.city`, wrong: ['Kawasaki'], right: ['KAWASAKI SHI'] },
  { id: 'C4', says: 'error', at: `${name}.responsibleNameEn`, wrong: ['H.Hozei'], right: ['H.HOZEI'] },
  {
    id: 'C5',
    says: 'error',
    at: `${name}.companyNameEn`,
    wrong: ['ＮＡＣＣＳ', 'NACCS株式会社', 'NACCS　SYSTEM', 'CAFÉ', 'ﾅｯｸｽ'],
    right: ['NACCS SYSTEM CO.,LTD.'],
  },
  { id: 'C5', says: 'error', at: `${name}.responsibleNameEn`, wrong: ['保税', 'Ｈ.HOZEI'], right: ["O'HARA-SATO, T."] },
  { id: 'C5', says: 'error', at: `${name}.addressEn.rest`, wrong: ['１－３－１'], right: ['HORIKAWACHO 999'] },
  { id: 'C5', says: 'error', at: 'userCodes[0].idCount', wrong: ['１'], right: ['1'] },
  {
    id: 'C5',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['２０２６０４１７', '2026年4月17日'],
    right: ['20260417'],
  },
  {
    id: 'C5',
    says: 'error',
    at: 'billing.consolidatedTo.officeCode',
    wrong: ['１ＡＢＣＤＥ'],
    right: ['1ABCDE'],
    where: consolidated,
  },
  {
    id: 'C7',
    says: 'error',
    at: 'contact.name.family',
    wrong: [
      '\u0000',
      '伊\ud842藤',
      '\udfb7',
      '\ue000',
      '葛\u{e0100}',
      '辻\ufe00',
      '伊\u200b藤',
      '伊\n藤',
      '\u{f0000}',
      '伊\t藤',
    ],
    right: ['伊藤', '𠮷田'],
  },
  { id: 'C7', says: 'error', at: 'office.phone', wrong: ['0312345678\u202c', '03\u0000'], right: ['0312345678'] },
  { id: 'C7', says: 'error', at: `${name}.companyNameEn`, wrong: ['NACCS\u0007', 'NACCS\u00ad'], right: ['NACCS'] },
  { id: 'C7', says: 'error', at: 'contact.email', wrong: ['a@b.jp\u200b'], right: ['a@b.jp'] },
  { id: 'C7', says: 'error', at: 'userCodes[0].idCount', wrong: ['1\u200b'], right: ['1'] },
  { id: 'C7', says: 'error', at: 'start.desiredDate', wrong: ['20260417\u200e'], right: ['20260417'] },
  {
    id: 'C7',
    says: 'error',
    at: 'confirm.remarks',
    wrong: ['備考\u0000', '備考\u2028\u200b', '備考\r\n', '備\ufe0f考'],
    right: ['一行目\n二行目', '𠮷野'],
  },
  {
    id: 'C9',
    says: 'error',
    at: 'contract.reason',
    wrong: ['あ'.repeat(241), `${'あ'.repeat(120)}\n${'あ'.repeat(120)}`, '𠮷'.repeat(121), 'a'.repeat(5000)],
    right: ['あ'.repeat(240), `${'あ'.repeat(119)}\n${'あ'.repeat(120)}`, '𠮷'.repeat(120)],
  },
  { id: 'C9', says: 'error', at: 'confirm.remarks', wrong: ['あ'.repeat(241)], right: ['あ'.repeat(240), ''] },
  { id: 'V4', says: 'error', at: `${faxes}[0]`, wrong: [''], right: ['0355559999'] },
  {
    id: 'V9',
    says: 'error',
    at: `${name}.addressEn.prefecture`,
    wrong: [' KANAGAWA KEN', 'KANAGAWA  KEN'],
    right: ['KANAGAWA KEN'],
  },
  {
    id: 'V9',
    says: 'error',
    at: `${name}.addressEn.city`,
    wrong: ['KAWASAKI SHI '],
    right: ['KAWASAKI SHI SAIWAI KU'],
  },
  {
    id: 'V9',
    says: 'error',
    at: `${name}.addressEn.rest`,
    wrong: ['HORIKAWACHO  999', ' 999', ' '],
    right: ['HORIKAWACHO 999'],
  },
  { id: 'V12', says: 'error', at: 'terminals.netNaccs', wrong: ['0', ''], right: ['1', '2', '99'] },
  { id: 'V13', says: 'error', at: 'plan.netNaccs', wrong: ['基本+従量', 'A'], right: ['従量のみ'] },
  ...['billing.consolidated', 'billing.contact.source', 'billing.payment.method', 'billing.payment.bank'].map(
    (at): RuleCase => ({ id: 'V14', says: 'error', at, wrong: [''], right: [exampleDraft().values[at]!] }),
  ),
  { id: 'V14', says: 'error', at: 'billing.contact.emails[0]', wrong: [''], right: ['keiri@naccs.co.jp'] },
  { id: 'V14', says: 'error', at: 'billing.contact.name.family', wrong: [''], right: ['経理'] },
  // The formats of the kinds, from the specification's table of kinds.
  {
    id: 'date8',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['20260231', '2026417', '2026/4/17', '20261301'],
    right: ['20260417'],
  },
  {
    id: 'count',
    says: 'error',
    at: 'terminals.ownSystem',
    wrong: ['01', '-1', '1.5', 'two', '1e3'],
    right: ['0', '10', ''],
  },
  { id: 'count', says: 'error', at: 'userCodes[0].idCount', wrong: ['0', '01'], right: ['1'] },
  {
    id: 'alnum',
    says: 'error',
    at: 'billing.consolidatedTo.officeCode',
    wrong: ['1ABCD', '1ABCDEF', '1-ABCD', '1abcde'],
    right: ['1ABCDE'],
    where: consolidated,
  },
  {
    id: 'upper-alpha',
    says: 'error',
    at: `${name}.responsibleNameEn`,
    wrong: ['H.HOZEI2', 'H_HOZEI'],
    right: ["D'ARC, J.-P."],
  },
  { id: 'choice', says: 'error', at: 'office.customs', wrong: ['火星', '東京税関'], right: ['東京', '不明'] },
  { id: 'choice', says: 'error', at: 'office.address.prefecture', wrong: ['東京'], right: ['東京都'] },
  {
    id: 'fixed',
    says: 'error',
    at: 'userCodes[0].industry',
    wrong: ['通関業'],
    right: ['輸出入者（外為法関連業務利用）'],
  },
  { id: 'required', says: 'error', at: 'terms.agreed', wrong: [false], right: [true] },
  { id: 'required', says: 'error', at: 'office.phone', wrong: ['', null], right: ['0312345678'] },
  { id: 'required', says: 'error', at: 'office.customs', wrong: [''], right: ['横浜'] },
  { id: 'required', says: 'error', at: 'start.applicationDate', wrong: [''], right: ['20260410'] },
  { id: 'forms', says: 'error', at: 'forms.planned', wrong: [[null], ['']], right: [[]] },
  {
    id: 'files',
    says: 'error',
    at: 'confirm.attachments',
    wrong: [[null], [{ name: 'a', size: 1, sha256: 'x' }]],
    right: [[{ name: 'a', size: 1, sha256: 'a'.repeat(64) }]],
  },
]);

describe('codes and ids of a password reset', () => {
  it.each([
    ['target.userCode', '1anac', 'alnum error'],
    ['target.userCode', '1ANA', 'alnum error'],
    ['target.userCode', '１ANAC', 'C5 error'],
    ['target.ids[0]', 'a0a', 'alnum error'],
    ['result.receiptNumber', '1200001A', 'alnum error'],
  ])('%s refuses %s', (path, value, says) => {
    expect(spokenIn('password-reset', path, { [path]: value })).toEqual([says]);
  });

  it('take the receipt number that ends in C, and at least one ID is needed', () => {
    expect(spokenIn('password-reset', 'result.receiptNumber', { 'result.receiptNumber': '1200001C' })).toEqual([]);
    expect(spokenIn('password-reset', 'target.ids[0]', { 'target.ids': [] })).toEqual(['required error']);
  });
});
