import { describe, expect, it } from 'vitest';
import { setRule, setTemplateValue } from '../../../../src/lib/draft/template/edit.js';
import { leavesOf, ruleKey, templateFields } from '../../../../src/lib/draft/template/fields.js';
import { createTemplate } from '../../../../src/lib/draft/template/make.js';
import { lockable, setWay, wayOf, type SectionWay } from '../../../../src/lib/draft/template/section-way.js';
import type { Template } from '../../../../src/lib/draft/template/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { NOW } from '../../support/example.js';

const sectionOf = (key: string) => {
  const known = [...templateFields(newApplication).values()];
  const section = known.find((field) => field.key === key)!.section;
  return known.filter((field) => field.section === section);
};
const contact = sectionOf('contact.phone');
const code = sectionOf('userCodes[].idCount');
const blank = createTemplate(newApplication, NOW, { title: 'ひな形', desk: '窓口' });
const withValue = (path: string, value: string) => setTemplateValue(blank, path, value, NOW);
const filledIn = (template: Template) =>
  new Set(leavesOf(newApplication, template.values).map(({ path }) => ruleKey(path)));
const set = (template: Template, fields: typeof contact, way: SectionWay) =>
  setWay(template, fields, way, filledIn(template), NOW);
const way = (template: Template, fields: typeof contact) => wayOf(template, fields, filledIn(template));

describe('a whole section', () => {
  it('is asked as it is at first', () => {
    expect(way(blank, contact)).toBe('plain');
    expect(set(blank, contact, 'plain')).toBe(blank);
  });

  it('is hidden without its requests, but with hints and locks', () => {
    const { key } = contact[0]!;
    const phone = 'contact.phone';
    const marked = setRule(
      setRule(withValue(key, '架空商事株式会社'), key, { locked: true, reason: '決まった値です' }, NOW),
      phone,
      { asked: true, hint: '日中の番号' },
      NOW,
    );
    const hidden = set(marked, contact, 'hidden');
    expect(way(hidden, contact)).toBe('hidden');
    expect(Object.keys(hidden.fields)).toHaveLength(contact.length);
    expect(hidden.fields[phone]).toEqual({ hidden: true, hint: '日中の番号' });
    expect(hidden.fields[key]).toEqual({ hidden: true, locked: true, reason: '決まった値です' });
    expect(set(hidden, contact, 'plain').fields).toEqual({ [phone]: { hint: '日中の番号' } });
  });

  it('is locked where it has values, and shown elsewhere', () => {
    const path = 'userCodes[0].idCount';
    const locked = set(set(withValue(path, '2'), code, 'hidden'), code, 'locked');
    expect(locked.fields).toEqual({ 'userCodes[].idCount': { locked: true } });
    expect(way(locked, code)).toBe('locked');
  });

  it('has no way of its own where its fields differ', () => {
    expect(way(setRule(blank, 'contact.phone', { hidden: true }, NOW), contact)).toBeUndefined();
    const two = setTemplateValue(withValue('contact.phone', '0312345678'), 'contact.title', '課長', NOW);
    expect(way(setRule(two, 'contact.phone', { locked: true }, NOW), contact)).toBeUndefined();
  });
});

it('locks nothing that the procedure has fixed or that no template may hold', () => {
  const all = [...templateFields(newApplication).values()];
  const keys = lockable(all, new Set(all.map(({ key }) => key))).map(({ key }) => key);
  expect(keys).toContain('userCodes[].idCount');
  expect(keys).not.toContain('userCodes[].industry');
  expect(keys).not.toContain('terms.agreed');
});
