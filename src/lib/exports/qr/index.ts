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

/** The light edge that readers need around a code, in modules. */
const QUIET = 4;

function smallest(length: number): { version: number; level: Level } | undefined {
  const versions = Array.from({ length: LAST_VERSION }, (_, index) => index + 1);
  const of = (level: Level) => versions.find((version) => fits(length, version, level));
  const [light, medium] = [of('L'), of('M')];
  if (light === undefined) return undefined;
  // The better correction where it costs no larger code, or hardly one: a fine code on a screen reads worse.
  return medium !== undefined && medium <= light + 1 ? { version: medium, level: 'M' } : { version: light, level: 'L' };
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

/** A text as a QR code (ISO/IEC 18004, byte mode, UTF-8); undefined where no version holds it (over 2,953 bytes). */
export function qrCode(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  const chosen = smallest(bytes.length);
  if (!chosen) return undefined;
  const { version, level } = chosen;
  const matrix = emptyMatrix(version);
  drawCodewords(matrix, codewordsOf(bytes, version, level));
  const mask = bestMask(matrix, level);
  drawFormat(matrix, level, mask);
  applyMask(matrix, mask);
  return { size: matrix.size, version, level, isDark: (x, y) => matrix.get(x, y) === 1 };
}

/** The dark modules as one SVG path, and the edge length of its view box; a module is 1 unit. */
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
