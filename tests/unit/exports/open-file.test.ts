import { describe, expect, it } from 'vitest';
import { RestoreError } from '../../../src/lib/draft/restore.js';
import { toDraftJson } from '../../../src/lib/exports/draft-json.js';
import { openFile, OpenFileError } from '../../../src/lib/exports/open-file.js';
import { PackageError, writePackage } from '../../../src/lib/exports/package/index.js';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../support/example.js';

const draft = exampleDraft();
const json = toDraftJson(draft, []);
const open = (...parts: BlobPart[]) => openFile(new Blob(parts), procedures, NOW);
const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const utf16 = (text: string, bigEndian = false) => {
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
};
const packageOf = (draftJson: string) =>
  writePackage({
    draftJson,
    attachments: [{ name: '見積書.txt', bytes: bytes(1, 2, 3) }],
    manifest: { appVersion: '0.1.0', procedure: draft.procedure, checks: { errors: 0, advices: 0 } },
  });
/** A minimal PDF with one embedded draft. */
const pdfOf = (content: string) =>
  `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream\nendobj\n%%EOF\n`;

/** The class of the refusal, with its code if it has one; every refusal has a message for the user. */
async function refusal(...parts: BlobPart[]): Promise<string> {
  try {
    await open(...parts);
    return 'read';
  } catch (error) {
    expect((error as Error).message).toMatch(/ください。$/);
    if (error instanceof RestoreError || error instanceof PackageError) return `${error.name} ${error.code}`;
    expect(error).toBeInstanceOf(OpenFileError);
    return (error as Error).name;
  }
}

describe('openFile opens', () => {
  it('a JSON file', async () => {
    const opened = await open(json);
    expect(opened).toMatchObject({ source: 'json', reports: [], attachments: [] });
    expect(opened.draft).toMatchObject({ id: draft.id, values: draft.values });
  });

  it('a JSON file that an editor saved with a byte order mark', async () => {
    expect((await open(bytes(0xef, 0xbb, 0xbf), json)).draft.values).toEqual(draft.values);
  });

  it('a JSON file saved in UTF-16, either end first, or in Shift_JIS', async () => {
    expect((await open(utf16(json))).draft.values).toEqual(draft.values);
    expect((await open(utf16(json, true))).draft.values).toEqual(draft.values);
    const [before, after] = toDraftJson({ ...draft, title: 'TITLE', values: {} }, []).split('TITLE');
    const ascii = before!.replace(/"state": "[^"]*",/, '');
    const shiftJis = await open(ascii, bytes(0x89, 0xba, 0x8f, 0x91), after!);
    expect(shiftJis).toMatchObject({ draft: { title: '下書' } });
  });

  it('a JSON file with other line ends', async () => {
    expect((await open(json.replaceAll('\n', '\r\n'))).draft.values).toEqual(draft.values);
  });

  it('a package, with its attachments', async () => {
    const opened = await open((await packageOf(json)) as BlobPart);
    expect(opened.source).toBe('zip');
    expect(opened.draft.values).toEqual(draft.values);
    expect(opened.attachments).toEqual([{ name: '見積書.txt', bytes: bytes(1, 2, 3) }]);
  });

  it('a PDF that carries its draft', async () => {
    const opened = await open(pdfOf(json));
    expect(opened).toMatchObject({ source: 'pdf', attachments: [] });
    expect(opened.draft.values).toEqual(draft.values);
  });

  it('a file of any name and declared type', async () => {
    const file = new File([json], '申込.pdf', { type: 'application/pdf' });
    expect((await openFile(file, procedures, NOW)).source).toBe('json');
  });

  it('a file with a report of the values that had to be changed', async () => {
    const wrong = json.replace('"0312345678"', '312345678');
    expect((await open(wrong)).reports).toMatchObject([{ path: 'office.phone' }]);
  });
});

describe('openFile refuses', () => {
  it.each<[string, BlobPart, string]>([
    ['an empty file', '', 'OpenFileError'],
    ['a JSON file cut off', json.slice(0, -50), 'RestoreError not-json'],
    ['spaces', '   \n', 'RestoreError not-json'],
    ['noise', bytes(...Array.from({ length: 256 }, (_, index) => index)), 'RestoreError not-json'],
    ['Shift_JIS', bytes(0x7b, 0x22, 0x89, 0xba, 0x8f, 0x91, 0x22, 0x7d), 'RestoreError not-json'],
    ['another JSON', '{"name":"package"}', 'RestoreError not-ours'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'RestoreError not-json'],
    ['a web page', '<!doctype html><title>下書き</title>', 'RestoreError not-json'],
    ['a PDF without a draft', '%PDF-1.7\n%%EOF\n', 'OpenFileError'],
    [
      'a PDF whose draft is of a newer version',
      pdfOf(json.replace('"version": 1', '"version": 9')),
      'RestoreError newer',
    ],
    ['a JSON file of 11 MB', ' '.repeat(11_000_000), 'RestoreError too-big'],
  ])('%s', async (_what, part, expected) => {
    expect(await refusal(part)).toBe(expected);
  });

  it('a table, which another page imports', async () => {
    expect(await refusal('title,office.phone\r\n甲,03\r\n')).toBe('OpenFileError');
    expect(await refusal(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('OpenFileError');
  });

  it('a package that is broken, or whose draft is', async () => {
    const zip = await packageOf(json);
    expect(await refusal(zip.slice(0, -40) as BlobPart)).toMatch(/^PackageError /);
    expect(await refusal('PK')).toMatch(/^PackageError /);
    expect(await refusal((await packageOf('{}')) as BlobPart)).toBe('RestoreError not-ours');
  });

  it('a file beyond 2 GB without reading it', async () => {
    const huge = {
      size: 3_000_000_000,
      slice: () => expect.unreachable('read'),
      arrayBuffer: () => expect.unreachable('read'),
    };
    await expect(openFile(huge as unknown as Blob, procedures, NOW)).rejects.toThrow('2 GBまで');
  });

  it.each([
    ['ZIP', 'PK\x03\x04', '200 MBまで'],
    ['PDF', '%PDF-1.7', '64 MBまで'],
  ])('a %s beyond its size without reading more than its ends', async (_what, head, message) => {
    const large = {
      size: 300_000_000,
      slice: (from: number, to: number) => {
        expect(to - from).toBeLessThan(70_000);
        return new Blob([from === 0 ? head : ' '.repeat(to - from)]);
      },
      arrayBuffer: () => expect.unreachable('read'),
    };
    await expect(openFile(large as unknown as Blob, procedures, NOW)).rejects.toThrow(message);
  });

  it('a large JSON file without reading more than its head', async () => {
    const large = {
      size: 20_000_000,
      slice: (from: number, to: number) => new Blob(['{'.repeat(to - from)]),
      arrayBuffer: () => expect.unreachable('read'),
    };
    await expect(openFile(large as unknown as Blob, procedures, NOW)).rejects.toMatchObject({ code: 'too-big' });
  });
});
