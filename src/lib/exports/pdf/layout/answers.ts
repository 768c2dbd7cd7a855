import type { AnswerSheet, SheetLine, SheetScreen, SheetSection } from '../../../sheet/types.js';
import type { Issue } from '../../../validation/types.js';
import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { runningHeading, screenHeading, sectionHeading } from './headings.js';
import { setLines } from './lines.js';
import type { Span, TextLine } from './lines.js';
import { rowBlock, textWidth } from './row.js';
import type { Row } from './row.js';
import { ruleName } from './rule-name.js';
import { BODY, COLOR, STYLE } from './theme.js';
import type { Tag } from './types.js';

const LABEL_WIDTH = 150;
const ANSWER_WIDTH = BODY.width - LABEL_WIDTH;
/** Printed for an empty answer. */
export const EMPTY = '（未入力）';
const CONTINUED = '（続き）';

/** The anchor of an answer's row, to which issues link. */
export const pathAnchor = (path: string): string => `path:${path}`;
export const screenAnchor = (id: string): string => `screen:${id}`;
export const sectionAnchor = (screen: string, section: string): string => `section:${screen}/${section}`;

/** All answers by screen and section, in NSS's order. */
export function answerBlocks(typesetter: Typesetter, sheet: AnswerSheet): Block[] {
  return sheet.screens.flatMap((screen, index) => screenBlocks(typesetter, screen, index));
}

function screenBlocks(typesetter: Typesetter, screen: SheetScreen, index: number): Block[] {
  const heading = screenHeading(typesetter, `${index + 1}. ${screen.title}`, screenAnchor(screen.id));
  const sections = screen.sections.filter(({ lines }) => lines.length > 0);
  const body = sections.flatMap((section) => sectionBlocks(typesetter, screen, section));
  if (body.length === 0) body.push(rowBlock({ cells: [{ width: BODY.width, lines: nothingAsked(typesetter) }] }));
  // The answers start on a new sheet, separate from the list of issues.
  return [index === 0 ? { ...heading, startsPage: true } : heading, ...body];
}

function nothingAsked(typesetter: Typesetter): TextLine[] {
  const text = 'この画面で入力する項目はありません。';
  return setLines(typesetter, [{ text, style: STYLE.note }], textWidth(BODY.width), '');
}

function sectionBlocks(typesetter: Typesetter, screen: SheetScreen, section: SheetSection): Block[] {
  const runningHead = runningHeading(typesetter, section.title);
  const part: Tag = { role: 'Table' };
  return [
    sectionHeading(typesetter, section.title, sectionAnchor(screen.id, section.id)),
    ...rowsOf(section.lines).map((lines) => rowBlock({ ...answerRow(typesetter, lines), part, runningHead })),
  ];
}

/** Consecutive lines of the same group share a row. */
function rowsOf(lines: readonly SheetLine[]): SheetLine[][] {
  const rows: SheetLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && line.group !== undefined && last[0]?.group === line.group && !holds(last, line)) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Whether a row already has this part; then the line starts a new row, as for the 氏名 of the next list entry. */
const holds = (row: readonly SheetLine[], line: SheetLine): boolean => row.some(({ label }) => label === line.label);

function answerRow(typesetter: Typesetter, lines: readonly SheetLine[]): Row {
  const label = lines[0]?.group ?? lines[0]?.label ?? '';
  const issues = lines.flatMap((line) => line.issues);
  const mark = issues.some(({ severity }) => severity === 'error')
    ? COLOR.error
    : issues.length > 0
      ? COLOR.advice
      : undefined;
  const setLabel = (text: string) =>
    setLines(typesetter, [{ text, style: STYLE.label }], textWidth(LABEL_WIDTH), label);
  return {
    anchors: lines.map(({ path }) => pathAnchor(path)),
    cells: [
      {
        width: LABEL_WIDTH,
        lines: setLabel(label),
        continued: setLabel(label + CONTINUED),
        tinted: true,
        heads: 'Row',
      },
      { width: ANSWER_WIDTH, lines: answerLines(typesetter, lines, issues, label) },
    ],
    ...(mark ? { mark } : {}),
  };
}

function answerLines(
  typesetter: Typesetter,
  lines: readonly SheetLine[],
  issues: readonly Issue[],
  label: string,
): TextLine[] {
  const width = textWidth(ANSWER_WIDTH);
  const notes = new Set(lines.flatMap(({ note }) => (note ? [note] : [])));
  return [
    ...setLines(typesetter, lines[0]?.group === undefined ? valueSpans(lines) : partSpans(lines), width, label),
    ...[...notes].flatMap((text) => setLines(typesetter, [{ text, style: STYLE.note }], width, label, 1)),
    ...issues.flatMap((issue) => setLines(typesetter, issueSpans(issue), width, label, 2)),
  ];
}

function valueSpans(lines: readonly SheetLine[]): Span[] {
  return lines.map(({ shown }) =>
    shown === '' ? { text: EMPTY, style: STYLE.empty } : { text: shown, style: STYLE.answer },
  );
}

/** `姓 髙﨑　　名 吉郎`. */
function partSpans(lines: readonly SheetLine[]): Span[] {
  return lines.flatMap((line, index) => [
    { text: `${index > 0 ? '　　' : ''}${line.label} `, style: STYLE.part },
    ...valueSpans([line]),
  ]);
}

/** `誤り V7　…`: the rule comes first, so that it can be looked up. */
function issueSpans(issue: Issue): Span[] {
  const { severity, message } = issue;
  const [kind, bold, plain] =
    severity === 'error'
      ? (['誤り', STYLE.errorRule, STYLE.error] as const)
      : (['注意', STYLE.adviceRule, STYLE.advice] as const);
  return [
    { text: kind, style: bold },
    { text: ` ${ruleName(issue)}　${message}`, style: plain },
  ];
}
