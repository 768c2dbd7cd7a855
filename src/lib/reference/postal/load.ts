import { partOf } from './parts.js';
import { openTable } from './table.js';
import type { PostalCodes, PostalTable } from './types.js';

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

const failed = (cause: unknown) =>
  new PostalError('郵便番号のデータを読み込めませんでした。住所を直接入力してください。', { cause });

async function load(folder: string): Promise<PostalTable> {
  try {
    const files = ['ordinary', 'offices'].map((name) => fetchFile(`${folder}generated/postal/${name}.bin.gz`));
    const [ordinary, offices] = (await Promise.all(files)) as [Uint8Array, Uint8Array];
    return openTable(ordinary, offices);
  } catch (error) {
    throw failed(error);
  }
}

/** A site's URL as the start of its files' addresses. */
const folderOf = (base: string) => (base === '' || base.endsWith('/') ? base : `${base}/`);

/** What was asked for is not asked for again, unless it failed. */
function once<T>(known: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

/**
 * Loads the table that `scripts/prebuild/postal.mjs` makes, from this site or the app's cache. Calls share one request.
 *
 * @param base the URL of the site, absolute or relative to the page
 * @throws PostalError if a file is missing or broken; the next call tries again
 */
export function loadPostal(base: string): Promise<PostalTable> {
  const folder = folderOf(base);
  return once(loads, folder, () => load(folder));
}

async function loadPart(url: string): Promise<PostalTable> {
  try {
    const bytes = await fetchFile(url);
    const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
    return openTable(bytes.subarray(4, end), bytes.subarray(end));
  } catch (error) {
    throw failed(error);
  }
}

const parts = new Map<string, Promise<PostalTable>>();
const opened = new Map<string, PostalTable>();

/**
 * Loads only the parts that some codes belong to, at most 30 KB each, unless the whole table is loaded already.
 *
 * @param base as for `loadPostal`
 * @param codes seven half-width digits each; at least one
 * @returns what has been loaded by now, of this call and of those before
 * @throws PostalError if a file is missing or broken; the next call tries again
 */
export async function loadCodes(base: string, codes: readonly string[]): Promise<PostalCodes> {
  const folder = folderOf(base);
  const whole = loads.get(folder);
  if (whole) return whole;
  const urlOf = (code: string) => `${folder}generated/postal/parts/${partOf(code)}.bin.gz`;
  const urls = [...new Set(codes.map(urlOf))];
  const tables = await Promise.all(urls.map((url) => once(parts, url, () => loadPart(url))));
  urls.forEach((url, index) => opened.set(url, tables[index]!));
  return { dataDate: tables[0]!.dataDate, find: (code) => opened.get(urlOf(code))?.find(code) };
}
