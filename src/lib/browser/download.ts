import { safeName } from '../exports/package/names.js';

/** A finished export: the file, and what the user should know about it. */
export interface ExportedFile {
  name: string;
  bytes: number;
  /** Messages for the user: characters that no font has, missing attachments. */
  warnings: readonly string[];
  /** The file's contents. */
  blob: Blob;
}

/** Wraps data as a file to download or share, with a name that shows what it is. `type` is its MIME type. */
export function exportedFile(
  name: string,
  data: string | Uint8Array | Blob,
  type: string,
  warnings: readonly string[] = [],
): ExportedFile {
  const blob = new Blob([data as BlobPart], { type });
  return { name: safeName(name), bytes: blob.size, warnings, blob };
}

/** Downloads a file; returns it unchanged. */
export function download(file: ExportedFile): ExportedFile {
  const url = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has started by then, so the memory can be released.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}

const asFile = ({ name, blob }: ExportedFile) => new File([blob], name, { type: blob.type });

/** Whether the platform can hand this file to another app (Web Share). */
export function canShare(file: ExportedFile): boolean {
  return navigator.canShare?.({ files: [asFile(file)] }) ?? false;
}

/** Shares a file with another app (Web Share). Returns what to say if that failed; '' if it did not, or was cancelled. */
export async function share(file: ExportedFile): Promise<string> {
  try {
    await navigator.share({ files: [asFile(file)], title: file.name });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      return 'ほかのアプリに渡せませんでした。ファイルに書き出して、渡したいアプリで選んでください。';
  }
  return '';
}

interface Picker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Whether files can be overwritten in place (File System Access API: Chrome and Edge). */
export const canOverwrite = (): boolean => 'showSaveFilePicker' in globalThis;

/** The file chosen for each draft id, for the lifetime of the page: the next save writes to the same file. */
const chosen = new Map<string, FileSystemFileHandle>();

/**
 * Writes a draft's file in place: the user chooses a file the first time, and later calls overwrite it.
 * @returns the name of the file; undefined if the user cancelled
 */
export async function overwrite(draftId: string, { name, blob }: ExportedFile): Promise<string | undefined> {
  try {
    const types = [{ description: '下書き', accept: { 'application/json': ['.json'] } }];
    const handle =
      chosen.get(draftId) ?? (await (globalThis as Picker).showSaveFilePicker?.({ suggestedName: name, types }));
    if (!handle) return undefined;
    const stream = await handle.createWritable();
    await stream.write(blob);
    await stream.close();
    chosen.set(draftId, handle);
    return handle.name;
  } catch (error) {
    chosen.delete(draftId);
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
