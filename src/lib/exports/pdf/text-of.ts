import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
// As a script of the app's own: a plain host may not know what an .mjs is.
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** Pages that are read at most: NSS's confirmation has a few. */
const MAX_PAGES = 60;
/** How far apart two pieces of a line may stand before they are cells of their own, in parts of the letter's height. */
const GAP = 1.2;
/** Lines of one cell lie at most so far apart, in parts of the letter's height. */
const LEADING = 2;

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Cell {
  text: string;
  x: number;
  y: number;
  height: number;
}

/** What stood between two pieces of a cell, by its width in letters: an ideographic space is as wide as a letter. */
const spaceOf = (letters: number): string => (letters > 0.7 ? '　' : letters > 0.15 ? ' ' : '');

/** A font may draw a character as the radical that looks the same (⽒ for 氏), and the PDF then says so. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));

/** Pieces of one page as lines from top to bottom, each in its cells. */
function linesOf(pieces: readonly Piece[]): Cell[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < Math.max(2, piece.height / 4)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const cells: Cell[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const { text, x, y, width, height } of line.sort((a, b) => a.x - b.x)) {
      const last = cells.at(-1);
      if (last && x - end <= height * GAP) last.text += spaceOf((x - end) / height) + text;
      else cells.push({ text, x, y, height });
      end = x + width;
    }
    return cells;
  });
}

/** Two lines of one cell: words keep the space at which the line was broken, Japanese has none. */
const joined = (before: string, after: string) =>
  /[!-~]$/.test(before) && /^[!-~]/.test(after) ? `${before} ${after}` : before + after;

/**
 * Lines whose cells were broken over several: what stands right under a cell goes on in it, and a label that is centred
 * beside its broken value stands between that value's lines.
 */
function mend(lines: readonly Cell[][]): string[] {
  const rows: Cell[][] = [];
  const near = (a: Cell, b: Cell) => Math.abs(a.y - b.y) < a.height * LEADING;
  const under = (a: Cell, b: Cell) => Math.abs(a.x - b.x) < 2;
  for (let at = 0; at < lines.length; at += 1) {
    const cells = lines[at]!.map((cell) => ({ ...cell }));
    const [only] = cells;
    const label = lines[at + 1]?.[0];
    const below = lines[at + 2]?.[0];
    // The value's upper half, its label, the lower half.
    if (
      cells.length === 1 &&
      lines[at + 1]?.length === 1 &&
      lines[at + 2]?.length === 1 &&
      label!.x < only!.x - 2 &&
      under(only!, below!) &&
      near(only!, below!)
    ) {
      rows.push([{ ...label! }, { ...below!, text: joined(only!.text, below!.text) }]);
      at += 2;
      continue;
    }
    const last = rows.at(-1)?.at(-1);
    if (cells.length === 1 && (rows.at(-1)?.length ?? 0) > 1 && last && under(last, only!) && near(last, only!)) {
      Object.assign(last, { text: joined(last.text, only!.text), y: only!.y });
    } else rows.push(cells);
  }
  return rows.map((cells) => cells.map(({ text }) => text).join('\t'));
}

/**
 * The text of a PDF, line by line, as somebody would copy it: what NSS's pages look like printed. '' for one that holds
 * pictures alone. Throws pdf.js's errors for what is no PDF, or one that a password closes (`PasswordException`).
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const worker = new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({ data: bytes, useSystemFonts: false, disableFontFace: true, stopAtErrors: false });
  try {
    const pdf = await loading.promise;
    const lines: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as number[];
        return [
          { text: withoutRadicals(item.str), x: x ?? 0, y: y ?? 0, width: item.width, height: item.height || 10 },
        ];
      });
      lines.push(...mend(linesOf(pieces)));
    }
    return lines.join('\n');
  } finally {
    await loading.destroy();
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
  }
}
