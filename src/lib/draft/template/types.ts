import type { FieldId, Path } from '../../definition/types.js';
import type { Quarantined } from '../quarantine.js';
import type { FORMAT, Json, Values, VERSION } from '../types.js';

/** What a desk says about one field. */
export interface FieldRule {
  /** The prefilled value is meant to stay: shown as text. Advisory, the client can change it. */
  readonly locked?: true;
  /** Why it is to stay. */
  readonly reason?: string;
  /** Not asked of the client. */
  readonly hidden?: true;
  /** The client is asked to fill this in. */
  readonly asked?: true;
  /** The desk's own words at the field. */
  readonly hint?: string;
}

/**
 * What a help desk or forwarder prepares for its clients: a draft's values, and a rule for each field that has one.
 * In memory as in a file; unknown keys of the envelope stay.
 */
export interface Template {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly kind: 'template';
  readonly procedure: string;
  readonly id: string;
  readonly title: string;
  /** Who made it, as the client is to read it; may be empty. */
  readonly desk: string;
  /** What the client should know before beginning; may be empty. */
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Counts saves. */
  readonly revision: number;
  /** The prefilled values, shaped as a draft's. */
  readonly values: Values;
  /** By field: `office.name`, for any entry of a list `userCodes[].idCount`, for a list of values its id. */
  readonly fields: Readonly<Record<FieldId, FieldRule>>;
  /** Values of another shape than their field's, as they stood; never empty. */
  readonly quarantine?: readonly Quarantined[];
  readonly [unknown: string]: unknown;
}

/** A rule as a draft keeps it, with the value that it came with. */
export interface DraftMark extends FieldRule {
  readonly prefilled?: Json;
}

/** What a draft keeps of the template it was made from. */
export interface DraftTemplate {
  readonly id: string;
  readonly title: string;
  readonly desk: string;
  /** Rules by field as in the template; prefilled values by path: `manager.emergencyFax[0]`. */
  readonly fields: Readonly<Record<Path, DraftMark>>;
}
