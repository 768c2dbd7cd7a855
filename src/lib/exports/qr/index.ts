import { codewordsOf, fits } from './codewords.js';
import { applyMask, costOf, MASKS } from './mask.js';
import { drawCodewords, drawFormat, emptyMatrix, type Matrix } from './matrix.js';
import { LAST_VERSION, type Level } from './tables.js';

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

/** The smallest version that holds `length` bytes; undefined if none does. */
function versionFor(length: number, level: Level): number | undefined {
  for (let version = 1; version <= LAST_VERSION; version += 1) if (fits(length, version, level)) return version;
  return undefined;
}

/** Level M if it costs at most one version more than L; a larger code has smaller modules, which scan worse. */
function levelFor(length: number): Level {
  const medium = versionFor(length, 'M');
  return medium !== undefined && medium <= (versionFor(length, 'L') ?? 0) + 1 ? 'M' : 'L';
}

function bestMask(matrix: Matrix, level: Level): number {
  const costs = MASKS.map((_, mask) => {
    drawFormat(matrix, level, mask);
    applyMask(matrix, mask);
    const cost = costOf(matrix);
    applyMask(matrix, mask);
    return cost;
  });
  return costs.indexOf(Math.min(...costs));
}

/**
 * A text as a QR code (ISO/IEC 18004, byte mode, UTF-8); undefined if it is too long: more than 2,953 bytes at level L,
 * 2,331 at M.
 * @param wanted the error correction level; by default the one that scans better
 */
export function qrCode(text: string, wanted?: Level): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  const level = wanted ?? levelFor(bytes.length);
  const version = versionFor(bytes.length, level);
  if (version === undefined) return undefined;
  const matrix = emptyMatrix(version);
  drawCodewords(matrix, codewordsOf(bytes, version, level));
  const mask = bestMask(matrix, level);
  drawFormat(matrix, level, mask);
  applyMask(matrix, mask);
  return { size: matrix.size, version, level, isDark: (x, y) => matrix.get(x, y) === 1 };
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
