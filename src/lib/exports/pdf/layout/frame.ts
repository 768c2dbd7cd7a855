import type { Typesetter } from '../text/typesetter.js';
import type { Canvas } from './types.js';
import { setLine } from './lines.js';
import { BODY, COLOR, PAGE, STYLE } from './theme.js';

const HEADER = 36;
const FOOTER = 800;
const TAG = { width: 38, height: 14 } as const;
export const UNOFFICIAL = '非公式: この書類はNACCSセンターの公式の様式ではありません。';

/** What is printed on every page, so that a single sheet can be identified. */
export interface Framing {
  /** The procedure or other subject of the document. */
  title: string;
  /** The kind of document: 下書き. */
  kind: string;
  /** Whether to mark it as 未完成. */
  incomplete?: boolean;
  /** A short hash of the content. */
  fingerprint: string;
}

/** Draws the header and the footer of a page. */
export function drawFrame(canvas: Canvas, typesetter: Typesetter, framing: Framing, page: number, pages: number): void {
  const header = setLine(typesetter, [{ text: framing.title, style: STYLE.small }]);
  canvas.text(header.glyphs, PAGE.left, HEADER + header.baseline);
  const kind = setLine(typesetter, [{ text: framing.kind, style: STYLE.small }]);
  canvas.text(kind.glyphs, PAGE.right - kind.width, HEADER + kind.baseline);
  if (framing.incomplete) drawTag(canvas, typesetter, PAGE.right - kind.width - 8 - TAG.width);

  canvas.rule(PAGE.left, FOOTER, BODY.width, COLOR.rule, 0.5);
  const note = setLine(typesetter, [{ text: UNOFFICIAL, style: STYLE.small }]);
  canvas.text(note.glyphs, PAGE.left, FOOTER + 5 + note.baseline);
  const number = setLine(typesetter, [
    { text: `照合番号 ${framing.fingerprint}　　${page}/${pages}`, style: STYLE.small },
  ]);
  canvas.text(number.glyphs, PAGE.right - number.width, FOOTER + 5 + number.baseline);
}

function drawTag(canvas: Canvas, typesetter: Typesetter, x: number): void {
  const tag = setLine(typesetter, [{ text: '未完成', style: STYLE.smallTag }]);
  const y = HEADER + (tag.height - TAG.height) / 2;
  canvas.frame(x, y, TAG.width, TAG.height, COLOR.error, 0.8);
  canvas.text(tag.glyphs, x + (TAG.width - tag.width) / 2, y + (TAG.height - tag.height) / 2 + tag.baseline);
}
