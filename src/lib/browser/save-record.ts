import { toPlain } from '../draft/plain.js';
import { download, exportedFile, type ExportedFile } from './download.js';

/** Downloads a stored record that cannot be read or shown as `<name>.json`, so that it can be examined or repaired. */
export function saveRecord(name: string, record: unknown): ExportedFile {
  return download(exportedFile(`${name}.json`, JSON.stringify(toPlain(record), null, 2), 'application/json'));
}
