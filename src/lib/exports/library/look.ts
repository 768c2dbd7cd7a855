import { isEnvelope, openEnvelope, parseFile } from '../../draft/envelope.js';
import { plainText } from '../../draft/template/texts.js';
import { SILENT, type Tell } from '../jobs/messages.js';

/** Who is working on a file of the shared folder, since when (`at`: ISO 8601, UTC). Stored beside it as 「….使用中」. */
export interface InUseNote {
  by: string;
  at: string;
  /** Id of the browser that wrote it, to recognise one's own notes even if two people share a name. */
  browser: string;
}

/** What a file of the shared folder contains. */
export type EntryKind = 'draft' | 'template' | 'review' | 'backup' | 'package' | 'pdf' | 'locked' | 'unknown';

/** What is known of a file of the shared folder without opening it. */
export interface Look {
  kind: EntryKind;
  title: string;
  note: InUseNote | null;
}

/** Bytes. A draft has about 10 KB; much larger files are read only when the user opens them. */
const MAX_INSPECTED = 1_000_000;
const MAX_NOTE = 10_000;
const KINDS: readonly string[] = ['draft', 'template', 'review', 'backup'] satisfies readonly EntryKind[];

const tryParse = async (file: Blob): Promise<unknown> => {
  try {
    return parseFile(await file.text());
  } catch {
    return undefined;
  }
};

/** Determines a file's kind from its extension and, for JSON, its contents, which are not trusted. */
async function identify(file: File): Promise<Pick<Look, 'kind' | 'title'>> {
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

/** Reads an in-use note; null if the file is not one. */
export async function readNote(file: File): Promise<InUseNote | null> {
  const note = file.size > MAX_NOTE ? undefined : await tryParse(file);
  if (!isEnvelope(note)) return null;
  const at = typeof note['at'] === 'string' && !Number.isNaN(Date.parse(note['at'])) ? note['at'] : '';
  return { by: plainText(note['by'], 60) || '名前なし', at, browser: plainText(note['browser'], 60) };
}

/** Inspects files and the notes beside them, one at a time, because thousands at once would fill the memory. */
export async function lookAtAll(
  files: readonly { file: File; note: File | undefined }[],
  tell: Tell = SILENT,
): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { file, note } of files) {
    await tell.progress(looks.length, files.length);
    looks.push({ ...(await identify(file)), note: note ? await readNote(note) : null });
  }
  return looks;
}
