import { deflateSync } from 'fflate';
import { crc32 } from './crc32.js';
import { isBomb } from './limits.js';
import type { PackageFile } from './types.js';
import {
  CENTRAL,
  CENTRAL_SIZE,
  DEFLATED,
  END,
  END_SIZE,
  LOCAL,
  LOCAL_SIZE,
  STORED,
  UTF8,
  viewOf,
} from './zip-format.js';

/** 1980-01-01 00:00, the first moment that ZIP knows, as a DOS date; no clock and no time zone takes part. */
const DATE = (1 << 5) | 1;
/** A plain file that its owner may write and everybody read, should a Unix unpack it. */
const MODE = (0o100644 << 16) >>> 0;
/** Version 2.0 knows DEFLATE; made by Unix, so that the mode counts. */
const NEEDED = 20;
const MADE_BY = (3 << 8) | NEEDED;
/** Deflating these again only costs time. */
const COMPRESSED = /\.(?:pdf|zip|7z|gz|jpe?g|png|gif|webp|heic|xlsx|docx|pptx|mp4)$/i;

interface Packed {
  name: Uint8Array;
  method: number;
  data: Uint8Array;
  size: number;
  crc: number;
}

function pack({ name, bytes }: PackageFile): Packed {
  const entry = { name: new TextEncoder().encode(name), size: bytes.length, crc: crc32(bytes) };
  const deflated = COMPRESSED.test(name) ? undefined : deflateSync(bytes, { level: 6 });
  // What shrinks like a bomb would be refused like one; it is stored as it is.
  const better = deflated && deflated.length < bytes.length && !isBomb(bytes.length, deflated.length);
  return better ? { ...entry, method: DEFLATED, data: deflated } : { ...entry, method: STORED, data: bytes };
}

/** The fields that the local and the central header share, from `version needed` on. */
function putCommon(view: DataView, at: number, { name, method, data, size, crc }: Packed): void {
  view.setUint16(at, NEEDED, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/**
 * Files, in their order, as a ZIP: the same files give the same bytes, at any time and in any time zone. Names are
 * taken as they are; counts and sizes are the caller's care (no ZIP64).
 */
export function writeZip(files: readonly PackageFile[]): Uint8Array {
  const entries = files.map(pack);
  const names = entries.reduce((sum, { name }) => sum + name.length, 0);
  const body = entries.reduce((sum, { data }) => sum + data.length, names + entries.length * LOCAL_SIZE);
  const directory = names + entries.length * CENTRAL_SIZE;
  const zip = new Uint8Array(body + directory + END_SIZE);
  const view = viewOf(zip);
  let at = 0;
  let central = body;
  for (const entry of entries) {
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, MADE_BY, true);
    putCommon(view, central + 6, entry);
    view.setUint32(central + 38, MODE, true);
    view.setUint32(central + 42, at, true);
    zip.set(entry.name, central + CENTRAL_SIZE);
    central += CENTRAL_SIZE + entry.name.length;

    view.setUint32(at, LOCAL, true);
    putCommon(view, at + 4, entry);
    zip.set(entry.name, at + LOCAL_SIZE);
    zip.set(entry.data, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.data.length;
  }
  view.setUint32(central, END, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, body, true);
  return zip;
}
