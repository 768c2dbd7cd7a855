import { describe, expect, it } from 'vitest';
import { STANDING_WARNINGS } from '../../../src/lib/transcription/standing-warnings.js';
import { flatSteps, stepsOf } from '../../../src/lib/transcription/steps.js';
import type { Step } from '../../../src/lib/transcription/types.js';
import { createDraft } from '../../../src/lib/draft/create.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { everyField } from '../support/every-field.js';
import { emptyDraft, exampleDraft, exampleValues, NOW, TODAY, type Changes } from '../support/example.js';

const screensOf = (changes: Changes = {}) => stepsOf(newApplication, exampleDraft(changes), TODAY);
const at = (path: string, changes: Changes = {}): Step | undefined =>
  flatSteps(screensOf(changes)).find((step) => step.path === path);

describe('the steps of transcribing', () => {
  it('follow the screens of NSS, each with the button that ends it', () => {
    expect(screensOf().map(({ title, end }) => `${title}: ${end?.press}`)).toEqual([
      '仮アカウント申込: 申込内容確認へ進む',
      '申込担当者: 次へ進む',
      '事業所・企業: netNACCSを利用する',
      '利用者コード: 次へ進む',
      '論理端末・証明書: 次へ進む',
      '料金プラン: 次へ進む',
      '請求先: 申込内容確認へ進む',
      '申込内容の確認: 申込内容を登録する',
    ]);
    const codes = screensOf().find(({ id }) => id === 'userCodes')!;
    expect(codes.sections.map(({ title, end }) => `${title}: ${end?.press}`)).toEqual([
      '利用者コードの情報: この内容で設定する',
      '名称（システム設定）: この内容で設定する',
    ]);
    expect(
      screensOf()
        .flatMap(({ end }) => end?.warnings ?? [])
        .join(''),
    ).toContain('一時保存だけでは申込みになりません');
  });

  it('have warnings in whole sentences', () => {
    const ends = screensOf().flatMap(({ end, sections }) => [end, ...sections.map((section) => section.end)]);
    const warnings = [...STANDING_WARNINGS, ...ends.flatMap((end) => end?.warnings ?? [])];
    expect(warnings.length).toBeGreaterThan(7);
    for (const warning of warnings) expect(warning).toMatch(/。$/);
  });

  it('include every field of the application except ours, and no button', () => {
    const draft = emptyDraft({
      'office.hasCorporateNumber': '有',
      'headOffice.sameAsOffice': 'その他',
      'manager.source': 'その他',
      'billing.consolidated': '希望しない',
    });
    const paths = new Set(flatSteps(stepsOf(newApplication, draft, TODAY)).map(({ path }) => path));
    const without = everyField(newApplication)
      .filter(({ conditions }) => conditions.length === 0)
      .map(({ path }) => path)
      .filter((path) => !paths.has(path));
    expect(without).toEqual(['start.applicationDate', 'access.method', 'userCodes[0].delegates[0]']);
    expect([...paths].filter((path) => /^(forms|result)\./.test(path))).toEqual([]);
  });

  it('say what to do with each kind of field', () => {
    expect(at('office.address.rest')).toMatchObject({ kind: 'type', value: exampleValues['office.address.rest'] });
    expect(at('start.desiredDate')).toMatchObject({ kind: 'type', value: '20260417' });
    expect(at('terminals.netNaccs')).toMatchObject({ kind: 'type', value: '2', shown: '2台' });
    expect(at('office.customs')).toMatchObject({ kind: 'choose', value: '横浜' });
    expect(at('plan.netNaccs')).toMatchObject({ kind: 'choose', value: '従量のみ' });
    expect(at('manager.securityConfirmed')).toMatchObject({ kind: 'tick', shown: 'チェックを付ける' });
    expect(at('userCodes[0].naming.updateAllOffices')).toMatchObject({ kind: 'skip', value: '' });
    expect(at('contact.department')).toMatchObject({ kind: 'skip', value: '', note: '空のままにします。' });
    expect(at('office.phone', { 'office.phone': '' })?.note).toContain('下書きが空です');
    expect(at('contact.name.family')).toMatchObject({ group: '氏名', label: '姓', value: '混載' });
  });

  it('leave hidden answers out, and keep a free text unchanged', () => {
    expect(at('manager.phone')).toBeDefined();
    expect(at('manager.phone', { 'manager.source': '申込担当者と同じ' })).toBeUndefined();
    expect(at('billing.address.postalCode')).toBeUndefined();
    expect(at('contract.reason', { 'contract.reason': '一行目\n 二行目 ' })?.value).toBe('一行目\n 二行目 ');
  });

  it('do not repeat what NSS copies to the next screen', () => {
    const [account, applicant] = screensOf();
    const email = (screen: typeof account) => flatSteps([screen!]).find(({ path }) => path === 'contact.email');
    expect(email(account)).toMatchObject({ kind: 'type', value: 'konsai.ichiro@naccs.co.jp' });
    expect(email(applicant)).toMatchObject({ kind: 'skip', value: 'konsai.ichiro@naccs.co.jp' });
    expect(email(applicant)?.note).toContain('「仮アカウント申込」');
  });

  it('include attached files', () => {
    const files = [{ name: '見本.pdf', size: 10, sha256: '0'.repeat(64) }];
    expect(at('confirm.attachments', { 'confirm.attachments': files })).toMatchObject({
      kind: 'choose',
      shown: '見本.pdf',
    });
    expect(at('confirm.attachments')).toMatchObject({ kind: 'skip' });
  });

  it('say where NSS has a button or a box of another name instead of a field', () => {
    expect(at('terms.agreed')).toMatchObject({ kind: 'press', shown: 'システム利用規程に同意する' });
    const shared = 'userCodes[0].shared';
    expect(at(shared)).toMatchObject({ kind: 'press', shown: '新規に利用者コードを追加する' });
    expect(at(shared, { [shared]: 'する' })?.shown).toBe('他事業所の利用者コードを共用する');
    const codes = screensOf().find(({ id }) => id === 'userCodes')!;
    expect(codes.sections[0]!.steps[0]!.path).toBe(shared);
    expect(at('manager.securityConfirmed')).toMatchObject({ kind: 'tick', label: '上記を確認しました。' });
  });

  it('choose a row of a list for a reset and for system settings', () => {
    const flat = (id: string) => {
      const procedure = procedures.find((one) => one.id === id)!;
      const draft = createDraft(procedure, NOW, '例', { 'target.userCode': '1ANAC', 'target.ids': ['A0A'] });
      return flatSteps(stepsOf(procedure, draft, TODAY));
    };
    const reset = flat('password-reset');
    expect(reset.find(({ path }) => path === 'target.userCode')).toMatchObject({ kind: 'press', shown: '選択' });
    expect(reset.find(({ path }) => path === 'target.ids[0]')).toMatchObject({
      kind: 'tick',
      shown: '「初期化を希望する」にチェックを付ける',
      note: expect.stringContaining('A0A') as string,
    });
    const settings = flat('system-settings').find(({ path }) => path === 'target.userCode');
    expect(settings).toMatchObject({ kind: 'press', shown: 'システム設定', value: '1ANAC' });
  });

  it('include the way in, the lists to look at and what follows, up to the receipt number', () => {
    const movesOf = (id: string) => {
      const procedure = procedures.find((one) => one.id === id)!;
      return stepsOf(procedure, createDraft(procedure, NOW, '例'), TODAY).flatMap(({ way = [], sections, end }) =>
        [way, ...sections.flatMap((one) => [one.way ?? [], one.end?.then ?? []]), end?.then ?? []].flat(),
      );
    };
    const pressed = (id: string) => movesOf(id).flatMap(({ does, what }) => (does === 'press' ? [what] : []));
    const said = (id: string) =>
      movesOf(id)
        .map(({ what, note = '' }) => what + note)
        .join('\n');
    const application = said('new-application');
    for (const word of ['NSSログイン', '新規申込', 'ログインIDをお持ちでない方はこちら', '新規利用申込ガイダンス'])
      expect(application).toContain(word);
    expect(application).toMatch(/【仮アカウント登録完了のお知らせ】[^]*やり直します。送信専用なので返信しません/u);
    expect(application).toContain('入力済情報反映');
    expect(said('password-reset')).toMatch(
      /システム設定の申込[^]*申込担当者の入力へ進む[^]*申込情報の一覧[^]*申込受付番号/u,
    );
    expect(said('system-settings')).toMatch(/契約内容の変更[^]*システム設定\(追加・変更・削除\)[^]*申込受付番号/u);
    // A second tab beside NSS is forbidden, so NSS's guide comes before the login.
    expect(said('certificate-reissue')).toMatch(/申込手順書[^]*ログイン画面[^]*デジタル証明書の再発行/u);
    // From the board, 新規申込 opens the regulations at once; NSSログイン would lead to the login page.
    expect(pressed('new-application')[0]).toBe('新規申込');
    expect(pressed('system-settings').slice(0, 3)).toEqual(['NSSログイン', '契約内容の変更', '次へ進む']);
    for (const id of ['new-application', 'system-settings'])
      expect(said(id)).toMatch(/「名称」タブ[^]*申込情報の一覧[^]*申込受付番号/u);
    expect(application).toMatch(/「申込内容 確認」[^]*「申込内容 確認」[^]*「NACCS利用申込 完了」/u);
  });

  it('name a button that NSS has between two fields right after the first of them', () => {
    const code = screensOf().find(({ id }) => id === 'userCodes')!.sections[0]!.steps;
    expect(code.flatMap(({ path, then = [] }) => then.map(({ what }) => [path, what]))).toEqual([
      ['userCodes[0].idCount', '設定する'],
    ]);
    const at = (id: string) => code.findIndex(({ path }) => path === `userCodes[0].${id}`);
    expect(at('idCount')).toBeGreaterThan(at('processing'));
    expect(at('idCount')).toBeLessThan(at('statistics.paid'));
    expect(at('idCount')).toBeLessThan(at('bondedStorage'));
  });
});
