import { describe, expect, it } from 'vitest';
import { afterSteps, isSent, tickStep } from '../../../src/lib/session/after-steps.js';
import { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY, type Changes } from '../support/example.js';

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

describe('a request for correction', () => {
  const nextIn = (session: DraftSession) => afterSteps(session).find(({ next }) => next)?.id;
  const received = { 'result.receivedOn': '20260410', 'result.confirmedStart': '20260420' };

  it('is a step from the moment it is entered, before the wait for the result, with its days', () => {
    const session = sessionOf(received);
    expect(afterSteps(session).map(({ id }) => id)).not.toContain('correction');
    session.set('result.request', '電話番号を直してください');
    expect(nextIn(session)).toBe('correction');
    session.set('result.requestedOn', '20260414');
    const step = afterSteps(session).find(({ id }) => id === 'correction');
    expect(step).toMatchObject({ since: '20260414', due: '20260417', ours: true, next: true });
  });

  it('goes before a step that nobody has ticked off', () => {
    const session = sessionOf({ 'result.receivedOn': '', 'result.requestedOn': '20260414' });
    expect(afterSteps(session)[0]).toMatchObject({ id: 'receipt', state: 'open', next: false });
    expect(afterSteps(session).filter(({ next }) => next)).toMatchObject([{ id: 'correction' }]);
  });

  it('is done when it is ticked, and open again when another one comes', () => {
    const session = sessionOf({ ...received, 'result.requestedOn': '20260414' });
    tickStep(session, 'correction', '20260415');
    expect(nextIn(session)).toBe('examination');
    session.set('result.requestedOn', '20260416');
    expect(nextIn(session)).toBe('correction');
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

  it('begin with what NSS returns for an application, not with the mail of the provisional ID', () => {
    const none = Object.fromEntries(
      newApplication.aside.filter(({ disclosure }) => disclosure === 'returned').map(({ id }) => [id, '']),
    );
    expect(isSent(sessionOf({ ...none, 'result.mailedOn': '20260410', 'result.mailedTime': '1520' }))).toBe(false);
    expect(isSent(sessionOf({ ...none, 'result.receiptNumber': '1200001A' }))).toBe(true);
    expect(isSent(sessionOf({ ...none, 'after.receipt.doneOn': '20260413' }))).toBe(true);
  });
});
