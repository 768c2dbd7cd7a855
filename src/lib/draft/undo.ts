import type { Procedure } from '../definition/types.js';
import { clean, isEnvelope } from './envelope.js';
import { ownOf } from './own.js';
import { readValues } from './restore-values.js';
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
  const changed = [...keys].filter((key) => ownOf(before, key) !== ownOf(after, key));
  return Object.fromEntries(
    changed.map((key) => [key, { before: ownOf(before, key) ?? null, after: ownOf(after, key) ?? null }] as const),
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
    if (!same(ownOf(values, key), change[from])) return undefined;
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

/** Whether a draft may hold the values of a step, because undoing puts them there. */
function fits(procedure: Procedure, values: Values): boolean {
  const { reports, aside } = readValues(procedure, values);
  return reports.length === 0 && aside.length === 0;
}

function readStep(procedure: Procedure, stored: unknown): Step | undefined {
  if (!isEnvelope(stored) || typeof stored['at'] !== 'number' || !isEnvelope(stored['changes'])) return undefined;
  const changes: [string, { before: Json | null; after: Json | null }][] = [];
  for (const [key, change] of Object.entries(stored['changes'])) {
    if (!isEnvelope(change)) return undefined;
    const [before, after] = [(change['before'] ?? null) as Json, (change['after'] ?? null) as Json];
    if (!fits(procedure, { [key]: before }) || !fits(procedure, { [key]: after })) return undefined;
    changes.push([key, { before, after }]);
  }
  return { at: stored['at'], changes: Object.fromEntries(changes) };
}

/** Reads a stored log; invalid steps are dropped. */
export function checkLog(stored: unknown, procedure: Procedure): UndoLog {
  if (!isEnvelope(stored)) return EMPTY_LOG;
  const steps = (list: unknown): Step[] =>
    (Array.isArray(list) ? list.slice(-MOST) : []).flatMap((step: unknown) => {
      try {
        return readStep(procedure, clean(step)) ?? [];
      } catch {
        return [];
      }
    });
  return { undo: steps(stored['undo']), redo: steps(stored['redo']) };
}
