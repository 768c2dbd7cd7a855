import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

const Channel = globalThis.BroadcastChannel;
let browsers = 0;

/**
 * A browser of its own for each test: an empty database, and channels that no page of another test listens to. Resets
 * the module that caches the connection, as a new page would; import what uses it after calling this.
 */
export function freshDatabase(): void {
  const browser = (browsers += 1);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(`${process.pid} ${browser} ${name}`);
      }
    },
  );
  vi.resetModules();
}
