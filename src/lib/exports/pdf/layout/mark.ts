import type { Canvas } from './types.js';

/** The app's mark as static/favicon.svg has it, in a square of 32: a rounded ground and the strokes of 下. */
const SQUARE = 32;
const RADIUS = 7;
const STROKE = 3;
const STROKES = [
  [7, 9, 25, 9],
  [16, 9, 16, 24],
  [16, 14, 22, 18],
] as const;
const [GROUND, INK] = ['#0017C1', '#FFFFFF'];

/** Draws the app's mark with its top left corner at a place; `size` in points. It furnishes the page and says nothing. */
export function drawMark(canvas: Canvas, x: number, y: number, size: number): void {
  const scale = size / SQUARE;
  canvas.artifact(() => {
    canvas.rounded(x, y, size, size, RADIUS * scale, GROUND);
    for (const [fromX, fromY, toX, toY] of STROKES)
      canvas.stroke([x + fromX * scale, y + fromY * scale], [x + toX * scale, y + toY * scale], INK, STROKE * scale);
  });
}
