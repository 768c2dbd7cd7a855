import type { PostalTable } from './types.js';

let loading: Promise<PostalTable> | undefined;

async function unpacked(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers send .gz with Content-Encoding: gzip, and the browser has unpacked it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function load(base: string): Promise<PostalTable> {
  const [ordinary, offices, { openTable }] = await Promise.all([
    unpacked(new URL('generated/postal/ordinary.bin.gz', base)),
    unpacked(new URL('generated/postal/offices.bin.gz', base)),
    import('./table.js'),
  ]);
  return openTable(ordinary, offices);
}

/**
 * The postal codes, read once a page from this site or the app's own cache; a failed reading may be tried again.
 * @param base the app's address, absolute, with a slash at its end
 * @throws Error when the files are not there or broken
 */
export function loadPostal(base: string): Promise<PostalTable> {
  loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
