import type { FORMAT, VERSION } from './format.js';
import type { Values } from './json.js';
import type { Quarantined } from './quarantine.js';
import type { DraftTemplate } from './template/types.js';

export { FORMAT, VERSION } from './format.js';
export type { Json, Values } from './json.js';

/** A draft, the same in memory and in a file. Unknown keys of a file are preserved on the object itself. */
export interface Draft {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly kind: 'draft';
  readonly procedure: string;
  readonly id: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The number of saves so far; two tabs that save the same number have diverged. */
  readonly revision: number;
  readonly values: Values;
  /** The help desk's template it was made from, if any; never part of a submission. */
  readonly template?: DraftTemplate;
  /** The values that no view could display; never empty. */
  readonly quarantine?: readonly Quarantined[];
  readonly [unknown: string]: unknown;
}

/** One attached file as described in the draft; the bytes are stored separately. */
export interface AttachmentInfo {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}
