import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A real temporary folder that several pages share; a replaced folder picker returns it. */
export class SharedDirectory {
  private constructor(readonly path: string) {}

  static async make(): Promise<SharedDirectory> {
    return new SharedDirectory(await mkdtemp(join(tmpdir(), 'shared-')));
  }

  names(): Promise<string[]> {
    return readdir(this.path);
  }

  text(name: string): Promise<string> {
    return readFile(join(this.path, name), 'utf8');
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }

  /** Replaces a page's folder picker. Scripts cannot create real handles, so these objects behave like them. */
  async offerTo(page: Page): Promise<void> {
    const at = (name: string) => join(this.path, name);
    await page.exposeFunction('folderNames', () => readdir(this.path));
    await page.exposeFunction('folderRead', async (name: string) => {
      const found = await stat(at(name)).catch(() => undefined);
      return found ? { text: await readFile(at(name), 'utf8'), modified: found.mtimeMs } : null;
    });
    await page.exposeFunction('folderWrite', (name: string, text: string) => writeFile(at(name), text));
    await page.exposeFunction('folderRemove', (name: string) => rm(at(name)));
    await page.addInitScript(() => {
      type Outside = Record<string, (...values: string[]) => Promise<unknown>>;
      const outside = window as unknown as Outside;
      const gone = () => new DOMException('gone', 'NotFoundError');
      const fileOf = async (name: string) => {
        const found = (await outside['folderRead']!(name)) as { text: string; modified: number } | null;
        if (!found) throw gone();
        return new File([found.text], name, { lastModified: found.modified });
      };
      const handleOf = (name: string) => ({
        kind: 'file',
        name,
        getFile: () => fileOf(name),
        createWritable: async () => {
          const parts: BlobPart[] = [];
          return {
            write: async (part: BlobPart) => void parts.push(part),
            abort: async () => undefined,
            close: async () => void (await outside['folderWrite']!(name, await new Blob(parts).text())),
          };
        },
      });
      const folder = {
        kind: 'directory',
        name: 'チームの共有',
        async *values() {
          for (const name of (await outside['folderNames']!()) as string[]) yield handleOf(name);
        },
        getFileHandle: async (name: string, how?: { create?: boolean }) => {
          if (!how?.create) await fileOf(name);
          return handleOf(name);
        },
        removeEntry: async (name: string) => {
          await fileOf(name);
          await outside['folderRemove']!(name);
        },
      };
      Object.assign(window, { showDirectoryPicker: async () => folder });
    });
  }
}
