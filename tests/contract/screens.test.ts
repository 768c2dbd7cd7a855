import { describe, expect, it } from 'vitest';
import { fieldAt, itemAt, labelOf, listAt } from '../../src/lib/definition/walk.js';
import type { Procedure } from '../../src/lib/definition/types.js';
import { createDraft } from '../../src/lib/draft/create.js';
import { getAt, setAt } from '../../src/lib/draft/paths.js';
import { restoreText } from '../../src/lib/draft/restore.js';
import type { Draft, Json } from '../../src/lib/draft/types.js';
import { cellText, readCell } from '../../src/lib/exports/csv/cell.js';
import { columnsOf } from '../../src/lib/exports/csv/columns.js';
import { toDraftJson, withoutHidden } from '../../src/lib/exports/draft-json.js';
import { brokenRules } from '../../src/lib/kinds/broken-rules.js';
import { buildSheet } from '../../src/lib/sheet/build.js';
import { differencesBetween } from '../../src/lib/sheet/differences.js';
import { ruleContext } from '../../src/lib/validation/context.js';
import { validate } from '../../src/lib/validation/validate.js';
import { procedures } from '../../src/procedures/index.js';
import { newApplication } from '../../src/procedures/new-application/index.js';
import { answer, everyField, opening, targetOf, type Asked } from '../unit/support/every-field.js';
import { NOW, TODAY, type Changes } from '../unit/support/example.js';
import { expectedFields, expectedFixed, expectedOptions } from '../unit/support/new-application-fields.js';

function draftOf(procedure: Procedure, changes: Changes): Draft {
  const draft = createDraft(procedure, NOW, '下書き');
  const values = Object.entries(changes).reduce((all, [path, value]) => setAt(all, path, value), draft.values);
  return { ...draft, values };
}
const issuesOf = (procedure: Procedure, draft: Draft) => validate(procedure, draft, { today: TODAY });
const contextOf = (procedure: Procedure, draft: Draft) => ruleContext(procedure, draft, { today: TODAY });
const sheetOf = (procedure: Procedure, draft: Draft) => buildSheet(procedure, draft, issuesOf(procedure, draft), TODAY);
const linesOf = (procedure: Procedure, draft: Draft) =>
  sheetOf(procedure, draft).screens.flatMap((screen) =>
    screen.sections.flatMap((section) => section.lines.map((line) => ({ ...line, screen: screen.id }))),
  );
/** A value that every kind rejects, so that a hidden field would show a message if it were checked. */
const WRONG = 'a\u0000あ';

describe('the new application has every field of its specification', () => {
  const rows = Object.entries(expectedFields).flatMap(([screen, fields]) =>
    fields
      .trim()
      .split('\n')
      .map((row) => {
        const [, path, group, label] = /^(\S+) (?:\[(.+?)\] )?(.+)$/.exec(row)!;
        return { screen, path: path!, group, label: label! };
      }),
  );

  it('lists all screens of the new application', () => {
    expect(rows.length).toBeGreaterThan(110);
    expect(Object.keys(expectedFields)).toEqual(newApplication.screens.map(({ title }) => title));
  });

  it.each(rows)('$screen: $path $label', ({ screen, path, group, label }) => {
    const item = itemAt(newApplication, path)?.item;
    expect(item).toBeDefined();
    expect(labelOf(item!, path)).toBe(label);
    expect(item && 'group' in item ? item.group : undefined).toBe(group);
    const asked = everyField(newApplication).filter((one) => one.screen.title === screen);
    const place = listAt(newApplication, path) ? `${path}[0]` : path.replace(/\[\d+\]$/, '[0]');
    expect(asked.map((one) => one.path)).toContain(place);
  });

  it.each(Object.entries(expectedOptions))('%s offers %s', (path, options) => {
    const field = fieldAt(newApplication, path);
    expect(field?.kind === 'choice' ? field.options.map(({ value }) => value).join(' ') : undefined).toBe(options);
  });

  it.each(Object.entries(expectedFixed))('%s is fixed as %s', (path, value) => {
    expect(fieldAt(newApplication, path)).toMatchObject({ kind: 'fixed', value });
  });

  it('offers the 47 prefectures', () => {
    for (const prefix of ['office', 'headOffice', 'billing']) {
      const field = fieldAt(newApplication, `${prefix}.address.prefecture`);
      expect(field?.kind === 'choice' ? new Set(field.options.map(({ value }) => value)).size : 0).toBe(47);
    }
  });

  it('takes at most three emergency fax numbers, five mail addresses, one entry of 利用者コード', () => {
    const most = ['manager.emergencyFax', 'billing.contact.emails', 'userCodes'].map(
      (id) => listAt(newApplication, id)?.max,
    );
    expect(most).toEqual([3, 5, 1]);
  });
});

describe.each(procedures)('$id', (procedure) => {
  const all = everyField(procedure);
  const first = new Map<string, Asked>();
  for (const asked of all) if (!first.has(asked.path)) first.set(asked.path, asked);
  const each = [...first.values()].map((asked) => ({ ...asked, name: asked.path }));
  const required = each.filter(({ field, list }) => (list ?? field).need === 'required' && field.kind !== 'fixed');
  const conditional = each.filter(({ conditions }) => conditions.length > 0);
  /** A draft in which the field is visible and has the value. */
  const asking = (asked: Asked, value: Json) =>
    draftOf(procedure, { ...opening(procedure, asked), [asked.path]: value });

  it('has one table column with a unique label for each question except attached files', () => {
    const columns = columnsOf(procedure, () => 1);
    const tabular = each.filter(({ field }) => field.kind !== 'files').map(({ path }) => path);
    expect(columns.map(({ path }) => path)).toEqual(expect.arrayContaining(tabular));
    expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
  });

  it('shows every given answer in a comparison with a draft without it', () => {
    for (const asked of each.filter(({ field }) => field.kind !== 'fixed')) {
      const [given, empty] = [asking(asked, answer(asked.field)), asking(asked, '')];
      const found = differencesBetween(sheetOf(procedure, empty), sheetOf(procedure, given));
      expect(found.map(({ path }) => path)).toContain(asked.path);
    }
  });

  it.each(each)('$name accepts a valid answer, also from a table cell', ({ field }) => {
    const right = answer(field);
    expect(brokenRules(field, right)).toEqual([]);
    // Attached files do not fit into a cell, so they have no column.
    if (field.kind !== 'files')
      expect(readCell(field, { text: cellText(field, right) }, false)).toEqual({ value: right });
  });

  it.each(required)('$name has one message when it is missing, and none when it is answered', (asked) => {
    const { field, list, path } = asked;
    const missing = (draft: Draft) =>
      issuesOf(procedure, draft).filter((issue) => issue.path === path && issue.missing);
    const rule = (list ?? field).emptyRule ?? 'required';
    const screen = asked.screen.id;
    const empty: Json = field.kind === 'check' ? false : '';
    expect(missing(asking(asked, empty))).toMatchObject([{ rule, severity: 'error', screen }]);
    const filled = asking(asked, answer(field));
    expect(missing(filled)).toEqual([]);
    expect(brokenRules(field, getAt(filled.values, path))).toEqual([]);
  });

  it('reports in a new draft exactly the missing fields that are required and visible', () => {
    const draft = draftOf(procedure, {});
    const context = contextOf(procedure, draft);
    const open = required.filter(
      ({ path, field }) =>
        context.visible(path) && [undefined, '', false].includes(context.read(path) as never) && field.kind !== 'fixed',
    );
    const missing = issuesOf(procedure, draft).filter((issue) => issue.missing);
    expect(missing.map(({ path }) => path).sort()).toEqual(open.map(({ path }) => path).sort());
    expect(issuesOf(procedure, draft).filter((issue) => !issue.missing)).toEqual([]);
  });

  it.each(each)('$name stands on the answer sheet, under its label', (asked) => {
    const { field, path } = asked;
    const draft = asking(asked, answer(field));
    const [line] = linesOf(procedure, draft).filter((one) => one.path === path && one.screen === asked.screen.id);
    expect(line?.label).toBe(labelOf(field, path));
    expect(line?.shown).not.toBe('');
    if (typeof answer(field) === 'string') expect(line?.shown).toContain(answer(field));
  });

  it.each(conditional)('$name is visible while its conditions hold, and otherwise hidden everywhere (V19)', (asked) => {
    const { path, conditions } = asked;
    const open = asking(asked, WRONG);
    expect(contextOf(procedure, open).visible(path)).toBe(true);
    expect(issuesOf(procedure, open).some((issue) => issue.path === path)).toBe(true);
    expect(linesOf(procedure, open).some((line) => line.path === path)).toBe(true);
    for (const condition of conditions) {
      const target = targetOf(procedure, asked, condition)!;
      const held = [condition.is].flat();
      const options = target.field.kind === 'choice' ? target.field.options.map(({ value }) => value) : [true, false];
      for (const other of ['', ...options].filter((value) => !held.includes(value))) {
        const draft = { ...open, values: setAt(open.values, target.path, other) };
        const context = contextOf(procedure, draft);
        expect(context.visible(path)).toBe(false);
        expect(issuesOf(procedure, draft).some((issue) => issue.path === path)).toBe(false);
        expect(linesOf(procedure, draft).some((line) => line.path === path && line.source !== 'same')).toBe(false);
        expect(getAt(draft.values, path)).toBe(WRONG);
        expect(getAt(withoutHidden(context).values, path)).toBeUndefined();
      }
    }
  });

  it('reads every answer back from its JSON, right or wrong', () => {
    for (const fill of [answer, () => WRONG, () => '']) {
      const changes = Object.fromEntries(each.map(({ path, field }) => [path, fill(field)]));
      const json = toDraftJson(draftOf(procedure, changes), []);
      const restored = restoreText(json, procedures, NOW);
      // What no view could display, such as a text in a checkbox, is reported and kept for the next export.
      const unfit = each.filter(({ field }) => typeof fill(field) !== typeof answer(field));
      expect(restored.reports.map(({ path }) => path).sort()).toEqual(unfit.map(({ path }) => path).sort());
      for (const { path, field } of each.filter((one) => !unfit.includes(one))) {
        expect(getAt(restored.draft.values, path)).toEqual(fill(field));
      }
      expect(JSON.parse(toDraftJson(restored.draft, []))).toMatchObject({ values: JSON.parse(json).values });
    }
  });
});
