import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/lib/draft/types.js';
import { buildSheet } from '../../../src/lib/sheet/build.js';
import { differencesBetween, type Difference } from '../../../src/lib/sheet/differences.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { anyDraft } from '../support/any-draft.js';
import { emptyDraft, exampleDraft, issuesOf, TODAY, type Changes } from '../support/example.js';

const sheetOf = (draft: Draft) => buildSheet(newApplication, draft, issuesOf(draft), TODAY);
/** The differences between the manual's example with some answers and with others: `path: before → after`. */
const said = (before: Changes, after: Changes) =>
  differencesBetween(sheetOf(exampleDraft(before)), sheetOf(exampleDraft(after))).map(
    (one) => `${one.path}: ${one.before} → ${one.after}`,
  );
const byPath = (all: readonly Difference[]) => [...all].sort((a, b) => (a.path < b.path ? -1 : 1));

describe('differencesBetween', () => {
  it('finds none between a sheet and itself', () => {
    expect(said({}, {})).toEqual([]);
  });

  it('ignores the title, the issues, and answers that are stored but hidden', () => {
    const draft = exampleDraft();
    const other = {
      ...draft,
      title: '別の名前',
      values: { ...draft.values, 'their.key': 1, 'headOffice.phone': '03' },
    };
    expect(differencesBetween(sheetOf(draft), { ...sheetOf(other), issues: [] })).toEqual([]);
  });

  it('lists what is changed, as it is shown, at its place', () => {
    const [difference, ...more] = differencesBetween(
      sheetOf(exampleDraft()),
      sheetOf(exampleDraft({ 'contractor.name.family': '横浜' })),
    );
    expect(more).toEqual([]);
    expect(difference).toEqual({
      screen: '事業所・企業',
      section: '契約者に関する項目',
      label: '氏名 姓',
      path: 'contractor.name.family',
      before: exampleDraft().values['contractor.name.family'],
      after: '横浜',
    });
  });

  it('lists an answer once that is on two screens or used for others', () => {
    expect(said({}, { 'contact.name.family': '横浜' })).toEqual(['contact.name.family: 混載 → 横浜']);
    expect(said({}, { 'office.fax': '0311112222' })).toEqual(['office.fax: 0398765432 → 0311112222']);
  });

  it('lists answers that are filled in or removed', () => {
    expect(said({ 'confirm.remarks': '' }, { 'confirm.remarks': '備考' })).toEqual(['confirm.remarks:  → 備考']);
    expect(said({ 'confirm.remarks': '備考' }, { 'confirm.remarks': '' })).toEqual(['confirm.remarks: 備考 → ']);
  });

  it('lists entries that are added or removed', () => {
    const fax = (...numbers: string[]): Changes => ({ 'manager.emergencyFax': numbers });
    const two = said(fax('0311111111'), fax('0311111111', '0322222222'));
    expect(two).toEqual(['manager.emergencyFax[1]:  → 0322222222']);
    expect(said(fax('0311111111', '0322222222'), fax('0311111111'))).toEqual([
      'manager.emergencyFax[1]: 0322222222 → ',
    ]);
    // After an entry is removed, the next one moves up.
    expect(said(fax('0311111111', '0322222222'), fax('0322222222'))).toEqual([
      'manager.emergencyFax[0]: 0311111111 → 0322222222',
      'manager.emergencyFax[1]: 0322222222 → ',
    ]);
    const [code] = exampleDraft().values['userCodes'] as Draft['values'][];
    const added = said({}, { userCodes: [code!, { ...code, idCount: '3' }] });
    expect(added).toContain('userCodes[1].idCount:  → 3個');
    expect(added.every((line) => line.startsWith('userCodes[1].'))).toBe(true);
  });

  it('treats an answer that becomes hidden as removed, and the reverse', () => {
    const own: Changes = { 'headOffice.sameAsOffice': 'その他', 'headOffice.phone': '0312340000' };
    expect(said(own, {})).toContain('headOffice.phone: 0312340000 → ');
    expect(said({}, own)).toContain('headOffice.phone:  → 0312340000');
  });

  it('keeps the order of the screens, also for what only one sheet has', () => {
    const own: Changes = {
      'headOffice.sameAsOffice': 'その他',
      'headOffice.phone': '0312340000',
      'confirm.remarks': '備考',
    };
    const [asked, gone] = [said({}, own), said(own, {})];
    const paths = (lines: string[]) => lines.map((line) => line.split(': ')[0]);
    expect(paths(gone)).toEqual(paths(asked));
    expect(paths(gone).at(-1)).toBe('confirm.remarks');
  });

  it('is symmetric, and empty for equal sheets, whatever the drafts contain', () => {
    const property = fc.property(anyDraft, anyDraft, (a, b) => {
      const [one, other] = [sheetOf(a), sheetOf(b)];
      const there = differencesBetween(one, other);
      const back = differencesBetween(other, one).map((d) => ({ ...d, before: d.after, after: d.before }));
      expect(byPath(there)).toEqual(byPath(back));
      expect(new Set(there.map(({ path }) => path)).size).toBe(there.length);
      expect(there.every(({ before, after }) => before !== after)).toBe(true);
      expect(differencesBetween(one, structuredClone(one))).toEqual([]);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('turns one sheet into the other when applied to its answers', () => {
    const shown = (draft: Draft) => {
      const lines = sheetOf(draft).screens.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
      const answers = lines.filter(({ path, source }) => path !== '' && source !== 'same');
      return new Map(answers.filter((line) => line.shown !== '').map((line) => [line.path, line.shown]));
    };
    const property = fc.property(anyDraft, anyDraft, (a, b) => {
      const answers = shown(a);
      for (const { path, before, after } of differencesBetween(sheetOf(a), sheetOf(b))) {
        expect(answers.get(path) ?? '').toBe(before);
        if (after === '') answers.delete(path);
        else answers.set(path, after);
      }
      expect([...answers].sort()).toEqual([...shown(b)].sort());
    });
    fc.assert(property, { numRuns: 30 });
    expect(said({}, {})).toEqual([]);
    expect(differencesBetween(sheetOf(emptyDraft()), sheetOf(exampleDraft())).length).toBeGreaterThan(20);
  });
});
