import { expect, test } from 'vitest';
import { NO_FILTER, filterRows, rulesIn, type RowFilter } from '../../../../src/lib/features/bulk/filter-rows.js';
import { checkDraft, rowOf, type TableRow } from '../../../../src/lib/features/bulk/table-row.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, TODAY, type Changes } from '../../support/example.js';

function row(title: string, changes: Changes, from = exampleDraft): TableRow {
  const draft = { ...from(changes), title };
  return { ...rowOf(newApplication, draft), checked: checkDraft(newApplication, draft, TODAY) };
}
const rows = [
  row('依頼10', { 'office.companyName': 'ナックス' }),
  row('依頼2', { 'office.phone': '０３', 'result.mailedOn': '20260401', 'result.mailedTime': '0900' }),
  row('依頼1', { 'contact.companyName': 'ＡＢＣ商事' }, emptyDraft),
  { ...row('依頼3', {}), checked: undefined },
];
const titles = (filter: Partial<RowFilter>) =>
  filterRows(rows, { ...NO_FILTER, sort: 'title', descending: false, ...filter }, TODAY).map(
    ({ draft }) => draft.title,
  );

test('titles sort in natural number order, in both directions', () => {
  expect(titles({})).toEqual(['依頼1', '依頼2', '依頼3', '依頼10']);
  expect(titles({ descending: true })).toEqual(['依頼10', '依頼3', '依頼2', '依頼1']);
});
test('the search reads answers, whatever their width and case; all words count', () => {
  expect(titles({ query: 'ﾅｯｸｽ 依頼10' })).toEqual(['依頼10']);
  expect(titles({ query: 'abc' })).toEqual(['依頼1']);
  expect(titles({ query: 'abc 依頼10' })).toEqual([]);
});
test('states and rules: rows not checked yet match none', () => {
  expect(titles({ state: 'wrong' })).toEqual(['依頼2']);
  expect(titles({ state: 'left' })).toEqual(['依頼1']);
  expect(titles({ state: 'done' })).toEqual(['依頼10']);
  expect(titles({ rule: 'C3' })).toEqual(['依頼2']);
  expect(rulesIn(rows)).toContain('C3');
});
test('deadlines: 48 hours that ran out unanswered come first (T3); none without a date', () => {
  expect(titles({ due: 'past' })).toEqual(['依頼2']);
  expect(rows[1]!.checked?.deadline).toEqual({ day: '20260403', title: '48時間の締切', past: true });
  expect(titles({ due: 'week' })).toEqual(['依頼10']);
  expect(titles({ due: 'none' })).toEqual(['依頼1']);
  expect(titles({ sort: 'deadline' })[0]).toBe('依頼2');
  const received = row('済', {
    'result.mailedOn': '20260401',
    'result.mailedTime': '0900',
    'result.receiptNumber': '1200001A',
  });
  expect(received.checked?.deadline?.past).toBe(false);
});
test('the company comes from the fields that the procedure names', () => {
  expect(rows.map(({ company }) => company).slice(0, 3)).toEqual([
    'ナックス',
    rows[1]!.draft.values['office.companyName'],
    'ＡＢＣ商事',
  ]);
});
