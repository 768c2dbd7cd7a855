import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openTable } from '../../../../src/lib/reference/postal/table.js';
import type { PostalTable } from '../../../../src/lib/reference/postal/types.js';

const root = new URL('../../../../', import.meta.url);
const file = (name: string) => new URL(`static/generated/postal/${name}.bin.gz`, root);

/** The bytes that the app ships, unpacked; made where nobody has built yet. */
export function tableBytes(): [ordinary: Uint8Array, offices: Uint8Array] {
  if (!existsSync(file('ordinary'))) {
    execFileSync(process.execPath, [new URL('scripts/prebuild/postal.mjs', root).pathname], { cwd: root });
  }
  const read = (name: string) => new Uint8Array(gunzipSync(readFileSync(file(name))));
  return [read('ordinary'), read('offices')];
}

export function realTable(): PostalTable {
  return openTable(...tableBytes());
}
