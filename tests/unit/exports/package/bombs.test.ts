import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../../src/lib/exports/package/index.js';
import { forge, forgePackage, join, manifestOf, sha256, utf8, type Forged } from './zip-maker.js';

const draft = { name: 'draft.json', data: '{}' };
const SIZE = 200_000_000;
const zeros = deflateSync(new Uint8Array(SIZE));

/** The cost of refusing a file: a bomb that is unpacked takes seconds and hundreds of megabytes. */
async function refusal(bytes: Uint8Array): Promise<{ code: string; grown: number }> {
  const before = process.memoryUsage().arrayBuffers;
  const code = await readPackage(bytes).then(
    () => 'read',
    (error) => error.code,
  );
  return { code, grown: process.memoryUsage().arrayBuffers - before };
}

describe('bombs', () => {
  it('200 MB of zeros, many times, honestly declared', async () => {
    const many = Array.from({ length: 40 }, (_, n): Forged => ({
      name: `attachments/${n}`,
      packed: zeros,
      size: SIZE,
    }));
    const { code, grown } = await refusal(forgePackage([draft], many));
    expect(code).toBe('bomb');
    expect(grown).toBeLessThan(1_000_000);
  });

  it('a sum of sizes that no single entry reaches', async () => {
    const small = deflateSync(new Uint8Array(1_000_000));
    const many = Array.from({ length: 301 }, (_, n): Forged => ({
      name: `attachments/${n}`,
      packed: small,
      size: 1_000_000,
    }));
    expect((await refusal(forgePackage([draft], many))).code).toBe('bomb');
  });

  it.each([1000, 1_000_000])('zeros declared as %i bytes', async (size) => {
    const listed = [{ name: 'draft.json', size, sha256: sha256(new Uint8Array(size)) }];
    const manifest = { name: 'manifest.json', data: JSON.stringify(manifestOf([], { files: listed })) };
    const { code, grown } = await refusal(forge([{ name: 'draft.json', packed: zeros, size }, manifest]));
    expect(code).toBe('bomb');
    // One step of inflating takes up to 85 MB, garbage included, which Node 24 leaves lying longer than earlier ones.
    expect(grown).toBeLessThan(100_000_000);
  });

  it('a manifest that is the bomb itself', async () => {
    expect((await refusal(forge([draft, { name: 'manifest.json', packed: zeros, size: 10 }]))).code).toBe('bomb');
  });

  it('entries that share their bytes', async () => {
    // The outer entry stores the inner one, header and all; the directory names both.
    const inner = forge([{ name: 'attachments/b', data: 'b'.repeat(100) }]);
    const data = inner.slice(0, inner.length - 22 - (46 + 13));
    const outer: Forged = { name: 'attachments/a', data, method: 0 };
    const before = forge([{ ...draft }]).length - 22 - (46 + 10);
    const at = before + 30 + 13;
    const shared: Forged = { name: 'attachments/b', data: 'b'.repeat(100), offset: at };
    expect((await refusal(forgePackage([draft], [outer, shared]))).code).toBe('overlap');
  });

  it('two names for one header', async () => {
    const twin: Forged = { name: 'attachments/b', data: 'x', offset: 0 };
    expect((await refusal(forgePackage([draft], [twin]))).code).toBe('damaged');
  });

  it('a nested ZIP stays packed', async () => {
    const nested = { name: 'attachments/inner.zip', data: join(forge([{ name: 'a', packed: zeros, size: SIZE }])) };
    const content = await readPackage(forgePackage([draft, nested]));
    expect(content.attachments[0]!.bytes).toEqual(nested.data);
    expect(utf8('PK')).toEqual(content.attachments[0]!.bytes.slice(0, 2));
  });
});
