import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

/**
 * An empty database for each test. Resets the module that caches the connection, as a new page would; import what uses
 * it after calling this.
 */
export function freshDatabase(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
}
