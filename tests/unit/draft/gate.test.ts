import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '../../attack/drafts.js';
import { anyLog, anyReview, anyReviewFile, anyTemplate } from '../../attack/records.js';
import { timelineFrom } from '../../../src/lib/features/schedule/dates/timeline-from.js';
import { filterRows, NO_FILTER, rulesIn } from '../../../src/lib/features/bulk/filter-rows.js';
import { checkDraft, rowOf } from '../../../src/lib/features/bulk/table-row.js';
import { draftFrom } from '../../../src/lib/draft/template/apply.js';
import { mergeValues } from '../../../src/lib/draft/merge.js';
import { clean } from '../../../src/lib/draft/envelope.js';
import { restore, RestoreError } from '../../../src/lib/draft/restore.js';
import { checkReview, restoreReview } from '../../../src/lib/draft/review/restore.js';
import { restoreTemplate } from '../../../src/lib/draft/template/restore.js';
import type { Draft, Values } from '../../../src/lib/draft/types.js';
import { undo } from '../../../src/lib/draft/undo.js';
import { checkLog } from '../../../src/lib/draft/undo-log.js';
import { toDraftJson } from '../../../src/lib/exports/draft-json.js';
import { buildSheet } from '../../../src/lib/sheet/build.js';
import { differencesBetween } from '../../../src/lib/sheet/differences.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { progressOf } from '../../../src/lib/validation/progress.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, exampleValues, NOW, TODAY } from '../support/example.js';

/** The number of runs of each test; `npm run bench -- attack` uses thousands. */
const RUNS = Number(process.env['ATTACK_RUNS'] ?? 60);
/** The maximum computing time for one file, in milliseconds; a page that is blocked for longer seems to hang. */
const PATIENCE = 1000;

function inTime(work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(PATIENCE);
}

function read<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    // The only error is one with a message for the user.
    expect(error).toBeInstanceOf(RestoreError);
    return undefined;
  }
}

/** Computes everything that the pages show of a draft. */
function look(draft: Draft): void {
  const procedure = procedures.find(({ id }) => id === draft.procedure)!;
  const issues = validate(procedure, draft, { today: TODAY });
  const sheet = buildSheet(procedure, draft, issues, TODAY);
  const plain = JSON.stringify(sheet);
  expect(plain).not.toContain('[object Object]');
  const lines = sheet.screens.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
  for (const { label, shown } of lines) expect([label, typeof shown]).toEqual([label, 'string']);
  const row = { ...rowOf(procedure, draft), checked: checkDraft(procedure, draft, TODAY) };
  expect(filterRows([row], { ...NO_FILTER, query: '見本' }, TODAY).length).toBeLessThan(2);
  rulesIn([row]);
  progressOf(procedure, draft, issues, TODAY);
  timelineFrom(ruleContext(procedure, draft, { today: TODAY }), TODAY, undefined);
  differencesBetween(sheet, buildSheet(procedure, { ...draft, values: {} }, [], TODAY));
  for (const moment of [draft.createdAt, draft.updatedAt]) expect(Date.parse(moment)).not.toBeNaN();
  expect(Number.isSafeInteger(draft.revision + 1)).toBe(true);
  expect(draft.title.length).toBeLessThanOrEqual(200);
}

describe('whatever a file holds', () => {
  it('is refused with a message, or can be checked, shown, filtered and compared without delay', () => {
    fc.assert(
      fc.property(anyDraft, (file) =>
        inTime(() => {
          const restored = read(() => restore(file, procedures, NOW));
          if (restored) look(restored.draft);
        }),
      ),
      { numRuns: RUNS },
    );
  });

  // What makes a careless search quadratic: one character, one number, one word, over and over.
  it.each(['000', '１', '1 ', '1-', 'x ', 'あ い ', '一', 'ｱﾞ', '㈱', '1丁目', 'CHOME '])(
    'is checked without delay when every answer is %j, twenty thousand characters long',
    (part) => {
      const long = part.repeat(20_000 / part.length);
      const values = JSON.parse(JSON.stringify(exampleValues), (_key, value: unknown) =>
        typeof value === 'string' ? long : value,
      ) as Values;
      inTime(() => validate(procedures[0]!, exampleDraft(values), { today: TODAY }));
    },
  );

  it('is never lost: the export has every answer in its place and reads the same again', () => {
    fc.assert(
      fc.property(anyDraft, ({ quarantine: _quarantine, ...file }) => {
        const restored = read(() => restore(file, procedures, NOW));
        if (!restored) return;
        const { draft, reports } = restored;
        // Reading the result again gives the same, without reports.
        const stored = JSON.parse(JSON.stringify(draft)) as unknown;
        expect(restore(stored, procedures, NOW)).toEqual({ draft: stored, reports: [] });
        const exported = JSON.parse(toDraftJson(draft, [])) as Draft;
        expect(exported.quarantine?.filter(({ part }) => part === 'values') ?? []).toEqual([]);
        // Values that were converted to text stay so; everything else is as in the file.
        if (!reports.some(({ message }) => message.includes('読みました')))
          expect(exported.values).toEqual(JSON.parse(JSON.stringify(clean(file['values']))));
        const again = restore(exported, procedures, NOW).draft;
        expect(again.values).toEqual(JSON.parse(JSON.stringify(draft.values)));
        expect(again.quarantine?.length ?? 0).toBe(draft.quarantine?.length ?? 0);
      }),
      { numRuns: RUNS },
    );
  });

  it('merges with a valid draft into one that can be stored', () => {
    const base = exampleDraft();
    fc.assert(
      fc.property(anyDraft, (file) => {
        const theirs = read(() => restore(file, procedures, NOW))?.draft;
        if (!theirs) return;
        for (const [one, other] of [
          [base.values, theirs.values],
          [theirs.values, base.values],
        ] as const) {
          const { values } = mergeValues(base.values, one, other);
          expect(() => structuredClone(values)).not.toThrow();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a template makes a draft that can be shown', () => {
    fc.assert(
      fc.property(anyTemplate, (file) =>
        inTime(() => {
          const template = read(() => restoreTemplate(file, procedures, NOW))?.template;
          if (!template) return;
          look(
            draftFrom(
              procedures.find(({ id }) => id === template.procedure)!,
              template,
              NOW,
            ),
          );
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it('a review has threads and replies with unique ids, and keeps invalid ones', () => {
    const [procedure] = procedures;
    fc.assert(
      fc.property(fc.oneof(anyReview, anyReviewFile), (stored) => {
        const { threads, aside } = checkReview(stored, procedure);
        for (const list of [threads, ...threads.map(({ replies }) => replies)]) {
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
          for (const { at } of list) expect(Date.parse(at)).not.toBeNaN();
        }
        const again = checkReview(JSON.parse(JSON.stringify(checkReview(stored, procedure))), procedure);
        // JSON has no -0.
        expect(JSON.stringify(again.aside)).toBe(JSON.stringify(aside));
        expect(again.threads.length).toBe(threads.length);
        const file = read(() => restoreReview(stored, procedures, NOW));
        if (file) look(file.draft);
      }),
      { numRuns: RUNS },
    );
  });

  it('an undo log leads only to answers that can be shown', () => {
    const draft = exampleDraft();
    const procedure = procedures.find(({ id }) => id === draft.procedure)!;
    fc.assert(
      fc.property(anyLog, (stored) => {
        const log = checkLog(stored, procedure);
        for (const step of log.undo) {
          const after = Object.fromEntries(Object.entries(step.changes).map(([key, change]) => [key, change.after]));
          const taken = undo({ undo: [step], redo: [] }, { ...draft.values, ...after } as Draft['values']);
          if (taken) look({ ...draft, values: taken.values });
        }
      }),
      { numRuns: RUNS },
    );
  });
});
