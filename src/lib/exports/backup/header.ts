import { Unzip, UnzipInflate } from 'fflate';
import { plainText } from '../../draft/template/texts.js';
import { isEnvelope } from '../../draft/envelope.js';
import { FORMAT } from '../../draft/types.js';
import { MAIN } from './names.js';

/** Which backup a file is, without reading all of it. */
export interface BackupHeader {
  /** ISO 8601, UTC. */
  madeAt: string;
  /** The browser that wrote it; '' for one of an earlier version, which did not say so. */
  browserId: string;
}

/** Bytes at a file's beginning that hold the whole first entry: it takes a few hundred. */
const HEAD = 64 * 1024;

/** The text of a ZIP's first entry, where that has this name; undefined for anything else. */
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
    // Behind the first entry the head is cut off; what came before that counts.
  }
  if (!whole) return undefined;
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('');
}

/** Reads what a backup says of itself from the beginning of its file; undefined for every other file. */
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
