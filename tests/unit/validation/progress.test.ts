import { describe, expect, it } from 'vitest';
import { asks } from '../../../src/lib/definition/walk.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { progressOf } from '../../../src/lib/validation/progress.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, TODAY, type Changes } from '../support/example.js';

const progress = (draft: Draft) => progressOf(newApplication, draft, issuesOf(draft), TODAY);
const screenOf = (draft: Draft, id: string) => progress(draft).screens.find(({ screen }) => screen === id);
const states = (draft: Draft) =>
  Object.fromEntries(progress(draft).screens.map(({ screen, state }) => [screen, state]));

describe('progressOf', () => {
  it('of a new draft: untouched, where something is asked', () => {
    expect(states(emptyDraft())).toEqual({
      account: 'untouched',
      applicant: 'untouched',
      office: 'untouched',
      userCodes: 'untouched',
      terminals: 'untouched',
      plan: 'done',
      billing: 'untouched',
      confirm: 'done',
    });
  });

  it('of the manual’s example: done, all of it', () => {
    expect(new Set(Object.values(states(exampleDraft())))).toEqual(new Set(['done']));
    expect(progress(exampleDraft())).toMatchObject({ left: 0, wrong: 0, advices: 0, percent: 100 });
  });

  it.each<[string, Changes, string, object]>([
    ['one answer of many', { 'contact.phone': '0312345678' }, 'account', { state: 'left', wrong: 0 }],
    ['one wrong answer', { 'contact.phone': '03-1234' }, 'account', { state: 'wrong', wrong: 1 }],
    ['a tick', { 'terms.agreed': true }, 'account', { state: 'left' }],
    ['a tick taken off', { 'terms.agreed': false }, 'account', { state: 'untouched' }],
    ['an answer emptied again', { 'contact.phone': '' }, 'account', { state: 'untouched' }],
    ['an answer that the second screen asks again', { 'contact.phone': '0312345678' }, 'applicant', { state: 'left' }],
    ['an answer inside an entry', { 'userCodes[0].naming.officeNameEn': 'HONSHA' }, 'userCodes', { state: 'left' }],
    ['what a new draft begins with', { 'office.name': '本社' }, 'office', { state: 'untouched' }],
    ['something other than that', { 'office.name': '支社' }, 'office', { state: 'left', advices: 1 }],
    ['one answer and advice on it', { 'contract.reason': '申請のため' }, 'applicant', { state: 'left', advices: 1 }],
    ['all there is to answer', { 'terminals.netNaccs': '2' }, 'terminals', { state: 'done', left: 0 }],
    ['nothing in what is optional', { 'terminals.ownSystem': '0' }, 'terminals', { state: 'left', left: 1 }],
    ['a hidden answer', { 'manager.phone': '0312345678' }, 'office', { state: 'untouched' }],
    ['a list of empty entries', { 'manager.emergencyFax': ['', ''] }, 'office', { state: 'untouched' }],
    ['an entry of a list', { 'manager.emergencyFax': ['0000000000'] }, 'office', { state: 'left' }],
    ['a fixed answer that a file changed', { 'plan.netNaccs': '基本+従量' }, 'plan', { state: 'wrong', wrong: 1 }],
  ])('after %s', (_what, changes, screen, expected) => {
    expect(screenOf(emptyDraft(changes), screen)).toMatchObject(expected);
  });

  it('is done with advice alone', () => {
    const draft = exampleDraft({ 'contract.reason': '申請のため' });
    expect(screenOf(draft, 'applicant')).toMatchObject({ state: 'done', left: 0, wrong: 0, advices: 1 });
  });

  it('is the same on each screen that asks for an answer, which counts once in total', () => {
    const draft = exampleDraft({ 'contact.phone': '', 'contact.title': '‍' });
    for (const id of ['account', 'applicant'])
      expect(screenOf(draft, id), id).toMatchObject({ state: 'wrong', left: 1, wrong: 1 });
    expect(progress(draft)).toMatchObject({ left: 1, wrong: 1 });
  });

  it('counts a missing code (V15) as missing, not as wrong', () => {
    expect(screenOf(exampleDraft({ 'billing.consolidated': '希望する' }), 'billing')).toMatchObject({
      state: 'left',
      wrong: 0,
    });
  });

  it('counts the share of required answers in percent', () => {
    expect(progress(emptyDraft()).percent).toBeLessThan(15);
    const one = progress(emptyDraft({ 'contact.phone': '0312345678' })).percent;
    expect(one).toBeGreaterThan(progress(emptyDraft()).percent);
    const almost = progress(exampleDraft({ 'office.phone': '' }));
    expect(almost).toMatchObject({ left: 1, wrong: 0 });
    expect(almost.percent).toBeGreaterThan(90);
    expect(almost.percent).toBeLessThan(100);
  });

  it('adds the screens up, with what two of them ask once', () => {
    const draft = emptyDraft({ 'contact.phone': 'x', 'office.name': '支社', 'terminals.netNaccs': '0' });
    const { screens, left, wrong, advices } = progress(draft);
    const repeated = issuesOf(draft).filter(
      ({ path }) => newApplication.screens.filter((screen) => asks(screen, path)).length > 1,
    );
    expect(repeated.length).toBeGreaterThan(5);
    const sum = (key: 'left' | 'wrong' | 'advices') => screens.reduce((total, screen) => total + screen[key], 0);
    expect(left + wrong + advices + repeated.length).toBe(sum('left') + sum('wrong') + sum('advices'));
    expect(left + wrong + advices).toBe(issuesOf(draft).length);
    expect(wrong).toBe(2);
  });
});
