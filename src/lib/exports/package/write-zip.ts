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

/** 1980-01-01, the earliest DOS date. A constant, so that the bytes depend on neither clock nor time zone. */
const DATE = (1 << 5) | 1;
/** Unix permissions for unpacked files: a regular file, rw-r--r--. */
const MODE = (0o100644 << 16) >>> 0;
/** Version 2.0 is needed for DEFLATE; "made by Unix" (3) makes the mode effective. */
const NEEDED = 20;
const MADE_BY = (3 << 8) | NEEDED;
/** Already compressed formats, where deflating gains nothing. */
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
  // Data that compresses too well would be refused as a bomb when read, so it is stored uncompressed.
  const better = deflated && deflated.length < bytes.length && !isBomb(bytes.length, deflated.length);
  return better ? { ...entry, method: DEFLATED, data: deflated } : { ...entry, method: STORED, data: bytes };
}

/** Writes the fields shared by the local and the central header, beginning with `version needed`. */
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
 * Writes files as a ZIP, in the given order; the same files always give the same bytes. Names are used unchanged, and
 * the caller must keep numbers and sizes below ZIP64's limits.
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
