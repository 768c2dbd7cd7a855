import type { SheetLine } from './types.js';

/** A line that may combine several: the parts of a name in one row. */
export interface JoinedLine extends SheetLine {
  parts: readonly SheetLine[];
}

/** Joins consecutive lines of the same group into one (氏名: 姓 名), their texts separated by an ideographic space. */
export function joinGroups(lines: readonly SheetLine[]): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (line.group !== undefined && last?.group === line.group && last.source === line.source) {
      const parts = [...last.parts, line];
      const shown = parts
        .map((part) => part.shown)
        .filter(Boolean)
        .join('　');
      joined[joined.length - 1] = { ...last, shown, issues: [...last.issues, ...line.issues], parts };
    } else {
      joined.push({ ...line, label: line.group ?? line.label, parts: [line] });
    }
  }
  return joined;
}
