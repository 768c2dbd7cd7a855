import type { Piece } from './reading-order.js';

/** A gap of this many letters stands for a column, a smaller one for a space. */
const COLUMN = 3;

/**
 * A page's text line by line from top to bottom, as in a registry, whose tables are drawn with characters: gaps become
 * spaces, wide ones tabs. For tables without such frames see `readingOrder`.
 */
export function plainLines(pieces: readonly Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - piece.y < Math.min(row[0].height, piece.height) / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    let [line, end] = ['', Infinity];
    for (const { text, x, width, height } of row.sort((a, b) => a.x - b.x)) {
      const gap = (x - end) / height;
      line += (gap > COLUMN ? '\t' : gap > 0.4 ? '　' : '') + text;
      end = x + width;
    }
    return line;
  });
}
