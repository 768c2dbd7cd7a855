/**
 * How many columns each cell covers, so that the rows of a group, whose cells end at different places, are the rows of
 * one table (ISO 14289-1, 7.5).
 *
 * @param rows the widths of the cells by row
 */
export function columnSpans(rows: readonly (readonly number[])[]): number[][] {
  const ends = rows.map((widths) => widths.map((_, index) => endOf(widths, index)));
  const edges = [...new Set(ends.flat())];
  return ends.map((row) =>
    row.map(
      (end, index) => edges.filter((edge) => edge <= end && edge > (index === 0 ? 0 : (row[index - 1] ?? 0))).length,
    ),
  );
}

/** Where a cell ends, in whole points: sums of fractions differ in the last digits. */
const endOf = (widths: readonly number[], index: number): number =>
  Math.round(widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0));
