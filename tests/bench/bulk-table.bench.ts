// Cost of the list, the search, V20 and an import with 10,000 drafts, compared with the naive implementation of each.
import { bench, describe } from 'vitest';
import { draftsTable, importRows, prepareTable, readTable } from '../../src/lib/exports/csv/index.js';
import { NO_FILTER, filterRows } from '../../src/lib/features/bulk/filter-rows.js';
import { checkDraft, rowOf } from '../../src/lib/features/bulk/table-row.js';
import { validate } from '../../src/lib/validation/validate.js';
import { newApplication } from '../../src/procedures/new-application/index.js';
import { exampleDraft } from '../unit/support/example.js';

const COUNT = 10_000;
const today = '20260410';
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
const some = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

const drafts = Array.from({ length: COUNT }, (_, at) => ({
  ...exampleDraft({ 'office.companyName': `第${at}商事株式会社` }),
  title: `依頼${at}`,
}));
const rows = drafts.map((draft) => rowOf(newApplication, draft));
const others = drafts.map(({ id, title, procedure, values }) => ({
  ...{ id, title, procedure, corporateNumber: '' },
  companyName: String(values['office.companyName']),
}));
const fresh = () => drafts.map((draft) => ({ ...draft }));
const filter = { ...NO_FILTER, query: '第9999' };

describe('10,000 lines at first sight', () => {
  bench('the lines as they come', () => void drafts.map((draft) => rowOf(newApplication, draft)), some);
  bench(
    'naive: each checked before it is shown',
    () => void fresh().map((draft) => checkDraft(newApplication, draft, today)),
    once,
  );
});

describe('one keystroke in the search', () => {
  bench('among lines that are known', () => void filterRows(rows, filter, today), some);
  bench(
    'naive: each folded and checked anew',
    () => {
      const anew = fresh().map((draft) => ({
        ...rowOf(newApplication, draft),
        checked: checkDraft(newApplication, draft, today),
      }));
      filterRows(anew, filter, today);
    },
    once,
  );
});

describe('one check of a draft among 10,000 others (V20)', () => {
  const draft = exampleDraft();
  bench('looked up', () => void validate(newApplication, { ...draft }, { today, others }));
  bench(
    'naive: gathered anew each time',
    () => void validate(newApplication, { ...draft }, { today, others: [...others] }),
  );
  bench('no others at all', () => void validate(newApplication, { ...draft }, { today }));
});

describe('10,000 rows of a table', () => {
  const bytes = new TextEncoder().encode(draftsTable(newApplication, drafts));
  bench('read', async () => void (await readTable(bytes)), some);
  bench(
    'read, normalised, checked',
    async () => {
      const prepared = prepareTable(newApplication, await readTable(bytes));
      const results = [...importRows(prepared, { now: new Date('2026-04-10T00:00:00Z'), today })];
      if (results.filter(({ draft }) => draft).length !== COUNT) throw new Error('rows were lost');
    },
    once,
  );
});
