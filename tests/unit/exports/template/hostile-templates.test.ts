import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../../src/lib/draft/template/apply.js';
import { templateFields } from '../../../../src/lib/draft/template/fields.js';
import { templateFrom } from '../../../../src/lib/draft/template/make.js';
import { restoreTemplateText } from '../../../../src/lib/draft/template/restore.js';
import { restoreText } from '../../../../src/lib/draft/restore.js';
import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import { crc32 } from '../../../../src/lib/exports/package/crc32.js';
import { fromFragment, toFragment } from '../../../../src/lib/exports/template/link.js';
import { toTemplateJson } from '../../../../src/lib/exports/template/template-json.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../../support/example.js';

const procedures = [newApplication];
const template = templateFrom(
  newApplication,
  exampleDraft(),
  NOW,
  { title: 'ひな形', desk: '窓口' },
  {
    company: true,
    people: true,
  },
);

/** Pseudo-random numbers, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => ({ a: inner }), null);
const NASTY: readonly unknown[] = [
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '\u202e\u2066\u0000\u0007',
    '\ud800',
  ],
  ...[
    '{{constructor.constructor("x")()}}',
    '',
    'あ'.repeat(5000),
    '\u2028',
    '__proto__',
    '../../etc',
    1e308,
    -0,
    7,
    true,
  ],
  ...[
    null,
    [],
    {},
    [[[]]],
    ['x', 1, null],
    { toString: 1 },
    { length: 5 },
    { locked: true, hint: {} },
    deep(12),
    deep(60),
  ],
];
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'values', 'fields', 'title', 'desk', 'note', 'id', 'kind'],
  ...[
    'procedure',
    'version',
    'revision',
    'updatedAt',
    'template',
    'userCodes',
    'userCodes[]',
    ...templateFields(newApplication).keys(),
  ],
];
/** Defines a member of any name, even `__proto__`, as JSON.parse does. */
const put = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

function hostile(next: () => number): Record<string, unknown> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const made = JSON.parse(JSON.stringify(template)) as Record<string, unknown>;
  for (let turn = 0; turn < 8; turn += 1) {
    const inside = pick([made, made['values'], made['fields']]);
    if (typeof inside !== 'object' || inside === null) continue;
    const rule = { locked: true, hidden: pick(NASTY), hint: pick(NASTY), reason: pick(NASTY), asked: pick(NASTY) };
    put(inside, pick(KEYS), next() < 0.4 ? rule : structuredClone(pick(NASTY)));
  }
  return made;
}

/** All texts and keys in a value. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* texts(inner);
    }
  }
}
const isKnownError = (error: unknown) => error instanceof Error && ['RestoreError', 'LinkError'].includes(error.name);
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u;

/** With `whole`, the draft made from the template must also survive its own file unchanged. */
function expectHarmless(read: () => ReturnType<typeof restoreTemplateText>, whole: boolean): boolean {
  let found;
  try {
    found = read();
  } catch (error) {
    expect(isKnownError(error), String(error)).toBe(true);
    return false;
  }
  const { values, fields, title, desk, note, id } = found.template;
  for (const text of texts([values, fields, title, desk, note, id])) {
    if (UNSAFE.test(text.replaceAll('\n', ''))) throw new Error(`unsafe: ${JSON.stringify(text)}`);
    if (text.length > 1000) throw new Error('too long');
  }
  for (const key of Object.keys(fields)) if (!templateFields(newApplication).has(key)) throw new Error(`key ${key}`);
  if (!whole) return true;
  const draft = draftFrom(newApplication, found.template, NOW);
  const again = restoreText(toDraftJson(draft, []), procedures, NOW);
  if (JSON.stringify(again.draft.values) !== JSON.stringify(draft.values)) throw new Error('values changed');
  if (JSON.stringify(again.draft.template) !== JSON.stringify(draft.template)) throw new Error('template changed');
  return true;
}

describe('10,000 hostile templates and links', () => {
  it('either say what to do or become a harmless draft, and touch no prototype', () => {
    const next = random(20260410);
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    let [opened, refused] = [0, 0];
    const count = (fine: boolean) => (fine ? (opened += 1) : (refused += 1));
    for (let turn = 0; turn < 4000; turn += 1) {
      const made = hostile(next);
      count(expectHarmless(() => restoreTemplateText(JSON.stringify(made), procedures, NOW), turn % 5 === 0));
    }
    // Valid templates with their text cut and changed anywhere.
    const sound = toTemplateJson(template);
    for (let turn = 0; turn < 2000; turn += 1) {
      const at = Math.floor(next() * sound.length);
      const with_ = String.fromCharCode(Math.floor(next() * 0x3100));
      const damaged = sound.slice(0, at) + (next() < 0.5 ? with_ : '') + sound.slice(at + Math.floor(next() * 3));
      count(expectHarmless(() => restoreTemplateText(damaged, procedures, NOW), turn % 20 === 0));
    }
    // Links with a correct checksum around hostile content, and valid links with one character changed.
    const link = toFragment(template);
    for (let turn = 0; turn < 4000; turn += 1) {
      const at = 3 + Math.floor(next() * (link.length - 3));
      const changed = link.slice(0, at) + 'Aa0-_%<é'[Math.floor(next() * 8)]! + link.slice(at + 1);
      const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(hostile(next))), { level: 1 });
      const sum = Buffer.alloc(4);
      sum.writeUInt32BE(crc32(bytes));
      const sealed = `#t=${Buffer.concat([bytes, sum]).toString('base64url')}`;
      count(expectHarmless(() => fromFragment(turn % 2 === 0 ? changed : sealed, procedures, NOW), turn % 10 === 1));
    }
    expect(opened + refused).toBe(10_000);
    // Both outcomes must occur often, so that both checks are really used.
    expect(Math.min(opened, refused)).toBeGreaterThan(1000);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(({} as Record<string, unknown>)['locked']).toBeUndefined();
  });
});
