import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../src/lib/draft/types.js';

/** Values that JSON allows but no field expects, as files and databases from elsewhere may contain. */
const BAD = [
  ...['null', 'true', 'false', '0', '-1', '1.5', '1e308', '9007199254740992', '""', '"3"', '"\\u0000"', '"\\ud800"'],
  ...['[]', '[null]', '[[]]', '[[[[[[1]]]]]]', '[{}]', '["a","a"]', '{}', '{"toString":""}', '{"toString":null}'],
  ...['{"toString":{"toString":""},"valueOf":1}', '{"length":1e9}', '{"then":1}', '{"0":"a"}', '{"id":1,"at":2}'],
  ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}', '{"hasOwnProperty":1}', '"__proto__"'],
  ...['"yesterday"', '"2026-13-45T00:00:00.000Z"', '"+275760-09-13T00:00:00.000Z"', '"<script>alert(1)</script>"'],
].map((text) => JSON.parse(text) as Json);

/** Keys that every object inherits, and others with a special meaning in programs. */
export const INHERITED = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', 'length', 'then', ''];

/** Any JSON, mostly chosen to cause errors. */
export const strange: Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...BAD) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) as Arbitrary<Json> },
  {
    weight: 1,
    arbitrary: fc.constantFrom('あ', 'x ', '𠮷').chain((text) => fc.nat(40_000).map((n) => text.repeat(n))),
  },
  { weight: 1, arbitrary: fc.nat(4000).map((n) => Array.from({ length: n }, () => 'x')) },
);

/** Values that a database can hold in addition to JSON, written by hand or by another program. */
export const strangest: Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: strange },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -0, new Date(0), new Date(NaN), 10n) },
);

/** Mostly a right value, otherwise a nearly right one, otherwise anything. */
export function mostly<T>(right: Arbitrary<T>, near: Arbitrary<unknown>, anything: Arbitrary<unknown> = strange) {
  return fc.oneof(
    { weight: 12, arbitrary: right as Arbitrary<unknown> },
    { weight: 2, arbitrary: near },
    { weight: 2, arbitrary: anything },
  );
}

/** A record whose keys are all its own, even `__proto__`, as JSON and structured clones may have. */
export const ownRecord = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries);
