import fc, { type Arbitrary } from 'fast-check';
import { isField, isShown, itemsByPattern } from '../../../src/lib/definition/walk.js';
import type { Field, Item, Section } from '../../../src/lib/definition/types.js';
import { MAX_REVISION } from '../../../src/lib/draft/envelope.js';
import { FORMAT, VERSION, type Draft, type Json, type Values } from '../../../src/lib/draft/types.js';
import { forms, keyOf } from '../../../src/lib/reference/form-support.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { answer } from './every-field.js';

/** Texts that file formats and programs tend to lose, cut or misinterpret. */
const AWKWARD = [
  ...['', ' ', '　', '\0', '\ud83d', '\udc00', '\ud83d\ude00', '\ufeff', '\u2028', '\r\n', '\\', '"', '\u202e'],
  ...['髙﨑𠮷德濵塚葛󠄀', 'か\u3099', 'null', '-0', '1e400', '%PDF-1.7', '/EmbeddedFile', 'endstream\nendobj'],
  ...['__proto__', '{"format":"shitagaki"}', '=1+1', '</script>', 'PK\u0003\u0004'],
];
/** Keys that restoring removes. */
const TAKEN_AWAY = ['__proto__', 'constructor', 'prototype'];
const ENVELOPE = [
  ...['$schema', 'format', 'version', 'kind', 'procedure', 'id', 'title', 'state', 'createdAt', 'updatedAt'],
  ...['revision', 'values'],
];

/** Any text that may be stored: lone surrogates, empty texts, very long ones. */
export const anyText: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', size: 'small' }) },
  { weight: 2, arbitrary: fc.array(fc.nat(0xffff), { size: 'small' }).map((units) => String.fromCharCode(...units)) },
  { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...AWKWARD), fc.nat(800)).map(([text, n]) => text.repeat(n)) },
);

function withoutTakenAway(value: unknown): Json {
  if (Array.isArray(value)) return value.map(withoutTakenAway);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : (value as Json);
  const kept = Object.entries(value).filter(([key]) => !TAKEN_AWAY.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutTakenAway(inner)]));
}

const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).map(withoutTakenAway);

/** Unknown keys, as a later version may have written. */
const unknownKeys = (isKnown: (key: string) => boolean): Arbitrary<Record<string, Json>> =>
  fc.dictionary(
    anyText.filter((key) => !TAKEN_AWAY.includes(key) && !isKnown(key)),
    anyJson,
    { maxKeys: 3, noNullPrototype: true },
  );

const attachment = fc.record(
  { name: anyText.map((text) => text.slice(0, 1000)), size: fc.nat(), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) },
  { noNullPrototype: true },
);

function anyValue(field: Field): Arbitrary<Json> {
  if (field.kind === 'check') return fc.boolean();
  if (field.kind === 'files') return fc.uniqueArray(attachment, { maxLength: 3, selector: ({ sha256 }) => sha256 });
  if (field.kind === 'forms') return fc.subarray(forms.map(keyOf), { maxLength: 4 });
  const options = field.kind === 'choice' ? field.options.map(({ value }) => fc.constant(value)) : [];
  // A text area holds line feeds only; reading makes them of what other programs write.
  const text = field.kind === 'text' ? anyText.map((typed) => typed.replace(/\r\n?/g, '\n')) : anyText;
  return fc.oneof(fc.constant(answer(field)), text, ...options);
}

function anyItem(item: Item): Arbitrary<Json> {
  if (isField(item)) return anyValue(item);
  const entry = item.kind === 'values' ? anyValue(item.item) : anyRecord(item.sections, `${item.id}[].`);
  return fc.array<Json>(entry, { maxLength: Math.min(item.max, 4) + 1 });
}

/** Any subset of the fields of some sections, each with any value of its type, and unknown keys. */
function anyRecord(sections: readonly Section[], prefix = ''): Arbitrary<Record<string, Json>> {
  const items = sections.flatMap((section) => section.items.filter((item): item is Item => !isShown(item)));
  const known = itemsByPattern(newApplication);
  const shape = Object.fromEntries(items.map((item) => [item.id, anyItem(item)]));
  return fc
    .tuple(
      fc.record(shape, { requiredKeys: [], noNullPrototype: true }),
      unknownKeys((key) => known.has(prefix + key)),
    )
    .map(([values, unknown]) => ({ ...unknown, ...values }) as Record<string, Json>);
}

const sections = newApplication.screens.flatMap((screen) => screen.sections);

/** The values of any draft of the new application: of the right types, with valid and invalid texts. */
const anyValues: Arbitrary<Values> = anyRecord([...sections, { id: 'aside', title: '', items: newApplication.aside }]);

const moment = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const title = anyText.map((text) => text.slice(0, 200)).filter((text) => text !== '');

/** Any draft of the new application as the app may hold it; what is written of it must be read back the same. */
export const anyDraft: Arbitrary<Draft> = fc
  .record({
    unknown: unknownKeys((key) => ENVELOPE.includes(key)),
    id: fc.stringMatching(/^[\w.-]{1,100}$/),
    title,
    createdAt: moment,
    updatedAt: moment,
    revision: fc.nat({ max: MAX_REVISION }),
    values: anyValues,
  })
  .map(({ unknown, ...rest }) => ({
    ...unknown,
    format: FORMAT,
    version: VERSION,
    kind: 'draft',
    procedure: newApplication.id,
    ...rest,
  }));
