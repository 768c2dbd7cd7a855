import type { AnswerSheet } from '../../../sheet/types.js';
import type { Issue } from '../../../validation/types.js';
import type { Typesetter } from '../text/typesetter.js';
import { pathAnchor } from './answers.js';
import type { Block } from './flow.js';
import { sectionHeading } from './headings.js';
import { setLine, setLines } from './lines.js';
import type { Entry } from './pages.js';
import { rowBlock, textWidth } from './row.js';
import { ruleName } from './rule-name.js';
import { tableBlocks } from './table.js';
import type { TableRow } from './table.js';
import { BODY, COLOR, STYLE } from './theme.js';

export const OPEN_POINTS = { title: '確認が必要な点', anchor: 'open-points' } as const satisfies Entry;

const WIDTHS = { rule: 74, field: 142, page: 36 } as const;
const COLUMNS = [
  { title: '種類（規則）', width: WIDTHS.rule },
  { title: '項目（画面）', width: WIDTHS.field },
  { title: '内容', width: BODY.width - WIDTHS.rule - WIDTHS.field - WIDTHS.page },
  { title: '頁', width: WIDTHS.page, align: 'right' },
] as const;

/** The table of all issues, each with the page of its answer. */
export function openPointBlocks(typesetter: Typesetter, sheet: AnswerSheet): Block[] {
  const heading = sectionHeading(typesetter, OPEN_POINTS.title, OPEN_POINTS.anchor, [], 2);
  if (sheet.issues.length === 0) {
    const spans = [{ text: '確認が必要な点はありません。', style: STYLE.body }];
    return [
      heading,
      rowBlock({ cells: [{ width: BODY.width, lines: setLines(typesetter, spans, textWidth(BODY.width), '') }] }),
    ];
  }
  const screens = new Map(sheet.screens.map(({ id, title }) => [id, title]));
  const rows = sheet.issues.map((issue) => pointRow(typesetter, issue, screens.get(issue.screen) ?? issue.screen));
  return [heading, ...tableBlocks(typesetter, { title: OPEN_POINTS.title, columns: COLUMNS, rows, onRule: true })];
}

function pointRow(typesetter: Typesetter, issue: Issue, screen: string): TableRow {
  const isError = issue.severity === 'error';
  return {
    label: issue.label,
    mark: isError ? COLOR.error : COLOR.advice,
    leadsTo: pageOf(typesetter, pathAnchor(issue.path), issue.label),
    cells: [
      [
        isError ? { text: '誤り\n', style: STYLE.errorRule } : { text: '注意\n', style: STYLE.adviceRule },
        { text: ruleName(issue), style: STYLE.small },
      ],
      [
        { text: `${issue.label}\n`, style: STYLE.label },
        { text: screen, style: STYLE.small },
      ],
      [{ text: issue.message, style: STYLE.message }],
    ],
  };
}

/** Links a row to an anchor and prints the anchor's page at the end of the row. */
export function pageOf(typesetter: Typesetter, anchor: string, title: string): NonNullable<TableRow['leadsTo']> {
  return { anchor, title, setPage: (page) => setLine(typesetter, [{ text: page, style: STYLE.body }]) };
}
