import { isEnvelope, openEnvelope, parseFile } from '../../draft/envelope.js';
import { plainText } from '../../draft/template/texts.js';
import { SILENT, type Tell } from '../jobs/messages.js';

/** Who has a file of the shared folder at hand. `at` is ISO 8601, UTC. */
export interface Note {
  by: string;
  at: string;
  /** Which browser wrote it: tells one's own notes from a namesake's. */
  browser: string;
}

export type Kind = 'draft' | 'template' | 'review' | 'backup' | 'package' | 'pdf' | 'locked' | 'unknown';

/** What a file of the shared folder is, as the list shows it. */
export interface Look {
  kind: Kind;
  title: string;
  note: Note | null;
}

/** A draft takes some 10 KB: what is far larger is looked at only when it is opened. */
const MAX_LOOK = 1_000_000;
const MAX_NOTE = 10_000;
const KINDS: readonly string[] = ['draft', 'template', 'review', 'backup'] satisfies readonly Kind[];

const parsed = async (file: Blob): Promise<unknown> => {
  try {
    return parseFile(await file.text());
  } catch {
    return undefined;
  }
};

/** What a file is, from its ending and, for our JSON, from what stands in it. Nothing of it is trusted. */
async function lookAt(file: File): Promise<Pick<Look, 'kind' | 'title'>> {
  const ending = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase();
  if (ending === 'zip') return { kind: 'package', title: '' };
  if (ending === 'pdf') return { kind: 'pdf', title: '' };
  if (ending === 'age') return { kind: 'locked', title: '' };
  if (file.size > MAX_LOOK) return { kind: 'unknown', title: '' };
  try {
    const envelope = openEnvelope(await parsed(file));
    const kind = KINDS.includes(String(envelope['kind'])) ? (envelope['kind'] as Kind) : 'unknown';
    return { kind, title: plainText(envelope['title'], 100) };
  } catch {
    return { kind: 'unknown', title: '' };
  }
}

/** A note as it was left; null for what is none. */
export async function readNote(file: File): Promise<Note | null> {
  const note = file.size > MAX_NOTE ? undefined : await parsed(file);
  if (!isEnvelope(note)) return null;
  const at = typeof note['at'] === 'string' && !Number.isNaN(Date.parse(note['at'])) ? note['at'] : '';
  return { by: plainText(note['by'], 60) || '名前なし', at, browser: plainText(note['browser'], 60) };
}

/** Looks at files and the notes beside them, one after the other: thousands at once would fill the memory. */
export async function lookAtAll(
  files: readonly { file: File; note: File | undefined }[],
  tell: Tell = SILENT,
): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { file, note } of files) {
    await tell.progress(looks.length, files.length);
    looks.push({ ...(await lookAt(file)), note: note ? await readNote(note) : null });
  }
  return looks;
}
