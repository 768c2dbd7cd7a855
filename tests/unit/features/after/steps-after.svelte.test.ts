import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../src/lib/draft/create.js';
import {
  afterSteps,
  checkedNotice,
  noteLine,
  tickStep,
  userIdsOf,
} from '../../../../src/lib/features/after/steps-after.js';
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

describe('the steps after applying', () => {
  it('are those of this kind of applicant, with deadlines, the first open one next', () => {
    const company = afterSteps(sessionOf({ 'result.receivedOn': '20260410', 'result.confirmedStart': '20260420' }));
    expect(company.map(({ id }) => id)).toContain('metiCompany');
    expect(company.map(({ id }) => id)).not.toContain('metiPerson');
    expect(company[0]).toMatchObject({ id: 'receipt', due: '', state: 'done', doneOn: '20260410' });
    expect(company[1]).toMatchObject({ id: 'examination', next: true });
    const examined = afterSteps(sessionOf({ 'result.receivedOn': '20260410', 'result.examinationEnd': '20260414' }));
    expect(examined.find(({ next }) => next)?.id).toBe('contents');
    expect(afterSteps(sessionOf())[0]).toMatchObject({ id: 'receipt', due: '', state: 'open', next: true });
    expect(company.find(({ id }) => id === 'ids')).toMatchObject({ due: '20260420', ours: false });
    const person = afterSteps(sessionOf({ 'office.hasCorporateNumber': '無' })).map(({ id }) => id);
    expect(person).toContain('metiPerson');
    expect(person).not.toContain('metiCompany');
  });

  it('are ticked with a day and reopened; an invalid day does not count', () => {
    const session = sessionOf();
    tickStep(session, 'receipt', '20260411');
    expect(afterSteps(session)[0]).toMatchObject({ state: 'done', doneOn: '20260411', next: false });
    tickStep(session, 'receipt', '');
    expect(afterSteps(session)[0]).toMatchObject({ doneOn: '', next: true });
    tickStep(session, 'receipt', '20269999');
    expect(afterSteps(session)[0]).toMatchObject({ doneOn: '', next: true });
  });
});

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

describe('deadlines', () => {
  const stepsFor = (today: string, changes: Changes = {}) => {
    const session = sessionOf({ 'result.confirmedStart': '20260420', ...changes });
    session.provide({ today });
    return new Map(afterSteps(session).map((step) => [step.id, step]));
  };

  it('are only those that the manual states, or marked as ours and never overdue', () => {
    const late = stepsFor('20260501');
    const overdue = [...late.values()].filter(({ state }) => state === 'overdue').map(({ id }) => id);
    expect(overdue).toEqual(['contents', 'ids', 'metiCompany', 'certificate', 'software']);
    expect(late.get('examination')).toMatchObject({ ours: true, state: 'late' });
    for (const id of ['notice', 'line', 'start']) {
      expect(late.get(id)).toMatchObject({ due: '', since: '20260420', state: 'open' });
    }
  });

  it('cannot be missed, or end today, before the application is sent', () => {
    const planned = (changes: Changes) => [
      ...stepsFor('20260501', { 'result.confirmedStart': '', 'start.desiredDate': '20260420', ...changes }).values(),
    ];
    const nothing = Object.fromEntries(
      newApplication.aside.filter(({ disclosure }) => disclosure === 'returned').map(({ id }) => [id, '']),
    );
    expect(new Set(planned(nothing).map(({ state }) => state))).toEqual(new Set(['open']));
    expect(planned({ ...nothing, 'after.receipt.doneOn': '20260413' }).some(({ state }) => state === 'overdue')).toBe(
      true,
    );
  });
});
