import { describe, expect, it, vi } from 'vitest';
import { createDraft } from '../../../../src/lib/draft/create.js';
import { checkedNotice, judgeLine, noteLine, userIdsOf } from '../../../../src/lib/features/after/acceptance.js';
import { DraftSession } from '../../../../src/lib/session/draft-session.svelte.js';
import { undoHistoryOf } from '../../../../src/lib/session/later/undo.svelte.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { passwordReset } from '../../../../src/procedures/password-reset/index.js';
import { exampleDraft, NOW, TODAY, type Changes } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

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
    judgeLine(session, 'company', 'different');
    noteLine(session, 'company', '別の会社');
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

describe('a verdict', () => {
  const terminals = (session: DraftSession) => checkedNotice(session).find(({ id }) => id === 'terminals');

  it('is about the answer that was compared, and no other one', () => {
    const session = sessionOf({ 'terminals.netNaccs': '2' });
    judgeLine(session, 'terminals', 'same');
    expect(terminals(session)).toMatchObject({ shown: '2', verdict: 'same' });
    session.set('terminals.netNaccs', '9');
    expect(terminals(session)).toMatchObject({ shown: '9', verdict: '' });
    session.set('terminals.netNaccs', '2');
    expect(terminals(session)).toMatchObject({ shown: '2', verdict: 'same' });
    session.set('terminals.netNaccs', '');
    expect(terminals(session)).toMatchObject({ shown: '', verdict: '' });
    judgeLine(session, 'terminals', 'different');
    expect(terminals(session)?.verdict).toBe('different');
    session.set('terminals.netNaccs', '9');
    expect(terminals(session)?.verdict).toBe('');
  });

  it('is stored in the draft as before, and is one step to undo', async () => {
    freshDatabase();
    vi.stubGlobal('navigator', {});
    const session = sessionOf({ 'terminals.netNaccs': '2' });
    const history = undoHistoryOf(session);
    await history.ready;
    const before = session.draft.values;
    judgeLine(session, 'terminals', 'same');
    expect(session.draft.values['after.notice.terminals']).toBe('same');
    history.undo();
    expect(session.draft.values).toEqual(before);
  });

  it('of an earlier version counts only if it is a warning, because it does not say what it was about', () => {
    const line = (verdict: string) => terminals(sessionOf({ 'after.notice.terminals': verdict }))?.verdict;
    expect(line('same')).toBe('');
    expect(line('different')).toBe('different');
    expect(line('anything')).toBe('');
  });
});
