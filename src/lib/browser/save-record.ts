import { toPlain } from '../draft/plain.js';
import { download, made, type Exported } from './download.js';

/** A stored record that cannot be read or shown, as it is: whoever can mend it has something to mend. */
export function saveRecord(name: string, record: unknown): Exported {
  return download(made(`${name}.json`, JSON.stringify(toPlain(record), null, 2), 'application/json'));
}
