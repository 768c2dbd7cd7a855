import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../../src/lib/draft/template/apply.js';
import { setRule, setTemplateValue } from '../../../../src/lib/draft/template/edit.js';
import { createTemplate } from '../../../../src/lib/draft/template/make.js';
import type { FieldRule } from '../../../../src/lib/draft/template/types.js';
import { DraftSession } from '../../../../src/lib/session/draft-session.svelte.js';
import { TemplateMarks } from '../../../../src/lib/session/later/template-marks.svelte.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { passwordReset } from '../../../../src/procedures/password-reset/index.js';
import { NOW } from '../../support/example.js';

const [account] = newApplication.screens;

function open(
  values: Readonly<Record<string, string>>,
  rules: Readonly<Record<string, FieldRule>>,
  { desk = '窓口', procedure = newApplication } = {},
) {
  let template = createTemplate(procedure, NOW, { title: 'ひな形', desk });
  for (const [path, value] of Object.entries(values)) template = setTemplateValue(template, path, value, NOW);
  for (const [key, rule] of Object.entries(rules)) template = setRule(template, key, rule, NOW);
  const draft = draftFrom(procedure, template, NOW);
  const session = new DraftSession(procedure, draft, validate);
  return { session, marks: new TemplateMarks(session, draft.template!) };
}

describe('a lock', () => {
  it('applies until the client unlocks it or the value changes', () => {
    const { session, marks } = open({ 'contact.companyName': '架空商事' }, { 'contact.companyName': { locked: true } });
    expect([marks.isLocked('contact.companyName'), marks.isPrefilled('contact.companyName')]).toEqual([true, true]);
    marks.open('contact.companyName');
    expect(marks.isLocked('contact.companyName')).toBe(false);
    session.set('contact.companyName', '別の会社');
    expect(marks.isPrefilled('contact.companyName')).toBe(false);
  });

  it('does not apply to an invalid value', () => {
    const { marks } = open({ 'contact.companyName': 'half' }, { 'contact.companyName': { locked: true } });
    expect(marks.isLocked('contact.companyName')).toBe(false);
  });

  it('applies to exactly the list entries that the desk filled in', () => {
    const { session, marks } = open(
      { 'manager.emergencyFax[0]': '0000000000' },
      { 'manager.emergencyFax': { locked: true } },
    );
    session.add('manager.emergencyFax');
    expect([0, 1].map((n) => marks.isLocked(`manager.emergencyFax[${n}]`))).toEqual([true, false]);
  });
});

describe('a list that the desk filled in', () => {
  const list = 'target.ids';
  const filled = { 'target.ids[0]': 'A0A', 'target.ids[1]': 'B0B' };
  const locked = { 'target.ids': { locked: true } } as const;
  const openList = (values: Readonly<Record<string, string>>, rules: Readonly<Record<string, FieldRule>>) =>
    open(values, rules, { procedure: passwordReset });
  const prefilled = (marks: TemplateMarks, count: number) =>
    Array.from({ length: count }, (_, index) => marks.at(`${list}[${index}]`)?.prefilled);

  it('is locked as a whole until the client unlocks an entry', () => {
    const { marks } = openList(filled, locked);
    expect(marks.isLocked(list)).toBe(true);
    marks.open(`${list}[1]`);
    expect(marks.isLocked(list)).toBe(false);
    expect(openList(filled, {}).marks.isLocked(list)).toBe(false);
    expect(openList({}, locked).marks.isLocked(list)).toBe(false);
  });

  it('keeps the marks of the entries that move up when one before them is removed', () => {
    const { session, marks } = openList(filled, locked);
    session.remove(list, 0);
    expect(prefilled(marks, 1)).toEqual(['B0B']);
    expect(marks.isLocked(`${list}[0]`)).toBe(true);
    session.add(list);
    expect(prefilled(marks, 2)).toEqual(['B0B', undefined]);
  });

  it('has all marks again when that is undone', () => {
    const { session, marks } = openList(filled, locked);
    const { values } = session.draft;
    session.remove(list, 0);
    session.replaceValues(values);
    expect(prefilled(marks, 2)).toEqual(['A0A', 'B0B']);
    expect([0, 1].map((n) => marks.isLocked(`${list}[${n}]`))).toEqual([true, true]);
  });

  it('tells what the desk filled in where the value is another one now', () => {
    const { session, marks } = openList(filled, {});
    session.set(`${list}[0]`, 'C0C');
    expect(prefilled(marks, 2)).toEqual(['A0A', 'B0B']);
    expect(marks.isPrefilled(`${list}[0]`)).toBe(false);
  });
});

describe('a hidden field', () => {
  it('appears if it is missing when the client asks for a check, and stays while it is answered', () => {
    const { session, marks } = open({}, { 'contact.phone': { hidden: true }, 'contact.fax': { hidden: true } });
    expect(marks.hiddenOn(account!).map(({ path }) => path)).toEqual(['contact.phone', 'contact.fax']);
    session.check('account');
    expect(marks.hides('contact.phone')).toBe(false);
    expect(marks.hides('contact.fax')).toBe(true);
    session.set('contact.phone', '0312345678');
    session.field('contact.phone').leave();
    expect(marks.hides('contact.phone')).toBe(false);
  });

  it('is shown with all others on request', () => {
    const { marks } = open({}, { 'contact.fax': { hidden: true } });
    marks.all = true;
    expect(marks.hides('contact.fax')).toBe(false);
    expect(marks.hiddenOn(account!)).toHaveLength(1);
  });
});

it('a desk without a name is called the template’s maker', () => {
  expect(open({}, {}, { desk: '' }).marks.desk).toBe('ひな形の作成者');
});
