import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { runningHeading } from './headings.js';
import { setLines } from './lines.js';
import type { Span } from './lines.js';
import { rowBlock, textWidth } from './row.js';
import type { Cell, Row } from './row.js';
import { STYLE } from './theme.js';
import type { Tag } from './types.js';

export interface Column {
  title: string;
  /** In points. */
  width: number;
  align?: 'right' | 'center';
}

/** A row of a table; `cells` by column. */
export interface TableRow extends Pick<Row, 'mark' | 'leadsTo'> {
  cells: readonly (readonly Span[])[];
  /** The field to report if a character is missing. */
  label: string;
}

export interface Table {
  /** The text of the heading above, repeated on following pages. */
  title: string;
  columns: readonly Column[];
  rows: readonly TableRow[];
  /** The heading already draws the rule above the table. */
  onRule?: boolean;
  density?: Row['density'];
}

/**
 * A table with column titles, to be placed below a heading. Heading and titles are repeated where it continues on
 * another page.
 */
export function tableBlocks(
  typesetter: Typesetter,
  { title, columns, rows, onRule = false, density = 'normal' }: Table,
): Block[] {
  const part: Tag = { role: 'Table' };
  const titles = titleRow(typesetter, columns, part);
  const runningHead = stacked([runningHeading(typesetter, title), rowBlock(titles)]);
  return [
    onRule ? rowBlock(titles) : { ...rowBlock({ ...titles, ruleAbove: 'strong' }), gap: 8 },
    ...rows.map(({ cells, label, ...row }) =>
      rowBlock({
        ...row,
        part,
        density,
        runningHead,
        cells: columns.map(({ width, align }, index): Cell => {
          const spans = cells[index] ?? [];
          const lines = spans.length > 0 ? setLines(typesetter, spans, textWidth(width), label) : [];
          return { width, lines, ...(align ? { align } : {}) };
        }),
      }),
    ),
  ];
}

function titleRow(typesetter: Typesetter, columns: readonly Column[], part: Tag): Row {
  return {
    part,
    density: 'compact',
    keepWithNext: true,
    cells: columns.map(({ title, width, align }) => ({
      width,
      heads: 'Column',
      lines: setLines(typesetter, [{ text: title, style: STYLE.column }], textWidth(width), ''),
      ...(align ? { align } : {}),
    })),
  };
}

/** Combines blocks into one, without gaps, that repeats what is on an earlier page. */
function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (canvas, y, places) =>
      canvas.artifact(() => {
        let top = y;
        for (const block of blocks) {
          block.draw(canvas, top, places);
          top += block.height;
        }
      }),
  };
}
