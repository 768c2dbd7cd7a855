import { isEnvelope, openEnvelope, parseFile } from '../../draft/envelope.js';
import { plainText } from '../../draft/template/texts.js';
import { safeName } from '../../exports/file-name.js';
import { sha256Hex } from '../../exports/package/sha256.js';
import { listFiles, readFile, removeFile, writeFile } from '../../storage/folder.js';

/** Who is working on a file of the shared folder, since when (`at`: ISO 8601, UTC). Stored beside it as 「….使用中」. */
export interface InUseNote {
  by: string;
  at: string;
  /** Id of the browser that wrote it, to recognise one's own notes even if two people share a name. */
  browser: string;
}

/** What a file of the shared folder contains. */
export type EntryKind = 'draft' | 'template' | 'review' | 'backup' | 'package' | 'pdf' | 'locked' | 'unknown';

/** A file of the shared folder, as listed. */
export interface FolderEntry {
  name: string;
  file: File;
  kind: EntryKind;
  title: string;
  note: InUseNote | null;
}

/** The file that a draft was opened from, with its checksum at that time. */
export interface SourceLink {
  name: string;
  /** Of the file's bytes, in lower-case hex. */
  sha256: string;
}
/** Links by draft id. */
export type SourceLinks = Readonly<Record<string, SourceLink>>;

const OURS = /\.(json|shitagaki|zip|pdf|age)$/i;
const NOTE = '.使用中';
const MAX_FILES = 5000;
/** Bytes. A draft has about 10 KB; much larger files are read only when the user opens them. */
const MAX_INSPECTED = 1_000_000;
const KINDS: readonly string[] = ['draft', 'template', 'review', 'backup'] satisfies readonly EntryKind[];

const hashOf = async (file: Blob) => sha256Hex(new Uint8Array(await file.arrayBuffer()));
const tryParse = async (file: Blob): Promise<unknown> => {
  try {
    return parseFile(await file.text());
  } catch {
    return undefined;
  }
};

/** Determines a file's kind from its extension and, for JSON, its contents, which are not trusted. */
async function identify(file: File): Promise<Pick<FolderEntry, 'kind' | 'title'>> {
  const ending = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase();
  if (ending === 'zip') return { kind: 'package', title: '' };
  if (ending === 'pdf') return { kind: 'pdf', title: '' };
  if (ending === 'age') return { kind: 'locked', title: '' };
  if (file.size > MAX_INSPECTED) return { kind: 'unknown', title: '' };
  try {
    const envelope = openEnvelope(await tryParse(file));
    const kind = KINDS.includes(String(envelope['kind'])) ? (envelope['kind'] as EntryKind) : 'unknown';
    return { kind, title: plainText(envelope['title'], 100) };
  } catch {
    return { kind: 'unknown', title: '' };
  }
}

async function readNote(file: File): Promise<InUseNote | null> {
  const note = file.size > 10_000 ? undefined : await tryParse(file);
  if (!isEnvelope(note)) return null;
  const at = typeof note['at'] === 'string' && !Number.isNaN(Date.parse(note['at'])) ? note['at'] : '';
  return { by: plainText(note['by'], 60) || '名前なし', at, browser: plainText(note['browser'], 60) };
}

/** All files in the shared folder that this app can open, each with its in-use note. Throws if it cannot be read. */
export async function listLibrary(folder: FileSystemDirectoryHandle): Promise<readonly FolderEntry[]> {
  const [files, notes] = await Promise.all([
    listFiles(folder, OURS, MAX_FILES),
    listFiles(folder, new RegExp(`${NOTE}$`), MAX_FILES),
  ]);
  const byName = new Map(notes.map((file) => [file.name.slice(0, -NOTE.length), file]));
  return Promise.all(
    files.map(async (file) => {
      const note = byName.get(file.name);
      return { name: file.name, file, ...(await identify(file)), note: note ? await readNote(note) : null };
    }),
  );
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
  return `${name.slice(0, dot)}（${safeName(by) || '別の人'} ${stamp}）${name.slice(dot)}`;
}

const stampOf = (now: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' })
    .format(now)
    .replaceAll(/[-:]/g, '')
    .replace(' ', '-');

/** The name, numbered if a file already has it. */
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

/** Validates stored links; malformed ones are left out. */
export function readLinks(stored: unknown): SourceLinks {
  if (!isEnvelope(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, link]): [string, SourceLink][] => {
      if (!isEnvelope(link)) return [];
      const { name, sha256 } = link;
      return typeof name === 'string' && typeof sha256 === 'string' ? [[id, { name, sha256 }]] : [];
    }),
  );
}
