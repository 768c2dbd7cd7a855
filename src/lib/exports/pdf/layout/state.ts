import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput } from '../types.js';
import type { Block } from './flow.js';
import { OPEN_POINTS } from './open-points.js';
import { drawLines, heightOf, setLine, setLines } from './lines.js';
import { BODY, COLOR, PAGE, STYLE } from './theme.js';

const PADDING = { x: 16, y: 10 } as const;
const BETWEEN = 20;

/** The numbers of errors and of advice. */
function countIssues({ sheet }: PdfInput): { errors: number; advices: number } {
  const errors = sheet.issues.filter(({ severity }) => severity === 'error').length;
  return { errors, advices: sheet.issues.length - errors };
}

/** Whether to mark the document as incomplete: it is declared so, or it has errors. */
export const isIncomplete = (input: PdfInput): boolean => !input.complete || countIssues(input).errors > 0;

/**
 * The box that shows whether the draft is ready to be transcribed into NSS. Without issues it stands for their table.
 *
 * @param gap the space above it, in points
 */
export function stateBlock(typesetter: Typesetter, input: PdfInput, gap: number): Block {
  const { errors, advices } = countIssues(input);
  const open = isIncomplete(input);
  const mark = setLine(typesetter, [
    open ? { text: '未完成', style: STYLE.stateError } : { text: '確認済み（誤り 0件）', style: STYLE.stateDone },
  ]);
  const texts = open
    ? [`誤り ${errors}件　注意 ${advices}件`, 'このままでは申し込めません。誤りを直してから、NSSに入力してください。']
    : [
        `注意 ${advices}件`,
        advices > 0 ? '注意は、そのままでも申し込めます。念のためご確認ください。' : '確認が必要な点はありません。',
      ];
  const width = BODY.width - 2 * PADDING.x - mark.width - BETWEEN;
  const counts = { ...STYLE.answer, weight: 'bold', size: 11, color: open ? COLOR.error : COLOR.primary } as const;
  const lines = texts.flatMap((text, index) =>
    setLines(typesetter, [{ text, style: index === 0 ? counts : STYLE.body }], width, '', 2),
  );
  const height = Math.max(mark.height, heightOf(lines)) + 2 * PADDING.y;
  return {
    height,
    gap,
    ...(input.sheet.issues.length === 0 ? { anchors: [OPEN_POINTS.anchor] } : {}),
    draw: (canvas, y) => {
      if (open) canvas.fill(PAGE.left, y, BODY.width, height, COLOR.errorFill);
      canvas.frame(PAGE.left, y, BODY.width, height, open ? COLOR.error : COLOR.primary, open ? 2 : 1.2);
      canvas.tag({ role: 'P' }, () =>
        canvas.text(mark.glyphs, PAGE.left + PADDING.x, y + (height - mark.height) / 2 + mark.baseline),
      );
      canvas.tag({ role: 'P' }, () =>
        drawLines(canvas, lines, PAGE.left + PADDING.x + mark.width + BETWEEN, y + (height - heightOf(lines)) / 2),
      );
    },
  };
}
