import { deflateSync } from 'node:zlib';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { readFonts } from '../pdf/fonts.js';
import { inputOfDraft } from '../pdf/samples.js';
import { bytesOf, cuts, flips, original, originalJson, type Damaged } from './damaged.js';

/** An embedded file as another program might write it. */
const stream = (data: string | Uint8Array, dictionary = '', end = '\nendstream\nendobj\n') =>
  bytesOf('5 0 obj\n<< /Type /EmbeddedFile ', dictionary, ' >>\nstream\n', data, end);
const pdfOf = (...parts: (string | Uint8Array)[]) => bytesOf('%PDF-1.7\n', ...parts, '%%EOF\n');
const packed = deflateSync(originalJson);
const DEFLATED = '/Filter /FlateDecode';
/** A draft of almost the maximum size that compresses to almost nothing. */
const padded = deflateSync(' '.repeat(9_900_000), { level: 9 });
const endless = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20), { level: 9 });
const checksumOff = new Uint8Array(packed);
checksumOff[packed.length - 1]! ^= 1;

const refused: [string, Uint8Array][] = [
  ['nothing but its name', bytesOf('%PDF')],
  ['no attachment', pdfOf()],
  ['an invoice', pdfOf(stream('<?xml version="1.0"?><Invoice/>'))],
  ['a JSON of something else', pdfOf(stream('{"format":"other"}'))],
  ['the draft in its prototype', pdfOf(stream('{"__proto__":{"format":"shitagaki"}}'))],
  ['a newer draft', pdfOf(stream(originalJson.replace('"version": 1', '"version": 2')))],
  [
    'a draft without values',
    pdfOf(stream('{"format":"shitagaki","version":1,"kind":"draft","procedure":"new-application"}')),
  ],
  ['a password', pdfOf('trailer << /Encrypt 9 0 R >>\n')],
  [
    'a password, and noise for the draft',
    pdfOf(
      stream(
        packed.map((byte) => byte ^ 0x5a),
        DEFLATED,
      ),
      '/Encrypt 9 0 R\n',
    ),
  ],
  ['a wrong checksum', pdfOf(stream(checksumOff, DEFLATED))],
  ['an unknown filter', pdfOf(stream(packed, '/Filter /LZWDecode'))],
  ['several filters', pdfOf(stream(packed, '/Filter [/ASCIIHexDecode /FlateDecode]'))],
  ['no filter where there is one', pdfOf(stream(packed))],
  ['a filter where there is none', pdfOf(stream(originalJson, DEFLATED))],
  ['no end', bytesOf('%PDF-1.7\n', stream(packed, DEFLATED, ''))],
  ['a dictionary without end', pdfOf('/EmbeddedFile '.repeat(300_000))],
  ['streams without end', pdfOf('/EmbeddedFile stream '.repeat(100_000))],
  ['a bomb', pdfOf(stream(endless, DEFLATED))],
  ['many bombs', pdfOf(...Array.from({ length: 40 }, () => stream(endless, DEFLATED)))],
  ['many files of 10 MB', pdfOf(...Array.from({ length: 40 }, () => stream(padded, DEFLATED)))],
  ['brackets without end', pdfOf(stream(deflateSync('['.repeat(9_000_000)), DEFLATED))],
];
const opens: [string, Uint8Array][] = [
  ['a wrong length', pdfOf(stream(packed, `${DEFLATED} /Length 3`))],
  ['a length beyond its end', pdfOf(stream(packed, `${DEFLATED} /Length 999999999`))],
  ['other line ends', pdfOf(stream(packed, DEFLATED, '\r\nendstream\r\nendobj\r\n'))],
  ['foreign files before it', pdfOf(stream('{}'), stream('<x/>'), stream(padded, DEFLATED), stream(packed, DEFLATED))],
];

const all = (list: [string, Uint8Array][], outcome: Damaged['outcome']): Damaged[] =>
  list.map(([what, bytes]) => ({ what: `PDF: ${what}`, bytes, outcome }));

/** Damaged PDFs: damage to pages does not affect the draft, whose checksum allows only the whole draft or none. */
export async function damagedPdfs(): Promise<readonly Damaged[]> {
  const input = inputOfDraft(original, { draftJson: originalJson });
  const { bytes } = renderPdf(input, await readFonts());
  const marker = Buffer.from(bytes).indexOf('/Type /EmbeddedFile');
  if (marker === -1) throw new Error('The PDF carries no embedded file.');
  const near = bytes.slice(marker - 60, marker + 400);
  const changed = flips('PDF around its draft', near, 60).map(({ what, bytes: part, outcome }) => ({
    what,
    bytes: bytesOf(bytes.subarray(0, marker - 60), part, bytes.subarray(marker + 400)),
    outcome,
  }));
  return [
    ...cuts('PDF', bytes, 30, 'same'),
    ...flips('PDF', bytes, 60),
    ...changed,
    ...all(refused, 'refused'),
    ...all(opens, 'opens'),
    { what: 'PDF: its marker taken away', bytes: renamed(bytes, marker), outcome: 'refused' },
  ];
}

function renamed(bytes: Uint8Array, marker: number): Uint8Array {
  const copy = bytes.slice();
  copy.set(bytesOf('/Type /ExbeddedFile'), marker);
  return copy;
}
