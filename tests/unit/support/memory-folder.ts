/** A folder as in the File System Access API, in memory: what is written appears only when the file is closed. */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly files = new Map<string, File>();
  /** Refuses to write, as a full or disconnected disk does. */
  broken = false;

  constructor(readonly name = '共有') {}

  put(name: string, text: string): void {
    this.files.set(name, new File([text], name));
  }

  async isSameEntry(other: unknown): Promise<boolean> {
    return other === this;
  }

  async text(name: string): Promise<string | undefined> {
    return this.files.get(name)?.text();
  }

  async *values() {
    for (const name of this.files.keys()) yield this.#handle(name);
  }

  async getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('gone', 'NotFoundError');
      this.put(name, '');
    }
    return this.#handle(name);
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException('gone', 'NotFoundError');
  }

  /** Typed as the handle that the app expects. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  #handle(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => {
        const file = this.files.get(name);
        if (!file) throw new DOMException('gone', 'NotFoundError');
        return file;
      },
      createWritable: async () => {
        const parts: BlobPart[] = [];
        return {
          write: async (part: BlobPart) => {
            if (this.broken) throw new DOMException('full', 'QuotaExceededError');
            parts.push(part);
          },
          abort: async () => undefined,
          close: async () => void this.files.set(name, new File(parts, name)),
        };
      },
    };
  }
}
