import type { Field, FieldOf, FieldKind, Path } from '../definition/types.js';
import type { Json } from '../draft/types.js';
import type { Issue } from '../validation/types.js';

/** The state of a field and the user's actions on it, as its control needs them. Implemented by FieldState. */
export interface FieldView {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** Description of the automatic correction; undefined if there was none. */
  readonly repair: string | undefined;
  /** Whether the value is a proposal that the user has not changed or confirmed. */
  readonly proposed: boolean;
  /** Stores what the user typed or chose. */
  set(value: Json): void;
  /** The control has a new text for good; without the focus, this is the entry and the leaving in one. */
  change(value: string): void;
  /** The field has received the focus. */
  enter(): void;
  /** The field has lost the focus. */
  leave(): void;
  /** Text is being pasted; called before the browser inserts it. */
  paste(text: string): void;
  /** A key is pressed, by its `code`. */
  press(code: string): void;
  /** An input method composes `text`; if `ended`, it is the committed text. */
  compose(text: string, ended: boolean): void;
  /** Restores the value before the correction. */
  undo(): void;
  /** Replaces the value with the one that a message suggests. */
  take(value: string): void;
}

/** The props of every control: the field's definition, its path, and its state. */
export interface ControlProps<F extends Field = Field> {
  field: F;
  path: Path;
  state: FieldView;
  invalid: boolean;
  /** The ids of help, note, repair and messages, separated by spaces; undefined if there are none. */
  describedby: string | undefined;
}

export type ControlPropsOf<K extends FieldKind> = ControlProps<FieldOf<K>>;
