import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildPostal } from '../../../../scripts/prebuild/postal.mjs';
import { openTable } from '../../../../src/lib/reference/postal/table.js';
import type { PostalTable } from '../../../../src/lib/reference/postal/types.js';

/** The two files of the build, packed and unpacked; builds them first if they are missing. */
export async function readTableFiles() {
  const { folder } = await buildPostal();
  const [ordinaryGz, officesGz] = ['ordinary', 'offices'].map((name) => readFileSync(join(folder, `${name}.bin.gz`)));
  const unpack = (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes));
  return {
    ...{ folder, ordinaryGz: ordinaryGz!, officesGz: officesGz! },
    ...{ ordinary: unpack(ordinaryGz!), offices: unpack(officesGz!) },
  };
}

/** The built table. */
export async function buildTable(): Promise<PostalTable> {
  const { ordinary, offices } = await readTableFiles();
  return openTable(ordinary, offices);
}
