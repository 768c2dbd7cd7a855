import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../src/lib/draft/create.js';
import { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import { hrefOf } from '../../../src/lib/session/step-address.js';
import { whereNext } from '../../../src/lib/session/where-next.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW, TODAY, type Changes } from '../support/example.js';

function open(changes: Changes = {}): DraftSession {
  const session = new DraftSession(newApplication, exampleDraft(changes), validate);
  session.provide({ today: TODAY });
  return session;
}
const notSent: Changes = Object.fromEntries(
  newApplication.aside.filter(({ disclosure }) => disclosure === 'returned').map(({ id }) => [id, '']),
);

describe('where a draft goes on', () => {
  it.each(procedures)('is the first screen of a new draft, with nothing wrong yet: $id', (procedure) => {
    const session = new DraftSession(procedure, createDraft(procedure, NOW, '例'), validate);
    session.provide({ today: TODAY });
    expect(whereNext(session)).toEqual({ kind: 'begin', screen: procedure.screens[0]?.id });
    expect(session.issues.filter(({ severity, missing }) => severity === 'error' && !missing)).toEqual([]);
  });

  it('is no longer the beginning after one answer, also one in a list', () => {
    for (const path of ['contact.department', 'userCodes[0].naming.companyNameEn']) {
      const session = new DraftSession(newApplication, createDraft(newApplication, NOW, '例'), validate);
      session.set(path, 'A');
      expect(whereNext(session).kind).toBe('screen');
    }
  });

  it('follows the example from the missing answer to NSS and beyond', () => {
    expect(whereNext(open({ ...notSent, 'office.address.city': '' }))).toMatchObject({
      kind: 'screen',
      screen: 'office',
    });
    expect(whereNext(open({ ...notSent, 'office.phone': '03-1' }))).toMatchObject({ kind: 'check', errors: 1 });
    expect(whereNext(open(notSent))).toEqual({ kind: 'transcribe' });
    expect(whereNext(open({ ...notSent, 'result.receivedOn': '20260410' }))).toMatchObject({ kind: 'after' });
  });

  it('is the screen visited last, as long as that is unfinished', () => {
    const session = open({ ...notSent, 'office.address.city': '', 'terminals.netNaccs': '' });
    expect(whereNext(session)).toMatchObject({ screen: 'office', open: 2 });
    session.provide({ lastScreen: 'terminals' });
    expect(whereNext(session)).toMatchObject({ screen: 'terminals', open: 2 });
    session.provide({ lastScreen: 'plan' });
    expect(whereNext(session)).toMatchObject({ screen: 'office', open: 2 });
  });

  it('has an address for every step', () => {
    const session = open(notSent);
    const id = session.draft.id;
    expect(hrefOf(whereNext(session), id)).toContain('/draft/transcribe/');
    expect(hrefOf({ kind: 'check', errors: 1 }, id)).toContain('/draft/check/');
    expect(hrefOf({ kind: 'begin', screen: 'account' }, id)).toContain('screen=account');
    expect(hrefOf({ kind: 'done' }, id)).toBe('');
  });
});
