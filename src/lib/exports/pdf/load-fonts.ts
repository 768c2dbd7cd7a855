import type { FaceName, PdfFonts } from './types.js';

/** The fonts could not be loaded; the message is meant for users. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

/**
 * Loads the fonts that `scripts/prebuild/fonts.mjs` makes, from this site or the app's cache.
 *
 * @param base the absolute URL of the folder
 * @throws FontError if a font is missing or broken
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
    const response = await fetch(new URL(`${face}.font.gz`, base.endsWith('/') ? base : `${base}/`));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return await unpackFont(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    throw new FontError('文字の形のデータを読み込めませんでした。もう一度お試しください。', { cause: error });
  }
}

/**
 * Unzips a font.
 *
 * @param bytes gzipped; or not, because some servers send `.gz` files with `Content-Encoding: gzip`, which browsers undo
 * @throws TypeError if the data is broken
 */
export async function unpackFont(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
