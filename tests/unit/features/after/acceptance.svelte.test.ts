import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../src/lib/draft/create.js';
import { checkedNotice, noteLine, userIdsOf } from '../../../../src/lib/features/after/acceptance.js';
import { DraftSession } from '../../../../src/lib/session/draft-session.svelte.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { passwordReset } from '../../../../src/procedures/password-reset/index.js';
import { exampleDraft, NOW, TODAY, type Changes } from '../../support/example.js';

function sessionOf(changes: Changes = {}): DraftSession {
  const session = new DraftSession(newApplication, exampleDraft(changes), validate);
  session.provide({ today: TODAY });
  return session;
}

describe('user ids', () => {
  it('are code and number, without duplicates and incomplete ones', () => {
    const codes = { 'result.userCode': 'V1N00', 'result.idNumber1': 'F0A', 'result.idNumber2': 'F0A' };
    expect(userIdsOf(sessionOf({ ...codes, 'result.idNumber3': 'F0' }))).toEqual(['V1N00F0A']);
    expect(userIdsOf(sessionOf())).toEqual([]);
  });

  it('are those whose password is reset', () => {
    const draft = createDraft(passwordReset, NOW, '例', {
      'target.userCode': '1ANAC',
      'target.ids': ['A0A', 'A0B', ''],
    });
    expect(userIdsOf(new DraftSession(passwordReset, draft, validate))).toEqual(['1ANACA0A', '1ANACA0B']);
  });
});

describe('the acceptance', () => {
  it('is compared with the application line by line', () => {
    const session = sessionOf();
    const line = (id: string) => checkedNotice(session).find((one) => one.id === id);
    expect(line('company')).toMatchObject({ shown: 'ナックスシステム株式会社', verdict: '' });
    noteLine(session, 'company', 'verdict', 'different');
    noteLine(session, 'company', 'note', '別の会社');
    expect(line('company')).toMatchObject({ verdict: 'different', note: '別の会社' });
  });

  it('has the manual’s lines: the representative, every number, statistics, storage and web certificates', () => {
    const labels = (changes: Changes = {}) => checkedNotice(sessionOf(changes)).map(({ label }) => label);
    expect(labels()).toEqual([
      '代表者の役職と氏名',
      '会社名',
      '事業所名',
      '事業所コード',
      '事業所所在地',
      '利用開始日',
      '業務の種類',
      '利用者コード',
      '識別番号',
      '管理統計資料 有料',
      '管理統計資料 無料',
      '保存サービス',
      'システム区分',
      'netNACCSで利用する端末台数',
      '適用料金の選択（インターネット接続）',
    ]);
    const more = { 'result.idNumber1': 'F0A', 'result.idNumber2': 'F0B', 'terminals.webCertificates': '1' };
    expect(labels(more)).toContain('識別番号（2つ目）');
    expect(labels(more)).toContain('webNACCSで利用するデジタル証明書数');
  });
});
