import { describe, expect, it } from 'vitest';
import { isField, itemAt, itemsByPattern } from '../../src/lib/definition/walk.js';
import type { Condition, Item, Procedure } from '../../src/lib/definition/types.js';
import { procedures } from '../../src/procedures/index.js';
import { fields, meant, sectionsOf, standing } from './placed-fields.js';

const SENTENCES = /^[^。]+。(?:[^。]+。)*$/u;
const unique = (names: readonly string[]) => expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);

/** Checks that the field a condition names exists and can have the values it asks for. */
function expectMeant(procedure: Procedure, pattern: string, { field, is }: Condition): void {
  const item = meant(procedure, pattern, field);
  const possible: readonly (string | boolean)[] | undefined =
    item?.kind === 'choice'
      ? item.options.map(({ value }) => value)
      : item?.kind === 'check'
        ? [true, false]
        : item?.kind === 'fixed'
          ? [item.value]
          : undefined;
  expect(possible, `${pattern} → ${field}`).toBeDefined();
  for (const value of typeof is === 'object' ? is : [is]) expect(possible).toContain(value);
}

describe('procedures', () => {
  it('are data only, because workers are given them', () => {
    for (const procedure of procedures) expect(structuredClone(procedure)).toEqual(procedure);
  });
});

describe('ids', () => {
  it('are unique; an item shown twice has the same definition', () => {
    unique(procedures.map(({ id }) => id));
    for (const procedure of procedures) {
      unique([...procedure.screens.map(({ id }) => id), 'aside']);
      const mine = standing.filter((one) => one.procedure === procedure);
      unique(mine.map(({ screen, pattern }) => `${screen} ${pattern}`));
      const byPattern = new Map<string, Item>();
      for (const { pattern, item } of mine) {
        expect(byPattern.get(pattern) ?? item, pattern).toEqual(item);
        byPattern.set(pattern, item);
      }
      expect([...itemsByPattern(procedure).keys()].sort()).toEqual([...byPattern.keys()].sort());
    }
  });

  it('are words joined by dots, as the file format has them', () => {
    for (const { item } of standing) expect(item.id).toMatch(/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*$/);
    for (const { item } of standing) if (item.kind === 'values') expect(item.item.id).toBe(item.id);
  });
});

describe('what an item refers to', () => {
  it.each(standing)('$procedure.id $screen $pattern', ({ procedure, pattern, item }) => {
    if (item.when) expectMeant(procedure, pattern, item.when);
    if (!isField(item)) return;
    if (item.startsAs !== undefined) expect(meant(procedure, pattern, item.startsAs)?.kind).toBe(item.kind);
    if (item.kind !== 'choice' || !item.sameAs) return;
    const { option, fields: others, through } = item.sameAs;
    expect(item.options.map(({ value }) => value)).toContain(option);
    for (const id of others) expect(meant(procedure, pattern, id)?.kind, id).toBeDefined();
    if (through === undefined) return;
    const source = meant(procedure, pattern, through);
    expect(source?.kind === 'choice' ? source.sameAs?.fields.length : undefined).toBe(others.length);
  });

  it.each(procedures)('the sections of $id', (procedure) => {
    for (const { section, prefix } of sectionsOf(procedure)) {
      if (section.when) expectMeant(procedure, prefix, section.when);
      for (const item of section.items) {
        if (item.kind !== 'shown') continue;
        expect(item.from.length).toBeGreaterThan(0);
        for (const id of item.from) expect(meant(procedure, prefix, id), id).toBeDefined();
      }
    }
  });
});

describe('texts for users', () => {
  it.each(standing)('$procedure.id $screen $pattern', ({ item }) => {
    expect(item.label.trim()).toBe(item.label);
    expect(item.label).not.toBe('');
    if (item.help !== undefined) expect(item.help).toMatch(SENTENCES);
    if (item.kind === 'fixed') expect(item.reason).toMatch(SENTENCES);
    // A section's fixed values stand together in one table, which has no place for groups.
    if (item.kind === 'fixed') expect(item.group).toBeUndefined();
    if (item.kind === 'values') {
      expect(item.item.label).toContain('{n}');
      expect(item.addLabel).not.toBe('');
      expect(item.max).toBeGreaterThan(1);
    }
  });

  it.each(procedures)('the screens of $id', (procedure) => {
    expect(procedure.title).not.toBe('');
    expect(procedure.shortTitle).not.toBe('');
    expect(procedure.summary).toMatch(SENTENCES);
    for (const screen of procedure.screens) {
      expect(screen.title).not.toBe('');
      expect(screen.intro).toMatch(SENTENCES);
      unique(screen.sections.map(({ id }) => id));
    }
    for (const { section } of sectionsOf(procedure)) {
      expect(section.title).not.toBe('');
      if (section.note !== undefined) expect(section.note).toMatch(SENTENCES);
    }
  });

  it('keep the fields of a group together', () => {
    for (const procedure of procedures) {
      for (const { section } of sectionsOf(procedure)) {
        const groups = section.items.map((item) => ('group' in item ? (item.group ?? '') : ''));
        unique(groups.filter((group, at) => group !== '' && group !== groups[at - 1]));
      }
    }
  });
});

describe('the time after applying', () => {
  it.each(procedures)('of $id has steps, deadlines from fields it has, and words', (procedure) => {
    const has = (id: string) => expect(itemAt(procedure, id), id).toBeDefined();
    const { after = [], notice = [], secrets = [], userIds } = procedure;
    expect(after.length).toBeGreaterThan(1);
    unique(after.map(({ id }) => id));
    unique(notice.map(({ id }) => id));
    for (const { does, due, when } of after) {
      expect(does).toMatch(SENTENCES);
      for (const id of due?.by ?? []) has(id);
      if (when) has(when.field);
    }
    for (const id of notice.flatMap(({ from }) => from)) has(id);
    for (const secret of secrets) expect(secret).toMatch(SENTENCES);
    if (userIds) [userIds.code, ...userIds.numbers].forEach(has);
  });
});

describe('the list of fields', () => {
  it('includes fields in lists and outside the screens', () => {
    expect(fields.length).toBeGreaterThan(90);
    expect(fields.some(({ pattern }) => pattern === 'userCodes[].naming.companyNameEn')).toBe(true);
    expect(fields.some(({ pattern }) => pattern === 'manager.emergencyFax[]')).toBe(true);
    expect(fields.some(({ screen }) => screen === 'aside')).toBe(true);
  });
});
