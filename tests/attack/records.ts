import fc, { type Arbitrary } from 'fast-check';
import { itemsByPattern } from '../../src/lib/definition/walk.js';
import { anyAnswers, anyDraft, anyDraftOf, anyId, anyMoment, anyProcedure, anyRevision, anyTitle } from './drafts.js';
import { INHERITED, mostly, ownRecord, strange, strangest } from './strange.js';

/** A record to be written directly into a store. */
export interface Put {
  store: string;
  value: Record<string, unknown>;
}

const texts = mostly(fc.constantFrom('確かめました。', '直してください。\n二行目', 'x'.repeat(500)), strange);
const anyRemark = (more: Record<string, Arbitrary<unknown>> = {}) =>
  fc.record(
    { id: mostly(fc.constantFrom('r1', 'r2', 'r3'), strange), by: texts, at: anyMoment, text: texts, ...more },
    { requiredKeys: [] },
  );
const paths = fc.constantFrom('office.phone', 'userCodes[0].idCount', 'manager.emergencyFax[0]', '', ...INHERITED);
const anyThread = anyRemark({
  path: mostly(paths, strange),
  wish: mostly(fc.constantFrom('mend', 'ask', 'note'), strange),
  settled: mostly(fc.constantFrom(null, { is: true, by: 'a', at: '2026-04-10T00:00:00.000Z' }), strange),
  replies: mostly(fc.array(anyRemark(), { maxLength: 4 }), strange),
});
const anyTick = mostly(fc.constant({ by: 'a', at: '2026-04-10T00:00:00.000Z', shown: '見本', is: true }), strange);
const anyTime = anyProcedure.chain((procedure) =>
  mostly(fc.record({ at: anyMoment, values: fc.oneof(anyAnswers(procedure), strange) }), strange),
);

/** A stored review of a draft. */
export const anyReview: Arbitrary<unknown> = mostly(
  fc.record(
    {
      threads: mostly(fc.array(mostly(anyThread, strange), { maxLength: 5 }), strange),
      ticks: mostly(fc.array(fc.tuple(paths, anyTick), { maxLength: 5 }).map(ownRecord), strange),
      common: anyTime,
      before: anyTime,
      aside: strange,
    },
    { requiredKeys: ['threads', 'ticks'] },
  ),
  strange,
);

/** A file of a draft with remarks. */
export const anyReviewFile: Arbitrary<Record<string, unknown>> = fc
  .record({
    draft: fc.oneof({ weight: 9, arbitrary: anyDraft }, strange),
    review: anyReview,
    by: texts,
    sentAt: anyMoment,
  })
  .map((members) => ({ format: 'shitagaki', version: 1, kind: 'review', ...members }));

/** A help desk's template. */
export const anyTemplate: Arbitrary<Record<string, unknown>> = anyProcedure.chain((procedure) => {
  const keys = [...itemsByPattern(procedure).keys(), ...INHERITED];
  const rule = mostly(
    fc.constantFrom<unknown>({ locked: true, reason: '窓口' }, { hidden: true }, { asked: true, hint: '必ず' }),
    fc.record({ locked: strange, reason: strange, hidden: strange, asked: strange, hint: strange }),
  );
  return fc
    .record(
      {
        id: mostly(anyId, strange),
        title: anyTitle,
        desk: texts,
        note: texts,
        createdAt: anyMoment,
        updatedAt: anyMoment,
        revision: anyRevision,
        values: mostly(anyAnswers(procedure), strange),
        fields: mostly(fc.array(fc.tuple(fc.constantFrom(...keys), rule), { maxLength: 12 }).map(ownRecord), strange),
      },
      { requiredKeys: ['id', 'values'] },
    )
    .map((members) => ({ format: 'shitagaki', version: 1, kind: 'template', procedure: procedure.id, ...members }));
});

const anyStep = anyProcedure.chain((procedure) =>
  mostly(
    fc.record({
      at: mostly(fc.nat(), strange),
      changes: mostly(
        fc.tuple(anyAnswers(procedure), anyAnswers(procedure)).map(([before, after]) =>
          ownRecord(
            Object.keys({ ...before, ...after })
              .slice(0, 4)
              .map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }]),
          ),
        ),
        strange,
      ),
    }),
    fc.constantFrom<unknown>({ at: 1, changes: null }, { at: 1, changes: { 'office.phone': null } }, null),
  ),
);
/** A stored undo log of a draft. */
export const anyLog: Arbitrary<unknown> = mostly(
  fc.record({
    undo: mostly(fc.array(anyStep, { maxLength: 4 }), strange),
    redo: mostly(fc.array(anyStep, { maxLength: 2 }), strange),
  }),
  strange,
);

const KEYS = ['calendar', 'writer', 'pdf', 'library-links', 'library-folder', 'backup-folder', 'backup-folder-state'];
const MORE_KEYS = ['bin-days-of-use', 'backup-saved-at', 'backup-remind-days', 'library-browser', 'postal', 'holidays'];
const put = (store: string) => (value: Record<string, unknown>) => ({ store, value });

/** Everything that the database may hold about one draft, and strange rows among it. */
export function anyRecordsOf(id: string): Arbitrary<Put[]> {
  const content = anyProcedure.chain(anyDraftOf).map((draft) => ({ ...draft, id }));
  const row = fc.record({ id: fc.constant(id), draft: content, deletedAt: fc.constant(null) });
  const revision = fc.record({
    draftId: fc.constant(id),
    revision: fc.oneof(fc.nat(400), fc.constantFrom(-1, 0.5, 1e308)),
    startedAt: mostly(anyMoment, strangest),
    savedAt: mostly(anyMoment, strangest),
    name: mostly(fc.constantFrom(null, '戻す前'), strangest),
    draft: fc.oneof({ weight: 4, arbitrary: content as Arbitrary<unknown> }, strangest),
  });
  const transcription = fc.record({ key: fc.constant(`transcription:${id}`), value: strangest });
  const attachment = fc.record({
    draftId: fc.constant(id),
    sha256: fc.constantFrom(...['0', '1', '2'].map((digit) => digit.repeat(64))),
    bytes: strangest,
  });
  return fc
    .tuple(
      row.map(put('drafts')),
      fc.array(revision.map(put('revisions')), { maxLength: 3 }),
      fc.record({ draftId: fc.constant(id), log: mostly(anyLog, strangest) }).map(put('undo')),
      fc.record({ draftId: fc.constant(id), review: mostly(anyReview, strangest) }).map(put('reviews')),
      fc.array(transcription.map(put('settings')), { maxLength: 1 }),
      fc.array(attachment.map(put('attachments')), { maxLength: 2 }),
    )
    .map((parts) => parts.flat() as Put[]);
}

/** Rows that belong to no draft: strange keys and contents, templates, settings. */
export const anyStrangeRows: Arbitrary<Put[]> = fc
  .tuple(
    fc.array(
      fc
        .record({
          id: fc.oneof(anyId, fc.constantFrom<unknown>(5, '', '../x', ['a'], new Date(0), 'x'.repeat(300))),
          draft: fc.oneof(anyDraft as Arbitrary<unknown>, strangest),
          deletedAt: mostly(fc.constantFrom(null, '2026-04-10T00:00:00.000Z'), strangest),
        })
        .map(put('drafts')),
      { maxLength: 3 },
    ),
    fc.array(
      fc
        .record({
          id: fc.oneof(anyId, fc.constantFrom<unknown>(6, '')),
          template: fc.oneof(anyTemplate as Arbitrary<unknown>, strangest),
        })
        .map(put('templates')),
      { maxLength: 3 },
    ),
    fc.array(fc.record({ key: fc.constantFrom(...KEYS, ...MORE_KEYS), value: strangest }).map(put('settings')), {
      maxLength: 3,
    }),
  )
  .map((parts) => parts.flat() as Put[]);
