import type { AnswerSheet } from '../../../sheet/types.js';
import type { Typesetter } from '../text/typesetter.js';
import { pathAnchor } from './answers.js';
import type { Block } from './flow.js';
import { sectionHeading } from './headings.js';
import { setLine, setLines } from './lines.js';
import { rowBlock, textWidth } from './row.js';
import type { Cell } from './row.js';
import { BODY, COLOR, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';

export const OPEN_POINTS = 'open-points';

const WIDTHS = { rule: 72, screen: 96, label: 112, page: 40 } as const;
const MESSAGE_WIDTH = BODY.width - WIDTHS.rule - WIDTHS.screen - WIDTHS.label - WIDTHS.page;

/** The list of all open points, each with the page where its answer stands. */
export function openPointBlocks(typesetter: Typesetter, sheet: AnswerSheet): Block[] {
  const heading = sectionHeading(typesetter, '確認が必要な点', OPEN_POINTS);
  const cell = (text: string, style: TextStyle, width: number, label = ''): Cell => ({
    width,
    lines: setLines(typesetter, [{ text, style }], textWidth(width), label),
  });
  if (sheet.issues.length === 0) {
    return [heading, rowBlock({ cells: [cell('確認が必要な点はありません。', STYLE.body, BODY.width)] })];
  }
  const titles = new Map(sheet.screens.map(({ id, title }) => [id, title]));
  const columns = rowBlock({
    cells: [
      cell('規則', STYLE.column, WIDTHS.rule),
      cell('画面', STYLE.column, WIDTHS.screen),
      cell('項目', STYLE.column, WIDTHS.label),
      cell('内容', STYLE.column, MESSAGE_WIDTH),
      { ...cell('頁', STYLE.column, WIDTHS.page), right: true },
    ],
    keepWithNext: true,
  });
  const rows = sheet.issues.map((issue) => {
    const isError = issue.severity === 'error';
    return rowBlock({
      mark: isError ? COLOR.error : COLOR.advice,
      leadsTo: {
        anchor: pathAnchor(issue.path),
        setPage: (page) => setLine(typesetter, [{ text: page, style: STYLE.label }]),
      },
      cells: [
        cell(`${isError ? '誤り' : '助言'} ${issue.rule}`, isError ? STYLE.errorRule : STYLE.adviceRule, WIDTHS.rule),
        cell(titles.get(issue.screen) ?? issue.screen, STYLE.label, WIDTHS.screen),
        cell(issue.label, STYLE.label, WIDTHS.label, issue.label),
        cell(issue.message, STYLE.body, MESSAGE_WIDTH, issue.label),
        { width: WIDTHS.page, lines: [] },
      ],
    });
  });
  return [heading, columns, ...rows];
}
