import type { Field, FieldOf, FieldKind, Path } from '../definition/types.js';
import type { Json } from '../draft/types.js';
import type { Issue } from '../validation/types.js';

/** A field as its control sees it: what it holds, what is said about it, and what can be done there. */
export interface FieldView {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** What leaving the field changed, in words; undefined where nothing was. */
  readonly repair: string | undefined;
  /** The value is a proposal that nobody has confirmed yet. */
  readonly proposed: boolean;
  set(value: Json): void;
  enter(): void;
  leave(): void;
  /** A text is being pasted. */
  paste(text: string): void;
  /** An input method's composition: its text so far, and at the end what came of it. */
  compose(text: string, ended: boolean): void;
  /** Back to what stood there before the repair. */
  undo(): void;
  /** A better value is taken, of those that a message offers. */
  take(value: string): void;
}

/** What every kind of control is given: the definition, where it stands, and its state. */
export interface ControlProps<F extends Field = Field> {
  field: F;
  path: Path;
  state: FieldView;
  invalid: boolean;
  /** Ids of help, repair and messages; undefined where there is none. */
  describedby: string | undefined;
}

export type ControlPropsOf<K extends FieldKind> = ControlProps<FieldOf<K>>;
