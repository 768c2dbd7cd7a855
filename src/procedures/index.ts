import type { Procedure } from '../lib/definition/types.js';
import { certificateReissue } from './certificate-reissue/index.js';
import { newApplication } from './new-application/index.js';
import { passwordReset } from './password-reset/index.js';
import { systemSettings } from './system-settings/index.js';

/** Every procedure that a draft can be made for, in the order in which the start page offers them. */
export const procedures: readonly Procedure[] = [newApplication, passwordReset, systemSettings, certificateReissue];

/** The procedure of an id from a file; undefined where this version of the app knows none. */
export function procedureById(id: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.id === id);
}
