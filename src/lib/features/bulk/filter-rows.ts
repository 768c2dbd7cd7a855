import { addDays } from '../../calendar/days.js';
import { fold, type TableRow } from './table-row.js';

/** The filter's choices for a draft's state, with their labels. */
export const STATE_LABELS = { all: 'すべて', wrong: '誤りあり', left: '未入力あり', done: '完了' } as const;
/** The filter's choices for the next deadline, with their labels. */
export const DUE_LABELS = {
  all: 'すべて',
  past: '過ぎたもの',
  week: '7日以内',
  month: '30日以内',
  none: '締切なし',
} as const;

/** Which rows are shown, and in which order. */
export interface RowFilter {
  query: string;
  state: keyof typeof STATE_LABELS;
  rule: string;
  due: keyof typeof DUE_LABELS;
  sort: 'title' | 'procedure' | 'company' | 'state' | 'deadline' | 'changed' | 'template';
  descending: boolean;
}

/** Shows all rows, most recently changed first. */
export const NO_FILTER: RowFilter = {
  query: '',
  state: 'all',
  rule: '',
  due: 'all',
  sort: 'changed',
  descending: true,
};

const inState: Record<RowFilter['state'], (row: TableRow) => boolean> = {
  all: () => true,
  wrong: ({ checked }) => (checked?.wrong ?? 0) > 0,
  left: ({ checked }) => (checked?.left ?? 0) > 0,
  done: ({ checked }) => checked !== undefined && checked.wrong + checked.left === 0,
};

function isDue({ checked }: TableRow, due: RowFilter['due'], today: string): boolean {
  if (due === 'all') return true;
  const deadline = checked?.deadline;
  if (due === 'none') return checked !== undefined && !deadline;
  if (!deadline) return false;
  if (due === 'past') return deadline.past;
  return !deadline.past && deadline.day <= addDays(today, due === 'week' ? 7 : 30);
}

const NUMBERS = new Intl.Collator('ja', { numeric: true });
const keys: Record<RowFilter['sort'], (row: TableRow) => string | number> = {
  title: ({ draft }) => draft.title,
  procedure: ({ procedure }) => procedure.shortTitle,
  company: ({ company }) => company,
  template: ({ template }) => template,
  changed: ({ draft }) => Date.parse(draft.updatedAt),
  state: ({ checked }) => (checked ? checked.wrong * 1000 + checked.left : -1),
  // Rows without a deadline sort last.
  deadline: ({ checked }) => Number(checked?.deadline?.day ?? '99999999'),
};

/** The rows to show, sorted (stable). `today`: YYYYMMDD in Japan. */
export function filterRows(
  rows: readonly TableRow[],
  { query, state, rule, due, sort, descending }: RowFilter,
  today: string,
) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const shown = rows.filter(
    (row) =>
      words.every((word) => row.text.includes(word)) &&
      inState[state](row) &&
      (rule === '' || (row.checked?.rules.includes(rule) ?? false)) &&
      isDue(row, due, today),
  );
  const keyed = shown.map((row) => ({ row, key: keys[sort](row) }));
  const sign = descending ? -1 : 1;
  keyed.sort(({ key: a }, { key: b }) =>
    typeof a === 'number' ? sign * (a - Number(b)) : sign * NUMBERS.compare(a, String(b)),
  );
  return keyed.map(({ row }) => row);
}

/** The ids of all rules with an issue in at least one row, sorted. */
export function rulesIn(rows: readonly TableRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ checked }) => checked?.rules ?? []))].sort(NUMBERS.compare);
}
