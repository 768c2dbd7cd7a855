import fc from '../../support/fast-check.js';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PackageError, readPackage, sha256Hex, writePackage } from '../../../../src/lib/exports/package/index.js';
import { uniqueNames } from '../../../../src/lib/exports/package/names.js';
import { forge, forgePackage, manifestOf, utf8, type Forged } from './zip-maker.js';

const draft = { name: 'draft.json', data: '{"format":"shitagaki"}' };
const pdf = { name: 'application.pdf', data: '%PDF-1.7' };
const quote = { name: 'attachments/見積書.txt', data: 'quote'.repeat(100) };
const files = [draft, pdf, quote];

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPackage(bytes);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(PackageError);
    const { code, message } = error as PackageError;
    expect(message).toMatch(/(ください|選んでください)。$/);
    return code;
  }
}

/** A package whose manifest is the given text. */
const withManifest = (manifest: unknown, entries: readonly Forged[] = files) =>
  forge([
    ...entries,
    { name: 'manifest.json', data: typeof manifest === 'string' ? manifest : JSON.stringify(manifest) },
  ]);

describe('readPackage', () => {
  it('reads a package that another tool packed again', async () => {
    const entries = Object.fromEntries(files.map(({ name, data }) => [name, utf8(data)]));
    const again = zipSync({
      'attachments/': new Uint8Array(),
      'manifest.json': utf8(JSON.stringify(manifestOf(files))),
      ...entries,
    });
    const content = await readPackage(again);
    expect(content.draftJson).toBe(draft.data);
    expect(content.attachments).toEqual([{ name: '見積書.txt', bytes: utf8(quote.data) }]);
    expect(content.manifest.files).toHaveLength(3);
  });

  it('reads a package whose folders are separated by \\ alone, as Windows PowerShell 5 packs it', async () => {
    const attached = { ...quote, name: 'attachments\\見積書.txt' };
    const zip = withManifest(manifestOf(files), [{ name: 'attachments\\', method: 0, mode: 0 }, draft, pdf, attached]);
    expect((await readPackage(zip)).attachments).toEqual([{ name: '見積書.txt', bytes: utf8(quote.data) }]);
  });

  it('reads entries whose sizes follow the data, and a ZIP with a comment', async () => {
    expect(await codeOf(forgePackage(files, [], { comment: 'こんにちは' }))).toBe('read');
    expect(await codeOf(forgePackage([{ ...draft, flags: 0x808, localSize: 0 } as typeof draft]))).toBe('read');
  });

  it('keeps the text of draft.json to the byte, with a byte order mark', async () => {
    const marked = { name: 'draft.json', data: '\ufeff{}\r\n' };
    expect((await readPackage(forgePackage([marked]))).draftJson).toBe(marked.data);
  });

  it('gives back what was written', async () => {
    const attachment = fc.record({ name: fc.string({ unit: 'binary', maxLength: 30 }), bytes: fc.uint8Array() });
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const property = fc.asyncProperty(
      text,
      fc.option(fc.uint8Array(), { nil: undefined }),
      fc.array(attachment, { maxLength: 6 }),
      fc.nat(),
      async (draftJson, pdfBytes, attachments, errors) => {
        const zip = await writePackage({
          draftJson,
          ...(pdfBytes ? { pdf: pdfBytes } : {}),
          attachments,
          manifest: { appVersion: '1', procedure: 'p', checks: { errors, advices: 0 } },
        });
        const content = await readPackage(zip);
        expect(content.draftJson).toBe(draftJson);
        expect(content.pdf).toEqual(pdfBytes);
        expect(content.attachments.map(({ name }) => name)).toEqual(uniqueNames(attachments.map(({ name }) => name)));
        expect(content.attachments.map(({ bytes }) => bytes)).toEqual(attachments.map(({ bytes }) => bytes));
        expect(content.manifest.checks).toEqual({ errors, advices: 0, complete: errors === 0 });
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('never throws anything but a PackageError, whatever bit is flipped or cut off', async () => {
    const zip = forgePackage(files);
    const property = fc.asyncProperty(
      fc.nat(zip.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, mask, cut) => {
        const bad = cut ? zip.slice(0, at) : zip.slice();
        if (!cut) bad[at]! ^= mask;
        await codeOf(bad);
      },
    );
    await fc.assert(property, { numRuns: 500 });
  });
});

describe('other files', () => {
  const whole = forgePackage(files);
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-zip'],
    ['a PDF', utf8('%PDF-1.7 and more'), 'not-zip'],
    ['bytes before the ZIP', forgePackage(files, [], { before: utf8('MZ') }), 'not-zip'],
    ['a cut end', whole.slice(0, -1), 'truncated'],
    ['half', whole.slice(0, whole.length / 2), 'truncated'],
    ['the first four bytes', whole.slice(0, 4), 'truncated'],
    ['garbage behind', forgePackage(files, [], { after: utf8('garbage') }), 'trailing-data'],
    [
      'a spreadsheet',
      forge([
        { name: '[Content_Types].xml', data: '<a/>' },
        { name: 'xl/workbook.xml', data: '' },
      ]),
      'not-ours',
    ],
    ['an empty ZIP', forge([]), 'not-ours'],
    [
      'a folder with a package in it',
      forge([
        { name: 'x/draft.json', data: '{}' },
        { name: 'x/manifest.json', data: '{}' },
      ]),
      'not-ours',
    ],
    ["another app's manifest", withManifest({ name: 'x', version: '2.0' }, []), 'not-ours'],
    ['a part of a split ZIP', new Uint8Array([0x50, 0x4b, 7, 8, 0, 0]), 'multi-disk'],
    ['several disks', forgePackage(files, [], { end: { 4: 1 } }), 'multi-disk'],
    ['ZIP64 by its count', forgePackage(files, [], { end: { 10: 0xffff } }), 'zip64'],
    ['ZIP64 by its offset', forgePackage(files, [], { end: { 16: 0xffffffff } }), 'zip64'],
    ['ZIP64 by an entry', forgePackage([draft], [{ name: 'attachments/a', centralSize: 0xffffffff }]), 'zip64'],
    ['a directory elsewhere', forgePackage(files, [], { end: { 16: 7 } }), 'damaged'],
    ['fewer entries than counted', forgePackage(files, [], { end: { 8: 5, 10: 5 } }), 'damaged'],
    ['more entries than counted', forgePackage(files, [], { end: { 8: 3, 10: 3 } }), 'damaged'],
  ])('%s', async (_what, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it('more bytes than a package may have', async () => {
    expect(await codeOf(new Uint8Array(200_000_001))).toBe('too-big');
  });

  it('more entries than a package may have', async () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ name: `attachments/${n}`, data: '' }));
    expect(await codeOf(forgePackage(many))).toBe('too-many');
  });
});

describe('forbidden entries', () => {
  it.each<[string, Forged, string]>([
    ...['../x', 'attachments/../../x', '/etc/passwd', 'C:/x', 'C:x', '..\\x', 'attachments/a\u0000.pdf', 'a//b'].map(
      (name): [string, Forged, string] => [JSON.stringify(name), { name }, 'unsafe-path'],
    ),
    ['the same name', { name: 'draft.json', data: '{}' }, 'duplicate'],
    ['the same name in capitals', { name: 'DRAFT.JSON', data: '{}' }, 'duplicate'],
    ['encrypted', { name: 'attachments/a', flags: 0x801 }, 'encrypted'],
    ['strongly encrypted', { name: 'attachments/a', flags: 0x840 }, 'encrypted'],
    ['a symbolic link', { name: 'attachments/a', data: '/etc/passwd', mode: 0o120777 }, 'special-file'],
    ['a device', { name: 'attachments/a', mode: 0o020666 }, 'special-file'],
    ['a folder that is no file', { name: 'attachments/a', mode: 0o040755 }, 'special-file'],
    ['packed by LZMA', { name: 'attachments/a', method: 14 }, 'method'],
    ['separated by the other slash', { name: 'attachments\\x' }, 'unlisted-file'],
    [
      'a name in Shift_JIS that is not listed',
      { name: new Uint8Array([0x8c, 0xa9, 0x90, 0xcf]), flags: 0 },
      'unlisted-file',
    ],
    ['a name in broken UTF-8', { name: new Uint8Array([0x61, 0xff]) }, 'bad-name'],
    ['stored in another size', { name: 'attachments/a', method: 0, data: 'abc', size: 4 }, 'damaged'],
    ['another name before the data', { name: 'attachments/a', localName: 'attachments/b' }, 'damaged'],
    ['another size before the data', { name: 'attachments/a', data: 'abc', localSize: 4 }, 'damaged'],
    ['no header where it points', { name: 'attachments/a', offset: 3 }, 'damaged'],
    ['beyond the end', { name: 'attachments/a', offset: 0xfffffff }, 'damaged'],
    ['longer than the file', { name: 'attachments/a', compressed: 100_000 }, 'damaged'],
  ])('%s', async (_what, entry, code) => expect(await codeOf(forgePackage([draft], [entry]))).toBe(code));

  it.each<[string, Forged, string]>([
    ['another checksum', { name: quote.name, data: quote.data, crc: 1 }, 'damaged'],
    ['no DEFLATE', { name: quote.name, packed: utf8('nonsense'), size: 500 }, 'damaged'],
    ['DEFLATE without an end', { name: quote.name, packed: new Uint8Array([0]), size: 500 }, 'damaged'],
    ['nothing', { name: quote.name, packed: new Uint8Array(), size: 500 }, 'damaged'],
    ['another size than listed', { name: quote.name, data: 'quote' }, 'wrong-size'],
    ['other bytes than listed', { name: quote.name, data: 'QUOTE'.repeat(100) }, 'wrong-hash'],
  ])('%s', async (_what, entry, code) => {
    expect(await codeOf(withManifest(manifestOf([draft, quote]), [draft, entry]))).toBe(code);
  });
});

describe('violations of the manifest', () => {
  const listed = manifestOf(files);
  const file = { name: 'draft.json', size: 1, sha256: '0'.repeat(64) };
  it.each<[string, Uint8Array, string]>([
    ['no manifest', forge(files), 'no-manifest'],
    ['no draft', withManifest(manifestOf([pdf]), [pdf]), 'no-draft'],
    ['a file that is not there', withManifest(listed, [draft, pdf]), 'missing-file'],
    ['a file that is not listed', forgePackage(files, [{ name: 'attachments/b' }]), 'unlisted-file'],
    ['a listed file that no package has', forgePackage([...files, { name: 'run.exe', data: '' }]), 'unlisted-file'],
    [
      'a file deeper than attachments',
      forgePackage([...files, { name: 'attachments/a/b', data: '' }]),
      'unlisted-file',
    ],
    [
      'itself listed',
      withManifest({ ...listed, files: [...(listed['files'] as object[]), { ...file, name: 'manifest.json' }] }),
      'missing-file',
    ],
    ['listed twice', withManifest({ ...listed, files: [...(listed['files'] as object[]), file] }), 'bad-manifest'],
    ['no JSON', withManifest('{'), 'bad-manifest'],
    ['no object', withManifest('null'), 'not-ours'],
    ['no files', withManifest({ ...listed, files: undefined }), 'bad-manifest'],
    ['a wrong hash', withManifest({ ...listed, files: [{ ...file, sha256: 'x' }] }), 'bad-manifest'],
    ['a negative size', withManifest({ ...listed, files: [{ ...file, size: -1 }] }), 'bad-manifest'],
    ['version 0', withManifest({ ...listed, version: 0 }), 'bad-manifest'],
    ['a newer version', withManifest({ ...listed, version: 2, files: 'otherwise' }), 'newer'],
    [
      'a draft that is not UTF-8',
      forgePackage([{ name: 'draft.json', data: new Uint8Array([0x7b, 0x93, 0xfa]) }]),
      'draft-encoding',
    ],
  ])('%s', async (_what, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it('ignores unknown keys that a later version may add', async () => {
    expect(await codeOf(withManifest({ ...listed, note: 'later' }))).toBe('read');
  });

  it('names the entry in the message, without characters that would reverse or end the sentence', async () => {
    const bytes = forgePackage(files, [{ name: 'attachments/」\u202e\nx' }]);
    await expect(readPackage(bytes)).rejects.toMatchObject({
      code: 'unsafe-path',
      message: /^「attachments\/\?\?\?x」という/,
    });
  });
});

describe('sha256Hex', () => {
  it('agrees with the standard', async () => {
    expect(await sha256Hex(utf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
