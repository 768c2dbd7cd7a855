import fc, { type Arbitrary } from 'fast-check';
import { isField, isShown } from '../../src/lib/definition/walk.js';
import type { Field, Item, Procedure, Section } from '../../src/lib/definition/types.js';
import { forms, keyOf } from '../../src/lib/reference/form-support.js';
import { procedures } from '../../src/procedures/index.js';
import { answer } from '../unit/support/every-field.js';
import { INHERITED, mostly, ownRecord, strange } from './strange.js';

const file = (n: number) => ({ name: `見積${n % 2}.pdf`, size: n, sha256: String(n % 4).repeat(64) });

/** A valid answer for a field. */
function right(field: Field): Arbitrary<unknown> {
  if (field.kind === 'check') return fc.boolean();
  if (field.kind === 'choice') return fc.constantFrom(...field.options.map(({ value }) => value));
  if (field.kind === 'files') return fc.array(fc.nat(3).map(file), { maxLength: 2 });
  if (field.kind === 'forms') return fc.subarray(forms.map(keyOf).slice(0, 12), { maxLength: 4 });
  return fc.constant(answer(field));
}

/** Values that are nearly valid: of another type or shape, repeated, or too long. */
function near(field: Field): Arbitrary<unknown> {
  const good = answer(field);
  if (field.kind === 'files')
    return fc.array(
      fc.oneof(
        fc.nat(9).map(file),
        fc.constantFrom<unknown>({ ...file(1), size: -1 }, { ...file(1), name: {} }, { sha256: 'x' }, null, 'a.pdf'),
      ),
      { maxLength: 8 },
    );
  if (field.kind === 'forms') {
    const keys = fc.constantFrom<unknown>(...forms.slice(0, 3).map(keyOf), '対応表にない', '', {}, { toString: '' });
    return fc.array(keys, { maxLength: 8 });
  }
  return fc.constantFrom<unknown>(
    ...[[good], { value: good }, { 0: good }, `${String(good)} `, String(good).repeat(50), String(good).toLowerCase()],
    ...[Number(good) || 7, good === true ? 'true' : false, { toString: '' }, '\u202e\u200b', '🏢\ud800'],
  );
}

const anyAnswer = (field: Field) => mostly(right(field), near(field));

function anyItem(item: Item): Arbitrary<unknown> {
  if (isField(item)) return anyAnswer(item);
  const entry = item.kind === 'values' ? anyAnswer(item.item) : anySections(item.sections);
  const few = fc.array(entry, { maxLength: Math.min(item.max, 3) });
  const many = fc.nat(60).chain((n) => entry.map((one) => Array.from({ length: item.max + n }, () => one)));
  const far = fc.tuple(entry, fc.nat(4000)).map(([one, n]) => Array.from({ length: n }, () => one));
  return mostly(
    few,
    fc.oneof(entry, many, fc.array(fc.oneof(entry, strange), { maxLength: 6 })),
    fc.oneof(strange, far),
  );
}

function anySections(sections: readonly Section[]): Arbitrary<Record<string, unknown>> {
  const items = sections.flatMap((section) => section.items.filter((item): item is Item => !isShown(item)));
  const shape = Object.fromEntries(items.map((item) => [item.id, anyItem(item)]));
  const unknown = fc.tuple(fc.constantFrom(...INHERITED, 'their.field', 'userCodes[0].idCount'), strange);
  return fc
    .tuple(fc.record(shape, { requiredKeys: [] }), fc.array(unknown, { maxLength: 2 }))
    .map(([values, more]) => ownRecord([...Object.entries(values), ...more]));
}

/** Answers of a procedure: valid, nearly valid and invalid ones, and unknown keys. */
export const anyAnswers = (procedure: Procedure): Arbitrary<Record<string, unknown>> =>
  anySections([
    ...procedure.screens.flatMap(({ sections }) => sections),
    { id: 'aside', title: '', items: procedure.aside },
  ]);

const answersOf = new Map(procedures.map((procedure) => [procedure.id, anyAnswers(procedure)]));
export const anyProcedure = fc.constantFrom(...procedures);
export const anyId = fc.stringMatching(/^[a-f0-9]{12}$/);
/** Times close together, as in normal work, and others, which may not parse. */
export const anyMoment = mostly(
  fc.integer({ min: 0, max: 900_000 }).map((minute) => new Date(1.75e12 + minute * 60_000).toISOString()),
  fc.constantFrom('2026-04-10', '2026-04-10T10:00:00+09:00', '1', 'May', '', '9999-12-31T00:00:00.000Z'),
);
export const anyRevision = mostly(fc.nat(500), fc.constantFrom(-1, 1.5, 1e308, 2 ** 53, '3', 10 ** 12), strange);
export const anyTitle = mostly(
  fc.constantFrom('新規申込', '株式会社見本', '  ', '\u202e逆さ', 'a'.repeat(150)),
  fc.constantFrom('', 'あ'.repeat(5000), 5, ['題'], { toString: '' }),
);

const anyMark = mostly(
  fc.constantFrom<unknown>(
    { locked: true, prefilled: '横浜', reason: '窓口' },
    { hidden: true },
    { asked: true, hint: 'x' },
  ),
  strange,
);
/** A draft's record of the template it was made from. */
const anySource = mostly(
  fc
    .tuple(
      fc.dictionary(fc.constantFrom('office.customs', 'contact.phone', 'userCodes[].idCount', 'toString'), anyMark),
      anyTitle,
    )
    .map(([fields, title]) => ({ id: 't1', title, desk: '窓口', fields })),
  strange,
);
const anyQuarantine = mostly(
  fc.array(
    fc.record({
      part: fc.constantFrom('values', 'envelope'),
      path: fc.constantFrom(
        'office.phone',
        'userCodes[0]',
        'userCodes[9].idCount',
        'toString',
        'confirm.attachments[1]',
      ),
      value: strange,
    }),
    { maxLength: 3 },
  ),
  strange,
);

/** A draft file generated from the schema, most of it valid. */
export function anyDraftOf(procedure: Procedure): Arbitrary<Record<string, unknown>> {
  return fc
    .record(
      {
        id: mostly(anyId, fc.constantFrom('', '../x', 'x'.repeat(200), 5)),
        title: anyTitle,
        createdAt: anyMoment,
        updatedAt: anyMoment,
        revision: anyRevision,
        values: fc.oneof({ weight: 30, arbitrary: answersOf.get(procedure.id)! }, { weight: 1, arbitrary: strange }),
        template: anySource,
        quarantine: anyQuarantine,
        state: strange,
        theirs: strange,
      },
      { requiredKeys: ['id', 'values'] },
    )
    .map((members) => ({ format: 'shitagaki', version: 1, kind: 'draft', procedure: procedure.id, ...members }));
}

const wrongEnvelope = fc
  .tuple(anyProcedure.chain(anyDraftOf), fc.constantFrom('format', 'version', 'kind', 'procedure', 'values'), strange)
  .map(([draft, member, value]) => ({ ...draft, [member]: value }));

export const anyDraft: Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 20, arbitrary: anyProcedure.chain(anyDraftOf) },
  { weight: 1, arbitrary: wrongEnvelope },
);
