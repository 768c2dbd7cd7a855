import { newId } from './new-id.js';
import { isField, isShown } from '../definition/walk.js';
import type { Procedure, Section } from '../definition/types.js';
import { FORMAT, VERSION, type Draft, type Json, type Values } from './types.js';

function startOf(sections: readonly Section[]): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const item of sections.flatMap((section) => section.items)) {
    if (isShown(item)) continue;
    if (item.kind === 'records') values[item.id] = item.need === 'required' ? [startOf(item.sections)] : [];
    else if (!isField(item)) continue;
    else if (item.kind === 'fixed') values[item.id] = item.value;
    else if (item.initial !== undefined && typeof item.initial !== 'object') values[item.id] = item.initial;
  }
  return values;
}

/** Every key asks for them, to tell what was entered. */
const starts = new WeakMap<Procedure, Values>();

/** The initial values of a draft: what the procedure fixes, and the answers that nearly everyone gives. */
export function startValues(procedure: Procedure): Values {
  let values = starts.get(procedure);
  if (!values) starts.set(procedure, (values = startOf(procedure.screens.flatMap((screen) => screen.sections))));
  return values;
}

/** The initial values of a new entry in a list of records. */
export function startEntry(sections: readonly Section[]): Json {
  return startOf(sections);
}

/** Creates a draft with the initial values, overridden by `values`. `now` becomes its creation time. */
export function createDraft(procedure: Procedure, now: Date, title: string, values?: Values): Draft {
  const at = now.toISOString();
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'draft',
    procedure: procedure.id,
    id: newId(),
    title,
    createdAt: at,
    updatedAt: at,
    revision: 0,
    values: { ...startValues(procedure), ...values },
  };
}
