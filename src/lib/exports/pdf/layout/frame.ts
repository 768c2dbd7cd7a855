import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput } from '../types.js';
import { UNOFFICIAL } from './cover.js';
import type { Canvas } from './flow.js';
import { setLine } from './lines.js';
import { isIncomplete } from './state.js';
import { BODY, COLOR, PAGE, STYLE } from './theme.js';

const HEADER = 36;
const FOOTER = 800;
const TAG = { width: 38, height: 14 } as const;

/**
 * What stands on every page, so that one sheet found alone still says what it is: the procedure, that it is a draft,
 * whether it is unfinished, the draft's fingerprint, the page.
 */
export function drawFrame(canvas: Canvas, typesetter: Typesetter, input: PdfInput, page: number, pages: number): void {
  const header = setLine(typesetter, [{ text: input.sheet.procedure.title, style: STYLE.small }]);
  canvas.text(header.glyphs, PAGE.left, HEADER + header.baseline);
  const draft = setLine(typesetter, [{ text: '下書き', style: STYLE.small }]);
  canvas.text(draft.glyphs, PAGE.right - draft.width, HEADER + draft.baseline);
  if (isIncomplete(input)) drawTag(canvas, typesetter, PAGE.right - draft.width - 8 - TAG.width);

  canvas.rule(PAGE.left, FOOTER, BODY.width, COLOR.rule, 0.5);
  const note = setLine(typesetter, [{ text: UNOFFICIAL, style: STYLE.small }]);
  canvas.text(note.glyphs, PAGE.left, FOOTER + 5 + note.baseline);
  const number = setLine(typesetter, [
    { text: `照合番号 ${input.fingerprint}　　${page}/${pages}`, style: STYLE.small },
  ]);
  canvas.text(number.glyphs, PAGE.right - number.width, FOOTER + 5 + number.baseline);
}

function drawTag(canvas: Canvas, typesetter: Typesetter, x: number): void {
  const tag = setLine(typesetter, [{ text: '未完成', style: STYLE.smallTag }]);
  const y = HEADER + (tag.height - TAG.height) / 2;
  canvas.frame(x, y, TAG.width, TAG.height, COLOR.error, 0.8);
  canvas.text(tag.glyphs, x + (TAG.width - tag.width) / 2, y + (TAG.height - tag.height) / 2 + tag.baseline);
}
