import type { AnswerSheet } from '../../../sheet/types.js';
import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput } from '../types.js';
import { EMPTY, screenAnchor } from './answers.js';
import type { Block } from './flow.js';
import { sectionHeading } from './headings.js';
import { heightOf, setLine, setLines } from './lines.js';
import { OPEN_POINTS } from './open-points.js';
import { rowBlock, textWidth } from './row.js';
import { stateBlock } from './state.js';
import { BODY, COLOR, PAGE, STYLE } from './theme.js';

const LABEL_WIDTH = 150;
const NUMBER_WIDTH = 60;
export const UNOFFICIAL = '非公式: この書類はNACCSセンターの公式の様式ではありません。';
const ATTACHED =
  'このPDFには下書きのデータ（draft.json）を添付しています。アプリで開くと、続きから入力できます。印刷や「PDFとして印刷」をしたものには残りません。';

/** The first page: what this is, whose, in which state, and where to find what. */
export function coverBlocks(typesetter: Typesetter, input: PdfInput): Block[] {
  return [
    titleBlock(typesetter, input.sheet.procedure.title),
    ...particulars(input).map(([label, value], index) => ({
      ...particularRow(typesetter, label, value, index === 0),
      gap: index === 0 ? 18 : 0,
    })),
    stateBlock(typesetter, input),
    noticeBlock(typesetter, input.draftJson === undefined ? [UNOFFICIAL] : [UNOFFICIAL, ATTACHED]),
    ...contentsBlocks(typesetter, input.sheet),
  ];
}

type StyleName = keyof typeof STYLE;

function text(typesetter: Typesetter, value: string, style: StyleName, width: number, label: string) {
  return setLines(typesetter, [{ text: value, style: STYLE[style] }], textWidth(width), label);
}

function particulars({ sheet, createdOn, draftId, fingerprint, appVersion }: PdfInput): [string, string][] {
  const company = companyOf(sheet);
  return [
    ['下書きの名前', sheet.title],
    ...(company === undefined ? [] : [['企業名', company] as [string, string]]),
    ['作成日時', `${createdOn}（日本時間）`],
    ['下書きの番号', draftId],
    ['照合番号・アプリの版', `${fingerprint}　／　Shitagaki ${appVersion}`],
  ];
}

function particularRow(typesetter: Typesetter, label: string, value: string, ruleAbove: boolean): Block {
  const width = BODY.width - LABEL_WIDTH;
  const lines =
    value === '' ? text(typesetter, EMPTY, 'empty', width, label) : text(typesetter, value, 'answer', width, label);
  return rowBlock({
    ruleAbove,
    cells: [
      { width: LABEL_WIDTH, lines: text(typesetter, label, 'label', LABEL_WIDTH, label), tinted: true },
      { width, lines },
    ],
  });
}

/** The company in whose name the application is made; undefined when the procedure does not ask. */
export function companyOf(sheet: AnswerSheet): string | undefined {
  const lines = sheet.screens.flatMap((screen) => screen.sections.flatMap((section) => section.lines));
  const named = lines.filter(({ path }) => /(^|\.)companyName$/.test(path));
  return (named.find(({ shown }) => shown !== '') ?? named[0])?.shown;
}

function titleBlock(typesetter: Typesetter, title: string): Block {
  const kicker = setLine(typesetter, [{ text: '申込内容の下書き', style: STYLE.kicker }]);
  const lines = setLines(typesetter, [{ text: title, style: STYLE.title }], BODY.width, title);
  const height = kicker.height + heightOf(lines) + 8;
  return {
    height,
    draw: (canvas, y) => {
      canvas.text(kicker.glyphs, PAGE.left, y + kicker.baseline);
      lines.forEach((line, index) => {
        canvas.text(line.glyphs, PAGE.left, y + kicker.height + index * line.height + line.baseline);
      });
      canvas.rule(PAGE.left, y + height, BODY.width, COLOR.primary, 2);
    },
  };
}

function noticeBlock(typesetter: Typesetter, notices: readonly string[]): Block {
  const lines = notices.flatMap((notice, index) =>
    setLines(typesetter, [{ text: notice, style: STYLE.body }], BODY.width, '', index === 0 ? 0 : 2),
  );
  return {
    height: heightOf(lines),
    gap: 12,
    draw: (canvas, y) => {
      let top = y;
      lines.forEach((line, index) => {
        top += index === 0 ? 0 : line.gap;
        canvas.text(line.glyphs, PAGE.left, top + line.baseline);
        top += line.height;
      });
    },
  };
}

/** The contents: each line leads to its page. */
function contentsBlocks(typesetter: Typesetter, sheet: AnswerSheet): Block[] {
  const entries: [string, string][] = [
    ['確認が必要な点', OPEN_POINTS],
    ...sheet.screens.map((screen, index): [string, string] => [
      `${index + 1}. ${screen.title}`,
      screenAnchor(screen.id),
    ]),
  ];
  return [
    sectionHeading(typesetter, '目次', 'contents'),
    ...entries.map(([title, anchor]) => contentsRow(typesetter, title, anchor)),
  ];
}

function contentsRow(typesetter: Typesetter, title: string, anchor: string): Block {
  const width = BODY.width - NUMBER_WIDTH;
  return rowBlock({
    compact: true,
    cells: [
      { width, lines: text(typesetter, title, 'body', width, title) },
      { width: NUMBER_WIDTH, lines: [] },
    ],
    leadsTo: { anchor, setPage: (page) => setLine(typesetter, [{ text: page, style: STYLE.body }]) },
  });
}
