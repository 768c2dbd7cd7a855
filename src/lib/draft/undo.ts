import type { Json, Values } from './types.js';

/** One undoable step: the answers it changed, by top-level key; null if there was no answer. */
export interface Step {
  /** Milliseconds since 1970. */
  at: number;
  changes: Readonly<Record<string, { before: Json | null; after: Json | null }>>;
}

/** The steps that can be undone and redone; the last one is the next. */
export interface UndoLog {
  undo: readonly Step[];
  redo: readonly Step[];
}

export const EMPTY_LOG: UndoLog = { undo: [], redo: [] };
const MOST = 200;
/** Changes to the same field with shorter pauses than this are one step. */
const PAUSE_MS = 1500;

/** The answers that differ between two states. Comparing by identity is enough: values are never changed in place. */
function changesBetween(before: Values, after: Values): Step['changes'] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => before[key] !== after[key]);
  return Object.fromEntries(
    changed.map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }] as const),
  );
}

/** Adds a change to the log and discards the steps that could have been redone. @param at epoch milliseconds */
export function record(log: UndoLog, before: Values, after: Values, at: number): UndoLog {
  const changes = changesBetween(before, after);
  const keys = Object.keys(changes);
  if (keys.length === 0) return log;
  const last = log.undo.at(-1);
  const goesOn =
    last !== undefined &&
    at - last.at < PAUSE_MS &&
    at >= last.at &&
    keys.length === Object.keys(last.changes).length &&
    keys.every((key) => Object.hasOwn(last.changes, key));
  const step: Step = goesOn
    ? {
        at,
        changes: Object.fromEntries(
          keys.map((key) => [key, { before: last.changes[key]!.before, after: changes[key]!.after }]),
        ),
      }
    : { at, changes };
  return { undo: [...(goesOn ? log.undo.slice(0, -1) : log.undo), step].slice(-MOST), redo: [] };
}

const same = (a: Json | undefined | null, b: Json | null) => JSON.stringify(a ?? null) === JSON.stringify(b);

function apply(values: Values, step: Step, to: 'before' | 'after'): Values | undefined {
  const from = to === 'before' ? 'after' : 'before';
  const next: Record<string, Json> = { ...values };
  for (const [key, change] of Object.entries(step.changes)) {
    // The value has been changed elsewhere since (another tab, a merge); undoing would overwrite that change.
    if (!same(values[key], change[from])) return undefined;
    const value = change[to];
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

/** Undoes one step: the earlier values and the new log; undefined if nothing can be undone. */
export function undo(log: UndoLog, values: Values): { log: UndoLog; values: Values } | undefined {
  const step = log.undo.at(-1);
  const next = step && apply(values, step, 'before');
  return step && next && { values: next, log: { undo: log.undo.slice(0, -1), redo: [...log.redo, step] } };
}

/** Redoes one step; undefined if nothing can be redone. */
export function redo(log: UndoLog, values: Values): { log: UndoLog; values: Values } | undefined {
  const step = log.redo.at(-1);
  const next = step && apply(values, step, 'after');
  return step && next && { values: next, log: { undo: [...log.undo, step], redo: log.redo.slice(0, -1) } };
}

/** Reads a stored log; invalid steps are dropped. */
export function checkLog(stored: unknown): UndoLog {
  const { undo: back, redo: forth } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<UndoLog>;
  const steps = (list: unknown): Step[] =>
    Array.isArray(list)
      ? list
          .filter((step: Step | null) => typeof step?.at === 'number' && typeof step.changes === 'object')
          .slice(-MOST)
      : [];
  return { undo: steps(back), redo: steps(forth) };
}
