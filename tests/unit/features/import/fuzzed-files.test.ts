import fc from '../../support/fast-check.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restore } from '../../../../src/lib/draft/restore.js';
import { writePackage } from '../../../../src/lib/exports/package/index.js';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { procedures } from '../../../../src/procedures/index.js';
import { original, originalJson } from '../../exports/damages/damaged.js';
import { readFonts } from '../../exports/pdf/fonts.js';
import { inputOfDraft } from '../../exports/pdf/samples.js';
import { LATER } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

/** The time in milliseconds after which people think that the app hangs, by the clock or in computing time. */
const PATIENCE = 2000;
const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\0',
  '\ud83d',
  'null',
  '1e999',
  '"__proto__":{},',
  'PK',
  'stream',
];

/** One change to a file: at a position (in millionths of its length), with some bytes. */
const damage = fc.record({
  how: fc.constantFrom('put', 'over', 'cut', 'drop', 'double', 'flip'),
  at: fc.nat(999_999),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 24 }),
    fc.constantFrom(...PIECES).map((piece) => new Uint8Array(Buffer.from(piece))),
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

function damaged(good: Uint8Array, { how, at, length, bytes }: Damage): Uint8Array {
  const place = Math.floor((at / 1e6) * good.length);
  const [before, behind] = [good.subarray(0, place), good.subarray(place)];
  if (how === 'cut') return before;
  const parts = {
    put: [before, bytes, behind],
    over: [before, bytes, behind.subarray(bytes.length)],
    drop: [before, behind.subarray(length)],
    double: [before, behind.subarray(0, length), behind],
    flip: [before, behind.subarray(0, 1).map((byte) => byte ^ (1 << (length % 8))), behind.subarray(1)],
  }[how];
  return new Uint8Array(Buffer.concat(parts ?? []));
}

let importing: typeof import('../../../../src/lib/features/import/import-draft.js');
let db: typeof import('../../../../src/lib/storage/db.js');
let files: Record<'json' | 'zip' | 'pdf', Uint8Array>;
const seen = { opened: 0, refused: 0 };

beforeAll(async () => {
  freshDatabase();
  importing = await import('../../../../src/lib/features/import/import-draft.js');
  db = await import('../../../../src/lib/storage/db.js');
  const json = new Uint8Array(Buffer.from(originalJson));
  const pdf = renderPdf(inputOfDraft(original, { draftJson: originalJson }), await readFonts()).bytes;
  const attachments = [{ name: '見積書.txt', bytes: new Uint8Array(Buffer.from('見積'.repeat(100))) }];
  const zip = await writePackage({
    draftJson: originalJson,
    attachments,
    manifest: { appVersion: '0.1.0', procedure: original.procedure, checks: { errors: 0, advices: 0 } },
  });
  files = { json, pdf, zip };
});

async function open(bytes: Uint8Array): Promise<void> {
  const [from, busy] = [performance.now(), process.cpuUsage()];
  const result = await importing.previewDraft(new File([bytes as BlobPart], 'a')).then(
    ({ draft }) => ({ draft }),
    (error: Error) => ({ error }),
  );
  expect(Math.min(performance.now() - from, process.cpuUsage(busy).user / 1000)).toBeLessThan(PATIENCE);
  if ('error' in result) {
    seen.refused += 1;
    expect(result.error.message).toMatch(/[ぁ-ん].*。$/);
    return;
  }
  seen.opened += 1;
  const stored: unknown = JSON.parse(JSON.stringify(result.draft));
  expect(restore(stored, procedures, LATER)).toStrictEqual({ draft: stored, reports: [] });
}

describe('a thousand damaged files', () => {
  it.each([
    ['json', 500],
    ['zip', 300],
    ['pdf', 200],
  ] as const)(
    '%s: each of %d opens as a valid draft or is refused with a message, without delay',
    async (kind, numRuns) => {
      const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
      const property = fc.asyncProperty(damages, (list) => open(list.reduce(damaged, files[kind])));
      await fc.assert(property, { numRuns, seed: 20260410, endOnFailure: true });
    },
  );

  afterAll(async () => {
    // Some files opened, many were rejected, and nothing was stored.
    expect(seen.opened).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(300);
    const database = await db.database();
    const { STORES } = await import('../../../../src/lib/storage/together.js');
    for (const store of STORES) expect(await database.count(store), store).toBe(0);
  });
});
