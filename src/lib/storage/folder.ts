/** A folder of the computer or of a company share, chosen by the user (File System Access; Chrome and Edge). */
interface Granting {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker?: (how: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}
interface Listing {
  values(): AsyncIterable<FileSystemHandle>;
}

export const canChooseFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Lets the user choose a folder; `id` (letters and digits) makes the browser remember the place. None: undefined. */
export async function chooseFolder(id: string): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picking).showDirectoryPicker?.({ id, mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether a folder may be read and written; `ask` shows the browser's question and takes a press of a button. */
export async function mayUse(folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const how = { mode: 'readwrite' } as const;
  const granting = folder as Granting;
  const answer = ask ? await granting.requestPermission?.(how) : await granting.queryPermission?.(how);
  // Where nothing can be asked, the first access tells.
  return (answer ?? 'granted') === 'granted';
}

/** The folder's own files whose names end so, by name; folders in it are left alone. At most `most`. */
export async function listFiles(folder: FileSystemDirectoryHandle, endings: RegExp, most: number): Promise<File[]> {
  const handles: FileSystemFileHandle[] = [];
  for await (const handle of (folder as unknown as Listing).values()) {
    if (handle.kind === 'file' && endings.test(handle.name)) handles.push(handle as FileSystemFileHandle);
    if (handles.length >= most) break;
  }
  // One that somebody takes away meanwhile is no error.
  const files = await Promise.all(handles.map((handle) => handle.getFile().catch(() => undefined)));
  return files.filter((file) => file !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'ja'));
}

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** A file of the folder; undefined where there is none of that name. */
export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Writes a file as a whole: the browser puts it in place when all of it is written, so that none is ever half. Where
 * that fails (a full disk, a lost connection), what stood there before stands there still.
 */
export async function writeFile(folder: FileSystemDirectoryHandle, name: string, data: Blob | string): Promise<void> {
  const isNew = (await readFile(folder, name)) === undefined;
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(data);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    // Asking for a new file has made an empty one.
    if (isNew) await removeFile(folder, name).catch(() => undefined);
    throw error;
  }
}

/** Removes a file; that there is none is no error. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
