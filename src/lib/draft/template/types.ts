import type { FieldId, Path } from '../../definition/ids.js';
import type { FORMAT, VERSION } from '../format.js';
import type { Json, Values } from '../json.js';
import type { Quarantined } from '../quarantine.js';

/** What a help desk specifies for one field. */
export interface FieldRule {
  /** The prefilled value should stay and is shown as text. Advisory only: the client can change it. */
  readonly locked?: true;
  /** Why the value should stay. */
  readonly reason?: string;
  /** Not asked of the client. */
  readonly hidden?: true;
  /** The client is asked to fill this in. */
  readonly asked?: true;
  /** The help desk's note at the field. */
  readonly hint?: string;
}

/**
 * What a help desk or forwarder prepares for its clients: values for a draft, and rules for some of its fields. The
 * same in memory and in a file; unknown keys of the envelope are preserved.
 */
export interface Template {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly kind: 'template';
  readonly procedure: string;
  readonly id: string;
  readonly title: string;
  /** The name of the help desk that made it, as shown to the client; may be ''. */
  readonly desk: string;
  /** What the client should know before starting; may be ''. */
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The number of saves so far. */
  readonly revision: number;
  /** The prefilled values, structured as in a draft. */
  readonly values: Values;
  /** Rules by key: `office.name`; for every entry of a list `userCodes[].idCount`; for a list of values its id. */
  readonly fields: Readonly<Record<FieldId, FieldRule>>;
  /** Values of another type than their field's, unchanged; never empty. */
  readonly quarantine?: readonly Quarantined[];
  readonly [unknown: string]: unknown;
}

/** A rule as stored in a draft, together with the prefilled value. */
export interface DraftMark extends FieldRule {
  readonly prefilled?: Json;
}

/** What a draft remembers of the template it was made from. */
export interface DraftTemplate {
  readonly id: string;
  readonly title: string;
  readonly desk: string;
  /** What the client should know, such as where to send the draft; missing if it was empty. */
  readonly note?: string;
  /** Rules by field as in the template; prefilled values by path: `manager.emergencyFax[0]`. */
  readonly fields: Readonly<Record<Path, DraftMark>>;
}
