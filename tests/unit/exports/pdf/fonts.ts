import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildFonts } from '../../../../scripts/prebuild/fonts.mjs';
import type { PdfFonts } from '../../../../src/lib/exports/pdf/types.js';

/** The fonts of the build; builds them first if they are missing. */
export async function readFonts(): Promise<PdfFonts> {
  const { folder } = await buildFonts();
  const read = (face: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, `${face}.font.gz`))));
  return { regular: read('regular'), bold: read('bold'), fallback: read('fallback') };
}
