import type { Json, Values } from './types.js';

/** One step that can be taken back: the answers it changed, by their key; null where there was none. */
export interface Step {
  /** Milliseconds since 1970. */
  at: number;
  changes: Readonly<Record<string, { before: Json | null; after: Json | null }>>;
}

/** What can be taken back, and what can be done again; the last is next. */
export interface UndoLog {
  undo: readonly Step[];
  redo: readonly Step[];
}

export const NOTHING: UndoLog = { undo: [], redo: [] };
const MOST = 200;
/** Keys pressed one after another in one field are one step. */
const PAUSE_MS = 1500;

/** The answers that differ between two states. Values are never changed in place, so that equal ones are the same. */
function changesBetween(before: Values, after: Values): Step['changes'] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => before[key] !== after[key]);
  return Object.fromEntries(
    changed.map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }] as const),
  );
}

/** The log with one more change; what was taken back before cannot be done again. */
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
    // Somebody else has changed it since: taking back would lose that.
    if (!same(values[key], change[from])) return undefined;
    const value = change[to];
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

/** The values one step back, with the log after it; undefined when nothing can be taken back. */
export function undo(log: UndoLog, values: Values): { log: UndoLog; values: Values } | undefined {
  const step = log.undo.at(-1);
  const next = step && apply(values, step, 'before');
  return step && next && { values: next, log: { undo: log.undo.slice(0, -1), redo: [...log.redo, step] } };
}

/** The same forward. */
export function redo(log: UndoLog, values: Values): { log: UndoLog; values: Values } | undefined {
  const step = log.redo.at(-1);
  const next = step && apply(values, step, 'after');
  return step && next && { values: next, log: { undo: [...log.undo, step], redo: log.redo.slice(0, -1) } };
}

/** The one door for a stored log; anything else is nothing. */
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
