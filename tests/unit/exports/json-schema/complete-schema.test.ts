import fc from '../../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { isField, itemsByPattern } from '../../../../src/lib/definition/walk.js';
import { createDraft } from '../../../../src/lib/draft/create.js';
import { completeSchema } from '../../../../src/lib/exports/json-schema/index.js';
import { ruleContext } from '../../../../src/lib/validation/context.js';
import { rules } from '../../../../src/lib/validation/rules/index.js';
import { validate as check } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { compile, draftFile, today, values, withValues } from './fixture.js';

const schema = completeSchema(newApplication);
const validate = compile(schema);

function refused(changes: Record<string, unknown>): string[] {
  validate(JSON.parse(JSON.stringify(draftFile(withValues(changes)))));
  return (validate.errors ?? []).map(({ instancePath, params }) => [instancePath, params['missingProperty']].join(' '));
}

const transfer = { 'billing.payment.method': '口座振替を希望する', 'billing.payment.bank': undefined };
const consolidated = {
  'billing.consolidated': '希望する',
  'billing.consolidatedTo.companyName': 'ナックス商事株式会社',
  'billing.consolidatedTo.officeName': '品川事務所',
};

describe('completeSchema', () => {
  it.each(procedures)('compiles strictly for $id', (procedure) => {
    expect(() => compile(completeSchema(procedure))).not.toThrow();
    expect(JSON.stringify(completeSchema(procedure))).toBe(JSON.stringify(completeSchema(procedure)));
  });

  it("takes the manual's example", () => expect(refused({})).toEqual([]));

  it.each<[string, Record<string, unknown>]>([
    ['what stands by itself left out', { 'plan.netNaccs': undefined, 'start.applicationDate': undefined }],
    [
      'no corporate number where there is none',
      { 'office.hasCorporateNumber': '無', 'office.corporateNumber': undefined },
    ],
    ['a wrong answer that is not asked', { 'office.hasCorporateNumber': '無', 'office.corporateNumber': 'なし' }],
    [
      'the contact as the manager',
      { 'manager.source': '申込担当者と同じ', 'manager.phone': 'x', 'manager.email': undefined },
    ],
    [
      'billing with another office',
      { ...consolidated, 'billing.payment.method': undefined, 'billing.contact.phone': '?' },
    ],
    [
      'a nested condition that a hidden field would meet',
      { ...consolidated, 'billing.address.sameAsOffice': 'その他' },
    ],
    ['payment by transfer', { ...transfer, 'billing.payment.sameAccount': '希望しない' }],
    ['an emptied optional answer', { 'contact.fax': '', 'userCodes[0].shared': '' }],
    ['a blank beside an entry', { 'manager.emergencyFax': ['', '0355559999'] }],
    ['delegates', { 'userCodes[0].delegates': ['専務取締役　南楠　次郎'], 'userCodes[0].idCount': '2' }],
    ['an attachment', { 'confirm.attachments': [{ name: 'a.pdf', size: 1, sha256: '0'.repeat(64) }] }],
    ['unknown keys', { 'later.field': 1, 'userCodes[0].later': [] }],
  ])('takes %s', (_what, changes) => expect(refused(changes)).toEqual([]));

  it.each<[string, unknown]>([
    ['terms.agreed', false],
    ['contact.companyName', 'ﾅｯｸｽ'],
    ['contact.companyName', 'ナックス Co'],
    ['contact.companyName', ''],
    ['contact.companyName', '　ナックス'],
    ['contact.kana.family', 'つうかん'],
    ['contact.phone', '03-1234-5678'],
    ['contact.phone', '０３１２３４５６７８'],
    ['contact.fax', '03(1234)5678'],
    ['contact.email', 'taro＠naccs.jp'],
    ['contact.email', 'taro@@naccs.jp'],
    ['contract.reason', 'あ'.repeat(241)],
    ['contract.reason', ''],
    ['contract.reason', 'a\u0000b'],
    ['start.desiredDate', '2026-04-17'],
    ['office.corporateNumber', '700001205000'],
    ['office.postalCode', '212-0013'],
    ['office.postalCode', '212001'],
    ['office.address.prefecture', '神奈川'],
    ['office.address.kana', 'かながわ'],
    ['office.customs', '川崎'],
    ['manager.emergencyFax', []],
    ['manager.emergencyFax', ['']],
    ['manager.emergencyFax', ['0', '0', '0', '0']],
    ['manager.emergencyFax', ['03-5555-9999']],
    ['manager.email', 'Hozei'],
    ['manager.securityConfirmed', false],
    ['access.method', 'webNACCSを利用する'],
    ['userCodes', []],
    ['userCodes', [{}, {}]],
    ['userCodes[0].industry', '通関業'],
    ['userCodes[0].idCount', '0'],
    ['userCodes[0].idCount', '01'],
    ['userCodes[0].delegates', ['Jiro']],
    ['userCodes[0].shared', 'たぶん'],
    ['userCodes[0].naming.companyNameEn', 'Naccs System'],
    ['userCodes[0].naming.addressEn.city', 'MINATO  KU'],
    ['userCodes[0].naming.addressEn.rest', ' 1-3-1'],
    ['userCodes[0].naming.responsibleNameEn', 'T.ZAIMU2'],
    ['userCodes[0].naming.updateAllOffices', 'いいえ'],
    ['terminals.netNaccs', '0'],
    ['terminals.netNaccs', '２'],
    ['terminals.ownSystem', '-1'],
    ['plan.netNaccs', '基本+従量'],
    ['billing.contact.emails', []],
    ['billing.contact.emails', Array.from({ length: 6 }, () => 'a@naccs.jp')],
    ['billing.payment.bank', '横浜銀行'],
    ['confirm.remarks', 'あ'.repeat(241)],
    ['confirm.attachments', [{ name: 'a.pdf', size: 1, sha256: 'x' }]],
    ['forms.planned', 'new'],
  ])('refuses %s = %j', (path, value) => {
    const pointer = `/values/${path.replace('[0].', '/0/')}`;
    expect(refused({ [path]: value }).some((where) => where.startsWith(pointer))).toBe(true);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a plain answer', { 'contact.name.family': undefined }, '/values contact.name.family'],
    [
      'an answer in an entry',
      { 'userCodes[0].naming.addressEn.rest': undefined },
      '/values/userCodes/0 naming.addressEn.rest',
    ],
    ['a list', { 'manager.emergencyFax': undefined }, '/values manager.emergencyFax'],
    ['under a condition', { 'office.corporateNumber': undefined }, '/values office.corporateNumber'],
    ["under a section's condition", { 'billing.payment.method': undefined }, '/values billing.payment.method'],
    ['under both', { 'billing.payment.bank': undefined }, '/values billing.payment.bank'],
    ['a list under both', { 'billing.contact.emails': undefined }, '/values billing.contact.emails'],
    [
      'three deep',
      { ...transfer, 'billing.payment.sameAccount': '希望する' },
      '/values billing.payment.account.companyName',
    ],
  ])('requires %s', (_what, changes, where) => expect(refused(changes)).toContain(where));

  it('states where the app checks more than the schema can', () => {
    const text = JSON.stringify(schema);
    expect(text.match(/この形では書けない検査がほかにあります/g)!.length).toBeGreaterThanOrEqual(4);
  });

  it('agrees with the checks of the app, field by field', () => {
    const pool = [
      '',
      'ア',
      '漢字',
      'A',
      'a b',
      ' A',
      '0',
      '1',
      '0312345678',
      '2120013',
      'その他',
      '希望する',
      '希望しない',
      '無',
      '有',
      'a@b.jp',
      '口座振替を希望する',
    ];
    const paths = [...itemsByPattern(newApplication)]
      .filter(
        ([pattern, { item }]) =>
          isField(item) && !pattern.endsWith('[]') && !['check', 'files', 'forms'].includes(item.kind),
      )
      .map(([pattern]) => pattern.replace('[]', '[0]'));
    const changes = fc.dictionary(fc.constantFrom(...paths), fc.option(fc.constantFrom(...pool), { nil: undefined }), {
      maxKeys: 4,
    });
    const draft = createDraft(newApplication, new Date(0), '下書き', values);
    fc.assert(
      fc.property(changes, (changed) => {
        const changedDraft = { ...draft, values: withValues(changed) };
        // Some rules over several fields bear the id of a kind's refusal; their findings tell them apart.
        const context = ruleContext(newApplication, changedDraft, { today });
        const found = rules.flatMap(({ check }) => check(context));
        const over = new Set(found.map(({ path, message }) => path + message));
        const byField = check(newApplication, changedDraft, { today })
          .filter(({ severity, path, message }) => severity === 'error' && !over.has(path + message))
          .map(({ path }) => path);
        expect(refused(changed).length > 0, JSON.stringify(byField)).toBe(byField.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
