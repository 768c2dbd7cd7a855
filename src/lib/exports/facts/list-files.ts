import { decodeTable } from '../csv/decode.js';
import { checkEntries } from '../package/check-entries.js';
import { findDirectory, readEntries } from '../package/directory.js';
import { PackageError } from '../package/package-error.js';
import { sourceOf } from '../package/source.js';
import { unpack } from '../package/unpack.js';
import { FactsError } from './facts-error.js';

/** A list as text, with the name of its file and its day. */
export interface ListFile {
  name: string;
  text: string;
  /** YYYYMMDD: the day on which the list was put into its ZIP, or, without one, on which the file was last changed. */
  day: string;
}

/** What the user has chosen. */
export interface ChosenFile {
  name: string;
  file: Blob;
  /** YYYYMMDD in Japan. */
  lastModified: string;
}

const MAX_FILE = 100_000_000;
const DAMAGED = '\ufffd';

/** An MS-DOS date as ZIPs hold it (PKWARE APPNOTE 4.4.6), as YYYYMMDD. */
const dayOf = (dos: number) =>
  String(((dos >> 9) + 1980) * 10_000 + ((dos >> 5) & 15) * 100 + (dos & 31)).padStart(8, '0');

function toText(name: string, bytes: Uint8Array): string {
  const { text } = decodeTable(bytes);
  if (text.includes(DAMAGED)) throw new FactsError('characters', name);
  return text.replace(/^\ufeff/, '');
}

async function fromZip(bytes: Uint8Array, name: string): Promise<ListFile[]> {
  try {
    const source = sourceOf(bytes);
    const directory = await findDirectory(source);
    const entries = await checkEntries(source, directory, await readEntries(source, directory), MAX_FILE);
    const lists = entries.filter((entry) => /\.csv$/i.test(entry.name));
    if (lists.length === 0) throw new FactsError('no-list', name);
    const files: ListFile[] = [];
    for (const entry of lists) {
      const own = entry.name.split('/').at(-1)!;
      files.push({ name: own, text: toText(own, await unpack(source, entry)), day: dayOf(entry.date) });
    }
    return files;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new FactsError('bad-zip', error.code === 'bomb' ? '展開すると大きくなりすぎます' : '壊れています');
  }
}

/**
 * The lists in the chosen files, as downloaded: CSV in any of the usual encodings, or a ZIP with such.
 * @throws FactsError with a message for the user
 */
export async function listFiles(chosen: readonly ChosenFile[]): Promise<ListFile[]> {
  const lists: ListFile[] = [];
  for (const { name, file, lastModified } of chosen) {
    if (file.size > MAX_FILE) throw new FactsError('too-big');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) lists.push(...(await fromZip(bytes, name)));
    else lists.push({ name, text: toText(name, bytes), day: lastModified });
  }
  return lists;
}

/** The fields of a line; quotes are taken off. These lists have no line breaks within quotes. */
export function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/** The lines of a list with their numbers, counted from 1, whichever line ends it has; empty ones are left out. */
export function* linesOf(text: string): Generator<[number: number, line: string]> {
  const ends = /\r\n|\n|\r|$/g;
  let number = 0;
  for (let at = 0; at < text.length; at = ends.lastIndex) {
    ends.lastIndex = at;
    const end = ends.exec(text)!;
    const line = text.slice(at, end.index);
    number += 1;
    if (line !== '' && line !== '\x1a') yield [number, line];
  }
}
