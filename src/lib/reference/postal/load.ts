import { openTable } from './table.js';
import type { PostalTable } from './types.js';

/** The postal codes could not be loaded; the message is meant for users. */
export class PostalError extends Error {
  override readonly name = 'PostalError';
}

const loads = new Map<string, Promise<PostalTable>>();

/** Unzips a file unless it already is: some servers send `.gz` with `Content-Encoding: gzip`, which browsers undo. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetchFile(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return unpack(new Uint8Array(await response.arrayBuffer()));
}

/** Opens a table from its two files, gzipped or not. @throws Error if the bytes are not such files */
export async function openPacked(ordinary: Uint8Array, offices: Uint8Array): Promise<PostalTable> {
  return openTable(await unpack(ordinary), await unpack(offices));
}

async function load(folder: string): Promise<PostalTable> {
  try {
    const files = ['ordinary', 'offices'].map((name) => fetchFile(`${folder}generated/postal/${name}.bin.gz`));
    const [ordinary, offices] = (await Promise.all(files)) as [Uint8Array, Uint8Array];
    return openTable(ordinary, offices);
  } catch (error) {
    throw new PostalError('郵便番号のデータを読み込めませんでした。住所を直接入力してください。', { cause: error });
  }
}

/**
 * Loads the table that `scripts/prebuild/postal.mjs` makes, from this site or the app's cache. Calls share one request.
 *
 * @param base the URL of the site, absolute or relative to the page
 * @throws PostalError if a file is missing or broken; the next call tries again
 */
export function loadPostal(base: string): Promise<PostalTable> {
  const folder = base === '' || base.endsWith('/') ? base : `${base}/`;
  const known = loads.get(folder);
  if (known) return known;
  const loading = load(folder);
  loads.set(folder, loading);
  loading.catch(() => loads.delete(folder));
  return loading;
}
