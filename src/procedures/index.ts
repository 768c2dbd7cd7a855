import type { Procedure } from '../lib/definition/types.js';
import { certificateReissue } from './certificate-reissue/index.js';
import { newApplication } from './new-application/index.js';
import { passwordReset } from './password-reset/index.js';
import { systemSettings } from './system-settings/index.js';

/** Every procedure that a draft can be made for, in the order in which the start page offers them. */
export const procedures: readonly Procedure[] = [newApplication, passwordReset, systemSettings, certificateReissue];
