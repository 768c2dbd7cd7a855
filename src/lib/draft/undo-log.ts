import type { Procedure } from '../definition/types.js';
import { clean, isEnvelope } from './envelope.js';
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
/** The most steps that are kept. */
export const MOST = 200;

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
