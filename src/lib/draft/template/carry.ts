import { labelOf } from '../../definition/walk.js';
import { travelInTemplate } from '../../definition/disclosure.js';
import type { Field, Path, Procedure } from '../../definition/types.js';
import { startValues } from '../create.js';
import { getAt, setAt } from '../paths.js';
import type { Json, Values } from '../types.js';
import { leavesOf } from './fields.js';

/** What of a draft goes into a template beside the settings: somebody ticked it. */
export interface Carrying {
  company: boolean;
  people: boolean;
}

/** A left-out answer, as it is told. */
export interface LeftOut {
  path: Path;
  label: string;
}

/** Whether a field's answer may go along. What never may, does not. */
export function goesAlong(field: Field, { company, people }: Carrying): boolean {
  const travel = travelInTemplate(field);
  return travel === 'always' || (travel === 'offered' && company) || (travel === 'asked' && people);
}

/** What stands in every new draft was put there by nobody. */
const isStart = (start: Values, path: Path, value: Json) => getAt(start, path) === value;

/**
 * The answers that a template takes over, and those that were left out because nobody ticked them. What is empty,
 * settled by the procedure or stands in every new draft anyway is no answer; a day is past when the next client begins.
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

/** The answers of those fields alone that `may` lets through. */
export function keepOnly(procedure: Procedure, values: Values, may: (field: Field) => boolean): Values {
  return leavesOf(procedure, values)
    .filter(({ field }) => may(field))
    .reduce<Values>((kept, { path, value }) => setAt(kept, path, value), {});
}

/** The answers in a template that are a person's: to be named before it is handed on. */
export function peopleIn(procedure: Procedure, values: Values): readonly LeftOut[] {
  return leavesOf(procedure, values)
    .filter(({ field }) => travelInTemplate(field) === 'asked')
    .map(({ field, path }) => ({ path, label: labelOf(field, path) }));
}
