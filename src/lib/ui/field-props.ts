import type { Snippet } from 'svelte';
import type { Field, FieldOf, FieldKind, Path } from '../definition/types.js';
import type { Issue } from '../validation/types.js';
import type { Json } from '../draft/types.js';

/** What every kind of control is given: the definition, where it stands, what it holds, and what is said about it. */
export interface ControlProps<F extends Field = Field> {
  field: F;
  path: Path;
  value: unknown;
  invalid: boolean;
  /** Ids of help, repair and messages; undefined where there is none. */
  describedby: string | undefined;
  onchange: (value: Json) => void;
  onenter: () => void;
  onleave: () => void;
  onpaste: (text: string) => void;
  /** An input method's composition: its text so far, and at the end what came of it. */
  oncompose: (text: string, ended: boolean) => void;
}

export type ControlPropsOf<K extends FieldKind> = ControlProps<FieldOf<K>>;

/** A repair as it is shown. */
export interface ShownRepair {
  /** What was changed, in words. */
  said: string;
}

/** What stands around a control. */
export interface FieldProps<F extends Field = Field> extends Omit<ControlProps<F>, 'invalid' | 'describedby'> {
  issues: readonly Issue[];
  repair: ShownRepair | undefined;
  /** The value is a proposal that nobody has confirmed yet. */
  proposed: boolean;
  onundo: () => void;
  /** A better value is taken, of those that a message offers. */
  ontake: (value: string) => void;
  /** What stands beside the control. */
  beside?: Snippet | undefined;
  /** What somebody else said about this field. */
  note?: Snippet | undefined;
}
