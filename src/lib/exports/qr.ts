import { encode, type QrCodeGenerateResult } from 'uqr';

/** The error correction level: L restores about 7 % of a code, M about 15 %. */
type Level = 'L' | 'M';

/** A QR code, ready to be drawn. */
export interface QrCode {
  /** Modules along an edge, without the quiet zone. */
  size: number;
  version: number;
  level: Level;
  isDark(x: number, y: number): boolean;
}

/** The width of the quiet zone around a code, in modules. */
const QUIET = 4;
const LAST_VERSION = 40;

/** The smallest code that holds the bytes; undefined if it would be larger than `maxVersion`. */
function codeAt(level: Level, bytes: readonly number[], maxVersion: number): QrCode | undefined {
  if (maxVersion < 1) return undefined;
  let code: QrCodeGenerateResult;
  try {
    code = encode(bytes, { ecc: level, maxVersion, border: 0 });
  } catch (error) {
    // How uqr says that the bytes do not fit.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const { size, version, data } = code;
  return { size, version, level, isDark: (x, y) => data[y]![x]! };
}

/**
 * A text as a QR code (ISO/IEC 18004, byte mode, UTF-8); undefined if it has more than 2,953 bytes. Its level is M if that
 * costs at most one version more than L; a larger code has smaller modules, which scan worse.
 */
export function qrCode(text: string): QrCode | undefined {
  // Bytes, because uqr would write a text of digits or capitals in a mode of its own.
  const bytes = [...new TextEncoder().encode(text)];
  const medium = codeAt('M', bytes, LAST_VERSION);
  return codeAt('L', bytes, medium ? medium.version - 2 : LAST_VERSION) ?? medium;
}

/** The dark modules as one SVG path, and the edge length of its view box including the quiet zone; 1 unit per module. */
export function qrPath({ size, isDark }: QrCode): { path: string; edge: number } {
  const parts: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue;
      const from = x;
      while (x + 1 < size && isDark(x + 1, y)) x += 1;
      parts.push(`M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  }
  return { path: parts.join(''), edge: size + QUIET * 2 };
}
