import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_RATIO, RATIO_FREE } from '../../../../src/lib/exports/package/limits.js';
import { readPackage, writePackage, type PackageInput } from '../../../../src/lib/exports/package/index.js';
import { sha256, utf8 } from './zip-maker.js';

const input: PackageInput = {
  draftJson: '{"format":"shitagaki","title":"下書き"}\n',
  pdf: utf8('%PDF-1.7 …'),
  attachments: [
    { name: '登記簿謄本.pdf', bytes: utf8('one') },
    { name: '../登記簿謄本.PDF', bytes: utf8('two') },
    { name: 'a.txt', bytes: utf8('a'.repeat(5000)) },
    { name: 'a.txt', bytes: new Uint8Array() },
  ],
  manifest: { appVersion: '0.1.0', procedure: 'new-application', checks: { errors: 2, advices: 1 } },
};

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('writePackage', () => {
  it('keeps an attachment that is called like a file of an operating system', async () => {
    const names = ['._見積.pdf', 'Thumbs.db', 'desktop.ini', '.DS_Store'];
    const attachments = names.map((name) => ({ name, bytes: utf8(name) }));
    const { attachments: read } = await readPackage(await writePackage({ ...input, attachments }));
    expect(read).toEqual(attachments);
  });

  it('writes a ZIP that any unzip can read, in a fixed order', async () => {
    const files = unzipSync(await writePackage(input));
    expect(Object.keys(files)).toEqual([
      'draft.json',
      'application.pdf',
      'attachments/登記簿謄本.pdf',
      'attachments/.._登記簿謄本.PDF',
      'attachments/a.txt',
      'attachments/a (2).txt',
      'manifest.json',
    ]);
    expect(new TextDecoder().decode(files['draft.json'])).toBe(input.draftJson);
    expect(files['attachments/a.txt']).toHaveLength(5000);
  });

  it('lists every other entry in manifest.json, sorted', async () => {
    const files = unzipSync(await writePackage(input));
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']));
    expect(manifest).toMatchObject({
      format: 'shitagaki-package',
      version: 1,
      appVersion: '0.1.0',
      procedure: 'new-application',
      checks: { errors: 2, advices: 1, complete: false },
    });
    const names = manifest.files.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    );
    for (const { name, size, sha256: hash } of manifest.files) {
      expect([size, hash]).toEqual([files[name]!.length, sha256(files[name]!)]);
    }
  });

  it('gives the same bytes at any time and in any time zone', async () => {
    const hashes = new Set<string>();
    const offsets = new Set<number>();
    for (const name of ['UTC', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Kiritimati', 'Africa/Monrovia']) {
      process.env['TZ'] = name;
      offsets.add(new Date(1980, 0, 1).getTimezoneOffset());
      hashes.add(sha256(await writePackage(structuredClone(input))));
    }
    expect(offsets.size).toBeGreaterThan(3);
    expect(hashes.size).toBe(1);
  });

  it('dates every entry 1980-01-01 and flags its name as UTF-8', async () => {
    const zip = await writePackage(input);
    const view = new DataView(zip.buffer);
    expect(view.getUint16(6, true)).toBe(0x800);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });

  it('marks a draft without errors as complete, and works without a PDF', async () => {
    const { pdf: _pdf, ...bare } = input;
    const content = await readPackage(
      await writePackage({
        ...bare,
        attachments: [],
        manifest: { ...input.manifest, checks: { errors: 0, advices: 3 } },
      }),
    );
    expect(content.manifest.checks).toEqual({ errors: 0, advices: 3, complete: true });
    expect(content.manifest.files).toHaveLength(1);
    expect('pdf' in content).toBe(false);
  });

  it('stores data uncompressed that would look like a bomb, so that it can be read again', async () => {
    const bytes = new Uint8Array(RATIO_FREE * 2);
    const zip = await writePackage({ ...input, attachments: [{ name: 'white.bmp', bytes }] });
    expect(zip.length).toBeGreaterThan(bytes.length / MAX_RATIO);
    expect((await readPackage(zip)).attachments[0]!.bytes).toHaveLength(bytes.length);
  });

  it('refuses more files than the reader accepts', async () => {
    const attachments = Array.from({ length: 498 }, () => ({ name: 'a', bytes: new Uint8Array() }));
    await expect(writePackage({ ...input, attachments })).rejects.toMatchObject({ code: 'write-too-many' });
    await expect(writePackage({ ...input, attachments: attachments.slice(1) })).resolves.toBeInstanceOf(Uint8Array);
  });

  it('refuses more bytes than the reader accepts', async () => {
    const bytes = new Uint8Array(101_000_000);
    const attachments = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => ({ name, bytes }));
    await expect(writePackage({ ...input, attachments })).rejects.toMatchObject({ code: 'write-too-big' });
  });
});
