// A folder on the computer or a company share that the user has chosen (File System Access API; Chrome and Edge).
// TypeScript's DOM types lack these parts of the API.
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

/**
 * Lets the user choose a folder; undefined if they cancel.
 * @param id letters and digits; the browser remembers the last folder for each id
 */
export async function chooseFolder(id: string): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picking).showDirectoryPicker?.({ id, mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/**
 * Whether the folder may be read and written.
 * @param ask show the browser's permission prompt; needs a user gesture, such as a click
 */
export async function mayUse(folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const how = { mode: 'readwrite' } as const;
  const granting = folder as Granting;
  const answer = ask ? await granting.requestPermission?.(how) : await granting.queryPermission?.(how);
  // Browsers without these methods report a missing permission at the first access.
  return (answer ?? 'granted') === 'granted';
}

/** The files in the folder, not in its subfolders, whose names match `endings`, sorted by name; at most `most`. */
export async function listFiles(folder: FileSystemDirectoryHandle, endings: RegExp, most: number): Promise<File[]> {
  const handles: FileSystemFileHandle[] = [];
  for await (const handle of (folder as unknown as Listing).values()) {
    if (handle.kind === 'file' && endings.test(handle.name)) handles.push(handle as FileSystemFileHandle);
    if (handles.length >= most) break;
  }
  // A file that somebody deletes in the meantime is skipped.
  const files = await Promise.all(handles.map((handle) => handle.getFile().catch(() => undefined)));
  return files.filter((file) => file !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'ja'));
}

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** A file of the folder; undefined if there is none with that name. */
export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Writes a file atomically: the browser replaces it only when everything is written. If that fails (full disk, lost
 * connection), the previous file is left as it was.
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
    // Opening a new file for writing creates an empty one.
    if (isNew) await removeFile(folder, name).catch(() => undefined);
    throw error;
  }
}

/** Removes a file; does nothing if it does not exist. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
