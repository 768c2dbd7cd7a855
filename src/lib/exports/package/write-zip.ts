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

/** A file for a ZIP; a Blob can stay on the disk. */
export interface ZipInput {
  name: string;
  bytes: Uint8Array | Blob;
}

interface Packed {
  name: Uint8Array;
  method: number;
  data: Uint8Array;
  size: number;
  crc: number;
}

function pack(name: string, bytes: Uint8Array): Packed {
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

/** Writes a ZIP entry by entry; what it returns, joined, is the file. */
class ZipPieces {
  #at = 0;
  readonly #directory: Uint8Array[] = [];

  /** Adds an entry and returns its header and data. */
  add(name: string, bytes: Uint8Array): { header: Uint8Array; data: Uint8Array } {
    const entry = pack(name, bytes);
    const central = new Uint8Array(CENTRAL_SIZE + entry.name.length);
    const view = viewOf(central);
    view.setUint32(0, CENTRAL, true);
    view.setUint16(4, MADE_BY, true);
    putCommon(view, 6, entry);
    view.setUint32(38, MODE, true);
    view.setUint32(42, this.#at, true);
    central.set(entry.name, CENTRAL_SIZE);
    this.#directory.push(central);

    const header = new Uint8Array(LOCAL_SIZE + entry.name.length);
    viewOf(header).setUint32(0, LOCAL, true);
    putCommon(viewOf(header), 4, entry);
    header.set(entry.name, LOCAL_SIZE);
    this.#at += header.length + entry.data.length;
    return { header, data: entry.data };
  }

  /** The central directory and the end record. */
  end(): Uint8Array[] {
    const size = this.#directory.reduce((sum, { length }) => sum + length, 0);
    const end = new Uint8Array(END_SIZE);
    const view = viewOf(end);
    view.setUint32(0, END, true);
    view.setUint16(8, this.#directory.length, true);
    view.setUint16(10, this.#directory.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, this.#at, true);
    return [...this.#directory, end];
  }
}

/**
 * Writes files as a ZIP, in the given order; the same files always give the same bytes. Names are used unchanged, and
 * the caller must keep numbers and sizes below ZIP64's limits.
 */
export function writeZip(files: readonly PackageFile[]): Uint8Array {
  const zip = new ZipPieces();
  const pieces = files.flatMap(({ name, bytes }) => Object.values(zip.add(name, bytes)));
  pieces.push(...zip.end());
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}

/**
 * The same ZIP as a Blob that is never in memory as a whole: files are read one at a time, and the browser can keep the
 * result on the disk.
 * @param onFile receives each file's bytes and the number of bytes written so far; it is awaited
 */
export async function streamZip(
  files: Iterable<ZipInput> | AsyncIterable<ZipInput>,
  onFile: (name: string, bytes: Uint8Array, written: number) => Promise<void> | void = () => undefined,
): Promise<Blob> {
  const zip = new ZipPieces();
  const parts: Blob[] = [];
  let written = 0;
  for await (const { name, bytes } of files) {
    const read = bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
    const { header, data } = zip.add(name, read);
    // A Blob that is stored uncompressed is used as it is and not copied.
    parts.push(new Blob([header as BlobPart, data === read && bytes instanceof Blob ? bytes : (data as BlobPart)]));
    written += header.length + data.length;
    await onFile(name, read, written);
  }
  return new Blob([...parts, ...(zip.end() as BlobPart[])], { type: 'application/zip' });
}
