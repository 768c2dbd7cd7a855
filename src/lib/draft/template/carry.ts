import { labelOf } from '../../definition/walk.js';
import { travelInTemplate } from '../../definition/disclosure.js';
import type { Field, Path, Procedure } from '../../definition/types.js';
import { startValues } from '../create.js';
import { getAt, setAt } from '../paths.js';
import type { Json, Values } from '../types.js';
import { leavesOf } from './fields.js';

/** Which answers go into a template in addition to settings; the user ticks each group. */
export interface Carrying {
  company: boolean;
  people: boolean;
}

/** An answer that was left out, to be shown to the user. */
export interface LeftOut {
  path: Path;
  label: string;
}

/** Whether a field's answer may be disclosed in a template with these ticks (`definition/disclosure`). */
export function goesAlong(field: Field, { company, people }: Carrying): boolean {
  const travel = travelInTemplate(field);
  return travel === 'always' || (travel === 'offered' && company) || (travel === 'asked' && people);
}

/** Whether a value is the initial one, which nobody has entered. */
const isStart = (start: Values, path: Path, value: Json) => getAt(start, path) === value;

/**
 * Splits a draft's answers into those that a template takes over and those left out because their group was not ticked.
 * Empty, fixed and initial values are not answers; dates are skipped because they will have passed for the next client.
 */
export function carry(
  procedure: Procedure,
  values: Values,
  carrying: Carrying,
): { values: Values; left: readonly LeftOut[] } {
  const start = startValues(procedure);
  let kept: Values = {};
  const left: LeftOut[] = [];
  for (const { path, field, value } of leavesOf(procedure, values)) {
    if (field.kind === 'fixed' || field.kind === 'date8' || isStart(start, path, value)) continue;
    if (goesAlong(field, carrying)) kept = setAt(kept, path, value);
    else left.push({ path, label: labelOf(field, path) });
  }
  return { values: kept, left };
}

/** Only the answers of the fields for which `may` returns true. */
export function keepOnly(procedure: Procedure, values: Values, may: (field: Field) => boolean): Values {
  return leavesOf(procedure, values)
    .filter(({ field }) => may(field))
    .reduce<Values>((kept, { path, value }) => setAt(kept, path, value), {});
}

/** The personal answers in a template, to be listed before it is handed on. */
export function peopleIn(procedure: Procedure, values: Values): readonly LeftOut[] {
  return leavesOf(procedure, values)
    .filter(({ field }) => travelInTemplate(field) === 'asked')
    .map(({ field, path }) => ({ path, label: labelOf(field, path) }));
}
