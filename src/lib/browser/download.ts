/** What came out of an export, to be told to the user. */
export interface Exported {
  name: string;
  bytes: number;
  /** Characters that no font has, and attachments that are not here. */
  warnings: readonly string[];
  /** The file itself, to share it where the platform can. */
  blob: Blob;
}

/** A file that is ready, before anything is done with it. */
export function made(
  name: string,
  data: string | Uint8Array | Blob,
  type: string,
  warnings: readonly string[] = [],
): Exported {
  const blob = new Blob([data as BlobPart], { type });
  return { name, bytes: blob.size, warnings, blob };
}

/** Hands a file to the browser's downloads. */
export function download(file: Exported): Exported {
  const url = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun by then; holding the memory longer helps nobody.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}

const asFile = ({ name, blob }: Exported) => new File([blob], name, { type: blob.type });

/** Whether the platform can hand this file to another app (Web Share). */
export function canShare(file: Exported): boolean {
  return navigator.canShare?.({ files: [asFile(file)] }) ?? false;
}

/** Hands a file to another app. That nobody chose one is no error. */
export async function share(file: Exported): Promise<void> {
  await navigator.share({ files: [asFile(file)], title: file.name }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  });
}

interface Picker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Whether a file can be written in place, again and again (Chrome and Edge). */
export const canOverwrite = (): boolean => 'showSaveFilePicker' in globalThis;

/** The files chosen on this page, by draft: the next press writes to the same one. */
const chosen = new Map<string, FileSystemFileHandle>();

/**
 * Writes a draft's file in place: the first time the user chooses where, afterwards the same file is overwritten.
 * @returns the name of the file that was written; undefined when nobody chose one
 */
export async function overwrite(draftId: string, { name, blob }: Exported): Promise<string | undefined> {
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
