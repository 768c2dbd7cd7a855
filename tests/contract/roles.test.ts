import { describe, expect, it } from 'vitest';
import { fieldsAskedAt, pathOf } from '../../src/lib/definition/path-of.js';
import type { AskedAt, Role } from '../../src/lib/definition/role.js';
import { isField, itemsByPattern } from '../../src/lib/definition/walk.js';
import type { Procedure } from '../../src/lib/definition/types.js';
import { changes } from '../../src/lib/reference/guide/changes.js';
import { procedures } from '../../src/procedures/index.js';
import { sectionsOf } from './placed-fields.js';

const itemsOf = (procedure: Procedure) =>
  [...itemsByPattern(procedure)].map(([pattern, { item }]) => ({ pattern, item }));

/** Roles that only a list or a choice can have. */
const LISTS: readonly Role[] = ['userCodes'];

describe.each(procedures)('the roles of fields in $id', (procedure) => {
  const played = itemsOf(procedure).flatMap(({ pattern, item }) =>
    item.role ? [{ role: item.role, pattern, item }] : [],
  );

  it('each occur once, and are found by pathOf', () => {
    const roles = played.map(({ role }) => role);
    expect(roles.filter((role, at) => roles.indexOf(role) !== at)).toEqual([]);
    for (const { role, pattern } of played) expect(pathOf(procedure, role)).toBe(pattern);
  });

  it('belong to fields, except those of lists', () => {
    for (const { role, item } of played) expect(isField(item), role).toBe(!LISTS.includes(role));
  });

  it('occur together where one is useless without the other', () => {
    const has = (role: Role) => pathOf(procedure, role) !== undefined;
    expect(has('mailedTime')).toBe(has('mailedOn'));
    expect(has('idCount')).toBe(has('userCodes'));
    expect([has('managerFamilyKana'), has('managerGivenKana')]).toEqual([has('managerSource'), has('managerSource')]);
  });

  it('include those that every application needs', () => {
    for (const role of ['receiptNumber', 'receivedOn', 'contactFamilyKana', 'contactGivenKana'] as const)
      expect(pathOf(procedure, role), role).toBeDefined();
    expect(procedure.company?.length).toBeGreaterThan(0);
    for (const id of procedure.company ?? []) expect(itemsByPattern(procedure).has(id), id).toBe(true);
  });
});

describe('every role', () => {
  it('occurs in some procedure', () => {
    const all: Record<Role, true> = {
      applicationDate: true,
      attachments: true,
      confirmedStart: true,
      contactFamilyKana: true,
      contactGivenKana: true,
      corporateNumber: true,
      desiredStart: true,
      examinationEnd: true,
      hasCorporateNumber: true,
      idCount: true,
      mailedOn: true,
      mailedTime: true,
      managerFamilyKana: true,
      managerGivenKana: true,
      managerSource: true,
      officePostalCode: true,
      plannedForms: true,
      receiptNumber: true,
      receivedOn: true,
      terminals: true,
      userCodes: true,
    };
    for (const role of Object.keys(all) as Role[])
      expect(
        procedures.some((procedure) => pathOf(procedure, role) !== undefined),
        role,
      ).toBe(true);
  });
});

describe.each(procedures)('the fields outside the screens of $id', (procedure) => {
  it('are each asked for at one or more places, without repetition', () => {
    for (const { id, askedAt } of procedure.aside) {
      expect(askedAt.length, id).toBeGreaterThan(0);
      expect(new Set(askedAt).size, id).toBe(askedAt.length);
    }
  });

  it('include the receipt and the correction request for the transcription pad', () => {
    const ids = (place: AskedAt) => fieldsAskedAt(procedure, place).map(({ id }) => id);
    expect(ids('receipt')).toEqual(['result.receiptNumber', 'result.receivedOn', 'result.receivedTime']);
    expect(ids('correction')).toEqual(['result.requestedOn', 'result.request']);
  });
});

/** Screens whose button the manual does not show. */
const UNKNOWN = ['certificate-reissue applicant', 'certificate-reissue reissue'];

describe('leaving NSS’s pages', () => {
  it('is defined for every screen except those that the manual does not show', () => {
    const silent = procedures.flatMap(({ id, screens }) =>
      screens.flatMap((screen) => (screen.nssEnd === 'unknown' ? [`${id} ${screen.id}`] : [])),
    );
    expect(silent).toEqual(UNKNOWN);
  });

  it.each(procedures)('has texts for users in $id', (procedure) => {
    const ends = [...procedure.screens, ...sectionsOf(procedure).map(({ section }) => section)].flatMap(({ nssEnd }) =>
      nssEnd === undefined || nssEnd === 'unknown' ? [] : [nssEnd],
    );
    for (const { press, warnings } of ends) {
      expect(press.trim()).toBe(press);
      expect(press).not.toBe('');
      for (const warning of warnings) expect(warning).toMatch(/。$/);
    }
    // What is registered must have been confirmed before.
    if (ends.length > 2) expect(ends.some(({ confirms }) => confirms)).toBe(true);
  });
});

describe.each(procedures)('the shared limits of fields in $id', (procedure) => {
  it('apply to fields of one section, one of which can be shortened', () => {
    for (const { section } of sectionsOf(procedure)) {
      const ids = section.items.flatMap((item) => (item.kind === 'shown' ? [] : [item.id]));
      for (const { fields, shorten, limit } of section.budgets ?? []) {
        for (const id of fields) expect(ids).toContain(id);
        expect(fields).toContain(shorten);
        expect(limit).toBeGreaterThan(0);
      }
    }
  });
});

describe('the guide', () => {
  /** The procedure that /choose begins. */
  const CHOSEN = 'new-application';

  it('links to every procedure, from the choice of a plan or from the list of changes', () => {
    const led = [CHOSEN, ...changes.flatMap(({ begins }) => (begins ? [begins.procedure] : []))];
    expect([...new Set(led)].sort()).toEqual(procedures.map(({ id }) => id).sort());
  });

  it('uses the procedures’ own names', () => {
    for (const { begins } of changes) {
      if (!begins) continue;
      expect(begins.name).toBe(procedures.find(({ id }) => id === begins.procedure)?.shortTitle);
    }
  });
});
