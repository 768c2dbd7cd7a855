import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page draws, as pdf.js lists it. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** How text is painted (ISO 32000, 9.3.6): neither filled nor stroked, and only as an edge to clip with. */
const INVISIBLE = [3, 7];

/**
 * Whether a page has text that nobody sees: painted with no ink, as under a scanned picture, or on a layer that is not
 * shown.
 * @param isShown whether the content of a layer is shown; the argument is what the operator says of it
 */
export function hasUnseenText({ fnArray, argsArray }: Operators, isShown: (layer: unknown) => boolean): boolean {
  const saved: number[] = [];
  const layers: boolean[] = [];
  let mode = 0;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.save) saved.push(mode);
    else if (operator === OPS.restore) mode = saved.pop() ?? 0;
    else if (operator === OPS.setTextRenderingMode) mode = args?.[0] as number;
    else if (operator === OPS.beginMarkedContent) layers.push(true);
    else if (operator === OPS.beginMarkedContentProps) layers.push(args?.[0] !== 'OC' || isShown(args[1]));
    else if (operator === OPS.endMarkedContent) layers.pop();
    else if (operator === OPS.showText && (INVISIBLE.includes(mode) || layers.includes(false))) return true;
  }
  return false;
}
