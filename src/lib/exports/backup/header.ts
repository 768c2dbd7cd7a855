import { Unzip, UnzipInflate } from 'fflate';
import { plainText } from '../../draft/template/texts.js';
import { isEnvelope } from '../../draft/envelope.js';
import { FORMAT } from '../../draft/types.js';
import { MAIN } from './names.js';

/** What identifies a backup, readable without reading the whole file. */
export interface BackupHeader {
  /** ISO 8601, UTC. */
  madeAt: string;
  /** The browser that wrote it; '' in backups of an earlier version, which did not record it. */
  browserId: string;
}

/** The number of bytes to read from the beginning of a file: enough for the first entry, which has a few hundred. */
const HEAD = 64 * 1024;

/** The text of a ZIP's first entry if it has this name; undefined otherwise. */
function firstEntry(head: Uint8Array, name: string): string | undefined {
  const parts: Uint8Array[] = [];
  let index = -1;
  let whole = false;
  const unzip = new Unzip((file) => {
    index += 1;
    if (index > 0 || file.name !== name) return;
    file.ondata = (error, data, final) => {
      if (error) return;
      parts.push(data);
      whole ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    unzip.push(head);
  } catch {
    // The bytes are cut off after the first entry, which is an error, but what was read before counts.
  }
  if (!whole) return undefined;
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('');
}

/** Reads the header from the beginning of a backup; undefined for any other file. */
export async function readBackupHeader(file: Blob): Promise<BackupHeader | undefined> {
  const text = firstEntry(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()), MAIN);
  if (text === undefined) return undefined;
  try {
    const main: unknown = JSON.parse(text);
    if (!isEnvelope(main) || main['format'] !== FORMAT || main['kind'] !== 'backup') return undefined;
    return { madeAt: plainText(main['madeAt'], 40), browserId: plainText(main['browserId'], 60) };
  } catch {
    return undefined;
  }
}
