import type { FieldId } from '../definition/types.js';
import type { Quarantined } from './quarantine.js';
import type { DraftTemplate } from './template/types.js';

export const FORMAT = 'shitagaki';
/** The file format's version; a change takes a migration and a fixture of the old one. */
export const VERSION = 1;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Flat, by field id; lists hold values or the same kind of flat records. What was typed stands here, right or wrong. */
export type Values = { readonly [id: FieldId]: Json };

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
  /** What of it no view could draw; never empty. */
  readonly quarantine?: readonly Quarantined[];
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
