import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Per page, in the order of the file, without line ends; every glyph as its `ToUnicode` entry says. */
  pages: string[];
  info: Record<string, unknown>;
  outline: string[];
  attachments: Record<string, { filename: string; content: Uint8Array }>;
}

/** What pdf.js finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the buffer away, hence the copy.
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    // Not getTextContent: it turns every white space into a plain one and adds its own.
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = argsArray.filter((_args, index) => fnArray[index] === OPS.showText) as [{ unicode: string }[]][];
    pages.push(shown.map(([glyphs]) => glyphs.map(({ unicode }) => unicode).join('')).join(''));
  }
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const attachments = ((await pdf.getAttachments()) ?? {}) as ReadPdf['attachments'];
  await pdf.destroy();
  return { pages, info: info as Record<string, unknown>, outline, attachments };
}

/**
 * The drawing operations of a page, in the order of the file, with positions and sizes in whole points from the bottom
 * left corner: `text 51 798 7.5 #626264 下書き`, `fill 51 678 82 21 #f3f5fb`, `stroke …`. Meant for comparison only.
 */
export async function drawnOn(bytes: Uint8Array, number: number): Promise<string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
  const now = { size: 0, at: '', fill: '', stroke: '' };
  const drawn: string[] = [];
  fnArray.forEach((operator: number, index: number) => {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.setFont) now.size = args[1] as number;
    else if (operator === OPS.setFillRGBColor) now.fill = args[0] as string;
    else if (operator === OPS.setStrokeRGBColor) now.stroke = args[0] as string;
    else if (operator === OPS.moveText) now.at = `${Math.round(args[0] as number)} ${Math.round(args[1] as number)}`;
    else if (operator === OPS.showText) {
      const text = (args[0] as { unicode: string }[]).map(({ unicode }) => unicode).join('');
      drawn.push(`text ${now.at} ${now.size} ${now.fill} ${text}`);
    } else if (operator === OPS.constructPath) {
      const [kind, , [left, bottom, right, top]] = args as [number, unknown, [number, number, number, number]];
      const box = [left, bottom, right - left, top - bottom].map(Math.round).join(' ');
      drawn.push(kind === OPS.fill ? `fill ${box} ${now.fill}` : `stroke ${box} ${now.stroke}`);
    }
  });
  await pdf.destroy();
  return drawn;
}

/** Whether a program of poppler-utils or qpdf is installed. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [name === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a program on a PDF; `$in` and `$out` in the arguments stand for files. Returns the output file or stdout. */
export function runOnPdf(
  program: string,
  args: readonly string[],
  bytes: Uint8Array,
  read: (path: string) => Uint8Array,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const [input, output] = [join(folder, 'in.pdf'), join(folder, 'out')];
    writeFileSync(input, bytes);
    execFileSync(
      program,
      args.map((arg) => arg.replace('$in', input).replace('$out', output)),
    );
    return read(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
