import { isEnvelope } from '../../draft/envelope.js';
import { safeName } from '../../exports/file-name.js';
import { runJob } from '../../exports/jobs/run-job.js';
import { readNote, type Kind, type Look, type Note } from '../../exports/library/look.js';
import { sha256Hex } from '../../exports/package/sha256.js';
import { listFiles, readFile, removeFile, writeFile } from '../../storage/folder.js';

export type { Kind, Note };

/** A file of the shared folder, as the list shows it. */
export interface Entry extends Look {
  name: string;
  file: File;
}

/** Which file a draft here was taken from, and how that file was then. */
export interface Link {
  name: string;
  /** Of the file's bytes, lower-case hex. */
  sha256: string;
}
export type Links = Readonly<Record<string, Link>>;

const OURS = /\.(json|shitagaki|zip|pdf|age)$/i;
const NOTE = '.使用中';
const MOST = 5000;
/** Milliseconds for a look at all of them, over a slow network. */
const DEADLINE = 300_000;
const hashOf = async (file: Blob) => sha256Hex(new Uint8Array(await file.arrayBuffer()));

/** Everything in the shared folder that this app can open, with who has it at hand. */
export async function listLibrary(folder: FileSystemDirectoryHandle): Promise<readonly Entry[]> {
  const [files, notes] = await Promise.all([
    listFiles(folder, OURS, MOST),
    listFiles(folder, new RegExp(`${NOTE}$`), MOST),
  ]);
  const byName = new Map(notes.map((file) => [file.name.slice(0, -NOTE.length), file]));
  const request = { files: files.map((file) => ({ file, note: byName.get(file.name) })) };
  const looks = await runJob('look', request, { deadline: DEADLINE });
  return files.map((file, at) => ({ name: file.name, file, ...looks[at]! }));
}

/** Leaves a note that one has a file at hand: advisory, for nobody's computer can lock a share for others. */
export async function takeNote(folder: FileSystemDirectoryHandle, name: string, note: Note): Promise<void> {
  await writeFile(folder, name + NOTE, JSON.stringify(note));
}

/** Takes one's own note away; somebody else's stays. `browser` is the note's. */
export async function dropNote(folder: FileSystemDirectoryHandle, name: string, browser: string): Promise<void> {
  const file = await readFile(folder, name + NOTE);
  if (file && (await readNote(file))?.browser === browser) await removeFile(folder, name + NOTE);
}

/** How a file stands now, to know later whether somebody else has changed it. */
export async function linkTo(file: File): Promise<Link> {
  return { name: file.name, sha256: await hashOf(file) };
}

/** `見積.json` → `見積（佐藤 20261124-0539）.json`. `stamp` is the time in Japan. */
function beside(name: string, by: string, stamp: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}（${safeName(by) || '別の人'} ${stamp}）${name.slice(dot)}`;
}

const stampOf = (now: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' })
    .format(now)
    .replaceAll(/[-:]/g, '')
    .replace(' ', '-');

/** A name that no file has yet. */
async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
    if (!(await readFile(folder, tried))) return tried;
  }
}

/** Puts a new file into the folder, over none. @returns its name there */
export async function putNew(folder: FileSystemDirectoryHandle, name: string, data: Blob): Promise<string> {
  const free = await freeName(folder, name);
  await writeFile(folder, free, data);
  return free;
}

/**
 * Puts a draft back where it was taken. Where somebody else has changed that file since, or where it is of another
 * sort than what is put back, both stay side by side.
 */
export async function putBack(
  folder: FileSystemDirectoryHandle,
  link: Link,
  data: Blob,
  { by, browser }: Pick<Note, 'by' | 'browser'>,
  now: Date,
): Promise<{ name: string; conflict: boolean }> {
  const current = await readFile(folder, link.name);
  const sameSort = /\.(json|shitagaki)$/i.test(link.name);
  const conflict = current !== undefined && (await hashOf(current)) !== link.sha256;
  const plain = sameSort ? link.name : `${link.name.replace(/\.\w+$/, '')}.json`;
  const name =
    conflict || !sameSort ? await freeName(folder, conflict ? beside(plain, by, stampOf(now)) : plain) : link.name;
  await writeFile(folder, name, data);
  await dropNote(folder, link.name, browser);
  return { name, conflict };
}

/** Links as they were kept: what is not one is left out. */
export function readLinks(stored: unknown): Links {
  if (!isEnvelope(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, link]): [string, Link][] => {
      if (!isEnvelope(link)) return [];
      const { name, sha256 } = link;
      return typeof name === 'string' && typeof sha256 === 'string' ? [[id, { name, sha256 }]] : [];
    }),
  );
}
