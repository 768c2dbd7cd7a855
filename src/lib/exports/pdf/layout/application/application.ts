import type { ApplicationForm } from '../../../../definition/application-form.js';
import type { AnswerSheet } from '../../../../sheet/types.js';
import type { Typesetter } from '../../text/typesetter.js';
import type { Block } from '../flow.js';
import type { Canvas, Tag } from '../types.js';
import { drawLines, heightOf, setLine, setLines } from '../lines.js';
import type { Entry } from '../pages.js';
import { BODY, COLOR, PAGE, STYLE } from '../theme.js';
import { columnSpans } from './column-spans.js';
import { fitForm, INSET, rowHeight } from './fit.js';
import type { FitCell, FitForm } from './fit.js';
import { formGroups } from './form.js';

export const APPLICATION = { title: '利用申込書（非公式）', anchor: 'application' } as const satisfies Entry;

const NOTICE =
  '公式の申込書ではありません。申込みの後にNSSから出力する「システムサービス利用申込書」にならって、答えを1枚にまとめたものです。';
const TO = '申込先　輸出入・港湾関連情報処理センター株式会社（NSSで申し込みます）';
const HEAD = 66;
const TAG = { width: 38, height: 14 } as const;
const GROUP = { gap: 9, height: 17 } as const;
const LINE = 0.5;

/**
 * 利用申込書 on exactly one page, ruled as a form.
 *
 * @param withAnswers whether the document also prints all answers, to which a shortened value can refer
 */
export function applicationBlocks(
  typesetter: Typesetter,
  layout: ApplicationForm,
  sheet: AnswerSheet,
  withAnswers: boolean,
): Block[] {
  const groups = formGroups(layout, sheet);
  const room = BODY.height - HEAD - groups.length * (GROUP.gap + GROUP.height);
  const form = fitForm(typesetter, groups, room, withAnswers ? '…（回答の頁を参照）' : '…（続きは下書きを参照）');
  const drawHead = head(typesetter);
  const drawForm = body(typesetter, form);
  return [
    {
      height: BODY.height,
      startsPage: true,
      anchors: [APPLICATION.anchor],
      draw: (canvas, y) => {
        drawHead(canvas, y);
        drawForm(canvas, y + HEAD);
      },
    },
  ];
}

function head(typesetter: Typesetter): (canvas: Canvas, y: number) => void {
  const title = setLine(typesetter, [{ text: 'システムサービス利用申込書', style: STYLE.formTitle }]);
  const kind = setLine(typesetter, [{ text: '非公式', style: STYLE.smallTag }]);
  const notice = setLines(typesetter, [{ text: NOTICE, style: STYLE.note }], BODY.width, '');
  const to = setLine(typesetter, [{ text: TO, style: STYLE.body }]);
  return (canvas, y) => {
    canvas.tag({ role: 'H', rank: 2 }, () =>
      canvas.text(title.glyphs, PAGE.left + (BODY.width - title.width) / 2, y + title.baseline),
    );
    const tag = { x: PAGE.left + (BODY.width + title.width) / 2 + 12, y: y + (title.height - TAG.height) / 2 };
    canvas.frame(tag.x, tag.y, TAG.width, TAG.height, COLOR.error, 0.8);
    canvas.tag({ role: 'P' }, () =>
      canvas.text(
        kind.glyphs,
        tag.x + (TAG.width - kind.width) / 2,
        tag.y + (TAG.height - kind.height) / 2 + kind.baseline,
      ),
    );
    canvas.rule(PAGE.left + (BODY.width - title.width) / 2, y + title.height + 1, title.width, COLOR.primary, 1.2);
    const below = y + title.height + 7;
    canvas.tag({ role: 'P' }, () => drawLines(canvas, notice, PAGE.left, below));
    canvas.tag({ role: 'P' }, () => canvas.text(to.glyphs, PAGE.left, below + heightOf(notice) + 3 + to.baseline));
  };
}

function body(typesetter: Typesetter, { groups, padding }: FitForm): (canvas: Canvas, y: number) => void {
  const titles = groups.map(({ title }) => setLine(typesetter, [{ text: title, style: STYLE.section }]));
  return (canvas, y) => {
    let top = y;
    groups.forEach(({ rows }, index) => {
      const title = titles[index];
      top += GROUP.gap;
      const baseline = top + (title?.baseline ?? 0);
      if (title) canvas.tag({ role: 'H', rank: 3 }, () => canvas.text(title.glyphs, PAGE.left, baseline));
      top += GROUP.height;
      const first = top;
      const spans = columnSpans(rows.map((row) => row.map(({ width }) => width)));
      canvas.tag({ role: 'Table' }, () => {
        for (const [at, row] of rows.entries()) {
          const height = rowHeight(row, padding);
          drawRow(canvas, row, spans[at] ?? [], top, height);
          top += height;
          if (row !== rows.at(-1)) canvas.rule(PAGE.left, top, BODY.width, COLOR.rule, LINE);
        }
      });
      canvas.frame(PAGE.left, first, BODY.width, top - first, COLOR.frame, 0.8);
    });
  };
}

function drawRow(canvas: Canvas, row: readonly FitCell[], spans: readonly number[], top: number, height: number): void {
  // A row of headings alone heads the columns of the row below it.
  const scope = row.every(({ tinted }) => tinted) ? 'Column' : 'Row';
  let x: number = PAGE.left;
  canvas.tag({ role: 'TR' }, () => {
    for (const [index, { width, tinted, lines }] of row.entries()) {
      if (tinted) canvas.fill(x, top, width, height, COLOR.label);
      const columns = spans[index] ?? 1;
      const cell: Tag = tinted ? { role: 'TH', scope, columns } : { role: 'TD', columns };
      const left = x + INSET;
      canvas.tag(cell, () => drawLines(canvas, lines, left, top + (height - heightOf(lines)) / 2));
      if (x > PAGE.left) canvas.verticalRule(x, top, height, COLOR.rule, LINE);
      x += width;
    }
  });
}
