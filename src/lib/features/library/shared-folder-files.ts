import { safePart } from '../../exports/file-name.js';
import { runJob } from '../../exports/jobs/run-job.js';
import { readNote, type EntryKind, type InUseNote, type Look } from '../../exports/library/look.js';
import { sha256Hex } from '../../exports/package/sha256.js';
import { listFiles, readFile, removeFile, writeFile } from '../../storage/folder.js';
import type { SourceLink } from './source-links.js';

export type { EntryKind, InUseNote };

/** A file of the shared folder, as listed. */
export interface FolderEntry extends Look {
  name: string;
  file: File;
}

const OURS = /\.(json|shitagaki|zip|pdf|age)$/i;
const NOTE = '.使用中';
const MAX_FILES = 5000;
/** The time limit for inspecting all files, over a slow network, in milliseconds. */
const DEADLINE = 300_000;
const hashOf = async (file: Blob) => sha256Hex(new Uint8Array(await file.arrayBuffer()));

/** All files in the shared folder that this app can open, each with its in-use note. Throws if it cannot be read. */
export async function listLibrary(folder: FileSystemDirectoryHandle): Promise<readonly FolderEntry[]> {
  const [files, notes] = await Promise.all([
    listFiles(folder, OURS, MAX_FILES),
    listFiles(folder, new RegExp(`${NOTE}$`), MAX_FILES),
  ]);
  const byName = new Map(notes.map((file) => [file.name.slice(0, -NOTE.length), file]));
  const request = { files: files.map((file) => ({ file, note: byName.get(file.name) })) };
  const looks = await runJob('look', request, { deadline: DEADLINE });
  return files.map((file, at) => ({ name: file.name, file, ...looks[at]! }));
}

/** Writes a note that a file is in use. It is advisory: a browser cannot lock a file on a share. */
export async function writeInUseNote(folder: FileSystemDirectoryHandle, name: string, note: InUseNote): Promise<void> {
  await writeFile(folder, name + NOTE, JSON.stringify(note));
}

/** Deletes a file's in-use note if this browser (`browser`) wrote it. */
export async function removeInUseNote(folder: FileSystemDirectoryHandle, name: string, browser: string): Promise<void> {
  const file = await readFile(folder, name + NOTE);
  if (file && (await readNote(file))?.browser === browser) await removeFile(folder, name + NOTE);
}

/** A link to a file in its current state, to detect later changes by others. */
export async function linkTo(file: File): Promise<SourceLink> {
  return { name: file.name, sha256: await hashOf(file) };
}

/** The name for a conflicting copy: `見積.json` → `見積（佐藤 20261124-0539）.json`. `stamp` is the time in Japan. */
function beside(name: string, by: string, stamp: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}（${safePart(by) || '別の人'} ${stamp}）${name.slice(dot)}`;
}

const stampOf = (now: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' })
    .format(now)
    .replaceAll(/[-:]/g, '')
    .replace(' ', '-');

/** The name, with a number if the folder already has a file of that name. */
async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
    if (!(await readFile(folder, tried))) return tried;
  }
}

/** Writes a new file without overwriting any; returns its name in the folder. */
export async function putNew(folder: FileSystemDirectoryHandle, name: string, data: Blob): Promise<string> {
  const free = await freeName(folder, name);
  await writeFile(folder, free, data);
  return free;
}

/**
 * Writes a draft back to the file it was opened from and removes the in-use note. If somebody has changed that file
 * since (`conflict`), or it is not JSON (a package, a PDF), the draft is written beside it. Returns the name written.
 */
export async function putBack(
  folder: FileSystemDirectoryHandle,
  link: SourceLink,
  data: Blob,
  { by, browser }: Pick<InUseNote, 'by' | 'browser'>,
  now: Date,
): Promise<{ name: string; conflict: boolean }> {
  const current = await readFile(folder, link.name);
  const sameSort = /\.(json|shitagaki)$/i.test(link.name);
  const conflict = current !== undefined && (await hashOf(current)) !== link.sha256;
  const plain = sameSort ? link.name : `${link.name.replace(/\.\w+$/, '')}.json`;
  const name =
    conflict || !sameSort ? await freeName(folder, conflict ? beside(plain, by, stampOf(now)) : plain) : link.name;
  await writeFile(folder, name, data);
  await removeInUseNote(folder, link.name, browser);
  return { name, conflict };
}
