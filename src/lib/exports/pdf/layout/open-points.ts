import type { AnswerSheet } from '../../../sheet/types.js';
import type { Issue } from '../../../validation/types.js';
import type { Typesetter } from '../text/typesetter.js';
import { pathAnchor } from './answers.js';
import type { Block } from './flow.js';
import { runningHeading, sectionHeading } from './headings.js';
import { setLine, setLines } from './lines.js';
import { rowBlock, textWidth } from './row.js';
import type { Cell, Row } from './row.js';
import { BODY, COLOR, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';

export const OPEN_POINTS = 'open-points';

const WIDTHS = { rule: 74, field: 142, page: 36 } as const;
const MESSAGE_WIDTH = BODY.width - WIDTHS.rule - WIDTHS.field - WIDTHS.page;
const TITLE = '確認が必要な点';

/** The list of all open points, each with the page where its answer stands. */
export function openPointBlocks(typesetter: Typesetter, sheet: AnswerSheet): Block[] {
  const heading = sectionHeading(typesetter, TITLE, OPEN_POINTS);
  if (sheet.issues.length === 0) {
    const none = setLines(
      typesetter,
      [{ text: '確認が必要な点はありません。', style: STYLE.body }],
      textWidth(BODY.width),
      '',
    );
    return [heading, rowBlock({ cells: [{ width: BODY.width, lines: none }] })];
  }
  const screens = new Map(sheet.screens.map(({ id, title }) => [id, title]));
  const runningHead = runningHeading(typesetter, TITLE);
  const rows = sheet.issues.map((issue) => {
    const row = pointRow(typesetter, issue, screens.get(issue.screen) ?? issue.screen);
    return rowBlock({ ...row, runningHead });
  });
  return [heading, columnTitles(typesetter), ...rows];
}

function columnTitles(typesetter: Typesetter): Block {
  const title = (text: string, width: number): Cell => ({
    width,
    lines: setLines(typesetter, [{ text, style: STYLE.column }], textWidth(width), ''),
  });
  return rowBlock({
    compact: true,
    keepWithNext: true,
    cells: [
      title('種類（規則）', WIDTHS.rule),
      title('項目（画面）', WIDTHS.field),
      title('内容', MESSAGE_WIDTH),
      { ...title('頁', WIDTHS.page), right: true },
    ],
  });
}

function pointRow(typesetter: Typesetter, issue: Issue, screen: string): Row {
  const isError = issue.severity === 'error';
  const lines = (text: string, style: TextStyle, width: number) =>
    setLines(typesetter, [{ text, style }], textWidth(width), issue.label);
  const kind = isError ? lines('誤り', STYLE.errorRule, WIDTHS.rule) : lines('注意', STYLE.adviceRule, WIDTHS.rule);
  return {
    mark: isError ? COLOR.error : COLOR.advice,
    leadsTo: {
      anchor: pathAnchor(issue.path),
      setPage: (page) => setLine(typesetter, [{ text: page, style: STYLE.body }]),
    },
    cells: [
      { width: WIDTHS.rule, lines: [...kind, ...lines(issue.rule, STYLE.small, WIDTHS.rule)] },
      {
        width: WIDTHS.field,
        lines: [...lines(issue.label, STYLE.label, WIDTHS.field), ...lines(screen, STYLE.small, WIDTHS.field)],
      },
      { width: MESSAGE_WIDTH, lines: lines(issue.message, STYLE.message, MESSAGE_WIDTH) },
      { width: WIDTHS.page, lines: [] },
    ],
  };
}
