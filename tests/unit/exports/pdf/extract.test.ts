import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from '../../support/fast-check.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { extractDraftJson } from '../../../../src/lib/exports/pdf/extract.js';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { readFonts } from './fonts.js';
import { hasProgram, readPdf, runOnPdf } from './read-pdf.js';
import { HARD_LINE, inputOf, line, sheetOf } from './sheets.js';

const JSON_TEXT = JSON.stringify({
  format: 'shitagaki',
  version: 1,
  kind: 'draft',
  values: { a: HARD_LINE, b: 'endstream\nendobj', c: '\\n'.repeat(5000) },
});

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = renderPdf(inputOf(sheetOf([line('a', '企業名', '青空㈱')]), { draftJson: JSON_TEXT }), await readFonts()).bytes;
});

const bytesOf = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
/** A file with one embedded stream as another program may write it. */
const withStream = (data: string | Uint8Array, dictionary: string, end = '\nendstream\nendobj\n') =>
  bytesOf('%PDF-1.7\n5 0 obj\n<< /Type /EmbeddedFile ', dictionary, ' >>\nstream\n', data, end);

describe('extractDraftJson', () => {
  it('returns what was embedded', async () => {
    expect(await extractDraftJson(pdf)).toBe(JSON_TEXT);
  });
  it('agrees with what viewers see as the attachment', async () => {
    const { attachments } = await readPdf(pdf);
    const [attachment] = Object.values(attachments);
    expect(attachment?.filename).toBe('draft.json');
    expect(new TextDecoder().decode(attachment?.content)).toBe(JSON_TEXT);
  });
  it.skipIf(!hasProgram('qpdf')).each([
    ['rewritten', ['$in', '$out']],
    ['linearised, with object streams', ['--linearize', '--object-streams=generate', '$in', '$out']],
    ['uncompressed', ['--stream-data=uncompress', '$in', '$out']],
  ])('survives being %s by qpdf', async (_how, args) => {
    expect(await extractDraftJson(runOnPdf('qpdf', args, pdf, readFileSync))).toBe(JSON_TEXT);
  });
  it.skipIf(!hasProgram('qpdf'))('gives nothing when the file is encrypted', async () => {
    const locked = runOnPdf('qpdf', ['--encrypt', 'u', 'o', '256', '--', '$in', '$out'], pdf, readFileSync);
    expect(await extractDraftJson(locked)).toBeUndefined();
  });

  it('reads plain and deflated streams, with and without a right length', async () => {
    const deflated = deflateSync(JSON_TEXT);
    expect(await extractDraftJson(withStream(JSON_TEXT, `/Subtype /x /Length ${Buffer.byteLength(JSON_TEXT)}`))).toBe(
      JSON_TEXT,
    );
    expect(await extractDraftJson(withStream(deflated, '/Filter [/FlateDecode] /Length 9 0 R'))).toBe(JSON_TEXT);
    expect(await extractDraftJson(withStream(deflated, '/Filter /FlateDecode /Length 3'))).toBe(JSON_TEXT);
    expect(await extractDraftJson(withStream(deflated, '/Filter /FlateDecode', '\r\nendstream endobj'))).toBe(
      JSON_TEXT,
    );
  });
  it('skips files that are not ours', async () => {
    const foreign = withStream('{"format":"other"}', '');
    expect(await extractDraftJson(foreign)).toBeUndefined();
    expect(await extractDraftJson(bytesOf(foreign, withStream(deflateSync(JSON_TEXT), '/Filter /FlateDecode')))).toBe(
      JSON_TEXT,
    );
  });

  it('returns nothing for other files and for a PDF without its attachment', async () => {
    expect(await extractDraftJson(new Uint8Array())).toBeUndefined();
    expect(await extractDraftJson(bytesOf(JSON_TEXT))).toBeUndefined();
    expect(await extractDraftJson(bytesOf('%PDF-1.7\n/EmbeddedFile'))).toBeUndefined();
    expect(await extractDraftJson(bytesOf('%PDF-1.7\n', '/EmbeddedFile stream '.repeat(10_000)))).toBeUndefined();
    const plain = renderPdf(inputOf(sheetOf([])), await readFonts()).bytes;
    expect(await extractDraftJson(plain)).toBeUndefined();
  });
  it('returns nothing for broken data, other encodings and nested filters', async () => {
    expect(
      await extractDraftJson(withStream(deflateSync(JSON_TEXT).subarray(0, 30), '/Filter /FlateDecode')),
    ).toBeUndefined();
    expect(await extractDraftJson(withStream(Buffer.from([0x7b, 0xff, 0x7d]), ''))).toBeUndefined();
    expect(await extractDraftJson(withStream(JSON_TEXT, '/Filter [/ASCIIHexDecode /FlateDecode]'))).toBeUndefined();
    expect(await extractDraftJson(withStream('['.repeat(200_000), ''))).toBeUndefined();
  });
  it('does not unpack a bomb', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20), { level: 9 });
    expect(await extractDraftJson(withStream(bomb, '/Filter /FlateDecode'))).toBeUndefined();
  });
  it('reads each stream once, however many dictionaries refer to it, and parses no deeply nested brackets', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    const work = async (brackets: number, open = '[') => {
      parse.mockClear();
      decode.mockClear();
      const many = '/EmbeddedFile '.repeat(40);
      const file = bytesOf('%PDF-1.7\n5 0 obj\n<< ', many, '>>\nstream\n', open.repeat(brackets), '\nendstream\n');
      expect(await extractDraftJson(file)).toBeUndefined();
      const decoded = decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes as Uint8Array).length, 0);
      return { decoded, parsed: parse.mock.calls.length };
    };
    for (const open of ['[', '{"a":']) {
      const [once, twice] = [await work(50_000, open), await work(100_000, open)];
      expect(once.decoded).toBe(50_000 * open.length);
      expect(twice.decoded).toBe(2 * once.decoded);
      expect([once.parsed, twice.parsed]).toEqual([0, 0]);
    }
    vi.restoreAllMocks();
  });
  it('parses no more than its budget, over however many streams', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const one = withStream(`{"a":"${'x'.repeat(9_000_000)}"}`, '').subarray(9);
    expect(await extractDraftJson(bytesOf('%PDF-1.7\n', one, one, one, one, one, one))).toBeUndefined();
    expect(parse.mock.calls).toHaveLength(6);
    vi.restoreAllMocks();
    const many = Array.from({ length: 32 }, () => deflateSync(`{"a":"${'x'.repeat(9_000_000)}"}`));
    const streams = many.map((data) => withStream(data, `/Filter /FlateDecode /Length ${data.length}`).subarray(9));
    const parseMany = vi.spyOn(JSON, 'parse');
    expect(await extractDraftJson(bytesOf('%PDF-1.7\n', ...streams))).toBeUndefined();
    expect(parseMany.mock.calls.length).toBe(11);
    vi.restoreAllMocks();
  });
  it.each(['', '\n', '\r', '\r\n'])('finds the end of a plain stream before %j', async (end) => {
    expect(await extractDraftJson(withStream('{"format":"shitagaki"}', '', `${end}endstream endobj`))).toBe(
      '{"format":"shitagaki"}',
    );
  });
  it('never throws, however the bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { maxLength: 40 }),
        fc.nat(pdf.length),
        async (changes, cut) => {
          const damaged = pdf.slice(0, pdf.length - (cut % 4000));
          for (const [at, value] of changes) damaged[at] = value;
          const json = await extractDraftJson(damaged);
          expect(json === undefined || typeof json === 'string').toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
