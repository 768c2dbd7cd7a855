import type { FORMAT, VERSION } from './format.js';
import type { Values } from './json.js';
import type { DraftTemplate } from './template/types.js';

export { FORMAT, VERSION } from './format.js';
export type { Json, Values } from './json.js';

/** A draft, in memory as in a file. Unknown keys of a file stay in `extra` keys of the object itself. */
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
  /** Counts saves; two tabs that saved the same number have diverged. */
  readonly revision: number;
  readonly values: Values;
  /** Where it came from, if a help desk prepared it; in no submission. */
  readonly template?: DraftTemplate;
  readonly [unknown: string]: unknown;
}

/** One attached file as the draft names it; the bytes are kept beside it. */
export interface AttachmentInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}
