import { ownOf } from './own.js';
import { getAt, setAt } from './paths.js';
import { same, type Held } from './same.js';
import type { Json, Values } from './types.js';
import { MOST, type Step, type UndoLog } from './undo-log.js';

/** Changes to the same field with shorter pauses than this are one step. */
const PAUSE_MS = 1500;
/** What the app itself does upon a change, such as counting a list anew, comes sooner than anybody types. */
const BY_ITSELF_MS = 100;

/** The answers that differ between two states. Comparing by identity is enough: values are never changed in place. */
function changesBetween(before: Values, after: Values): Step['changes'] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => ownOf(before, key) !== ownOf(after, key));
  return Object.fromEntries(
    changed.map((key) => [key, { before: ownOf(before, key) ?? null, after: ownOf(after, key) ?? null }] as const),
  );
}

const childrenOf = (value: Held): Readonly<Record<string, Json>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, Json>) : undefined;

/** The paths of the single answers that a change is about; undefined if entries of a list came or went. */
function pathsOf(before: Held, after: Held, path: string): string[] | undefined {
  // An empty answer is none.
  if (same(before ?? '', after ?? '')) return [];
  const [was, is] = [childrenOf(before), childrenOf(after)];
  if (!was && !is) return [path];
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length) return undefined;
  const [open, close] = Array.isArray(before ?? after) ? ['[', ']'] : ['.', ''];
  const inside = Object.keys({ ...was, ...is }).map((key) =>
    pathsOf(was && ownOf(was, key), is && ownOf(is, key), path + open + key + close),
  );
  return inside.includes(undefined) ? undefined : (inside as string[][]).flat();
}

const answersOf = (changes: Step['changes']) => {
  const paths = Object.entries(changes).map(([key, { before, after }]) => pathsOf(before, after, key));
  return paths.includes(undefined) ? undefined : paths.flat().sort().join('\n');
};

/** Whether a change goes on with the last step: the same answers, soon afterwards, and nothing between the two. */
function goesOn(last: Step, changes: Step['changes'], at: number): boolean {
  const entries = Object.entries(changes);
  const pause = at - last.at;
  if (pause < 0 || pause >= PAUSE_MS || entries.length !== Object.keys(last.changes).length) return false;
  if (!entries.every(([key, { before }]) => Object.hasOwn(last.changes, key) && same(last.changes[key]!.after, before)))
    return false;
  const answers = answersOf(changes);
  return pause < BY_ITSELF_MS || (answers !== undefined && answers === answersOf(last.changes));
}

/** Adds a change to the log and discards the steps that could have been redone. @param at epoch milliseconds */
export function record(log: UndoLog, before: Values, after: Values, at: number): UndoLog {
  const changes = changesBetween(before, after);
  const keys = Object.keys(changes);
  if (keys.length === 0) return log;
  const last = log.undo.at(-1);
  if (!last || !goesOn(last, changes, at)) return { undo: [...log.undo, { at, changes }].slice(-MOST), redo: [] };
  const joined = keys.map((key) => [key, { before: last.changes[key]!.before, after: changes[key]!.after }] as const);
  // Typed and deleted again: there is nothing to undo.
  const isNothing = joined.every(([, change]) => same(change.before ?? '', change.after ?? ''));
  return {
    undo: [...log.undo.slice(0, -1), ...(isNothing ? [] : [{ at, changes: Object.fromEntries(joined) }])],
    redo: [],
  };
}

/** The values before or after a step; undefined if what it changed has been changed elsewhere since (another tab). */
function apply(values: Values, step: Step, to: 'before' | 'after'): Values | undefined {
  const from = to === 'before' ? 'after' : 'before';
  let next: Values = values;
  for (const [key, change] of Object.entries(step.changes)) {
    const [was, will, held] = [change[from], change[to], ownOf(values, key)];
    if (same(held ?? '', was ?? '')) {
      const others = Object.entries(next).filter(([one]) => one !== key);
      next = { ...Object.fromEntries(others), ...(will !== null && { [key]: will }) };
      continue;
    }
    // Of a list, other entries and answers may have changed: they stay as they are.
    const [mine, theirs] = [pathsOf(was, will, key), pathsOf(was, held, key)];
    if (!mine || !theirs || mine.some((path) => theirs.includes(path))) return undefined;
    for (const path of mine) next = setAt(next, path, getAt({ [key]: will! }, path) ?? '');
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
