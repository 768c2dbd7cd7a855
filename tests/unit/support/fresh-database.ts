import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

/**
 * An empty database for each test. The module that opens it once a page is loaded anew, as another page would; load
 * what uses it after this.
 */
export function freshDatabase(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
}
