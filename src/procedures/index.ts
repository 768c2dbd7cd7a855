import type { Procedure } from '../lib/definition/types.js';
import { newApplication } from './new-application/index.js';

/** Every procedure that a draft can be made for, in the order in which the start page offers them. */
export const procedures: readonly Procedure[] = [newApplication];

/** The procedure of an id from a file; undefined where this version of the app knows none. */
export function procedureById(id: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.id === id);
}
