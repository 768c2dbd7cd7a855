import type { FaceName, PdfFonts } from './types.js';

/** The fonts could not be read; the message is for people. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

/**
 * Fetches the fonts that `scripts/prebuild/fonts.mjs` made, from this site or the app's own cache.
 *
 * @param base the URL of the folder, absolute
 * @throws FontError when one is not there or broken
 */
export async function loadFonts(base: string): Promise<PdfFonts> {
  const [regular, bold, fallback] = await Promise.all([
    load(base, 'regular'),
    load(base, 'bold'),
    load(base, 'fallback'),
  ]);
  return { regular, bold, fallback };
}

async function load(base: string, face: FaceName): Promise<Uint8Array> {
  try {
    const response = await fetch(new URL(`${face}.ttf.gz`, base.endsWith('/') ? base : `${base}/`));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return await unpackFont(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    throw new FontError('文字の形のデータを読み込めませんでした。もう一度お試しください。', { cause: error });
  }
}

/**
 * Unpacks a font.
 *
 * @param bytes gzipped; or plain, for some servers send `.gz` files with `Content-Encoding: gzip`, and the browser has
 *   unpacked them already
 * @throws TypeError when the data is broken
 */
export async function unpackFont(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
