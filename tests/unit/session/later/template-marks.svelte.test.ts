import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../../src/lib/draft/template/apply.js';
import { setRule, setTemplateValue } from '../../../../src/lib/draft/template/edit.js';
import { createTemplate } from '../../../../src/lib/draft/template/make.js';
import type { FieldRule } from '../../../../src/lib/draft/template/types.js';
import { DraftSession } from '../../../../src/lib/session/draft-session.svelte.js';
import { TemplateMarks } from '../../../../src/lib/session/later/template-marks.svelte.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { NOW } from '../../support/example.js';

const [account] = newApplication.screens;

function open(values: Readonly<Record<string, string>>, rules: Readonly<Record<string, FieldRule>>, desk = '窓口') {
  let template = createTemplate(newApplication, NOW, { title: 'ひな形', desk });
  for (const [path, value] of Object.entries(values)) template = setTemplateValue(template, path, value, NOW);
  for (const [key, rule] of Object.entries(rules)) template = setRule(template, key, rule, NOW);
  const draft = draftFrom(newApplication, template, NOW);
  const session = new DraftSession(newApplication, draft, validate);
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
  expect(open({}, {}, '').marks.desk).toBe('ひな形の作成者');
});
