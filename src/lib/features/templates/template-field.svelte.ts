import type { Field, Path } from '../../definition/types.js';
import { getAt } from '../../draft/paths.js';
import type { Json } from '../../draft/types.js';
import { kindOf } from '../../kinds/index.js';
import type { FieldView } from '../../ui/field-props.js';
import { checkField, spokenLabel } from '../../validation/check-field.js';
import type { Issue } from '../../validation/types.js';
import type { TemplateEditorState } from './template-editor.svelte.js';

/** A field of a template as its control sees it. Nothing is proposed here, and what is mended is not told. */
export class TemplateFieldState implements FieldView {
  readonly #editing: TemplateEditorState;
  readonly #field: Field;
  readonly #path: Path;
  readonly #screen: string;
  #focused = $state(false);

  readonly repair = undefined;
  readonly proposed = false;

  constructor(editing: TemplateEditorState, field: Field, path: Path, screen: string) {
    this.#editing = editing;
    this.#field = field;
    this.#path = path;
    this.#screen = screen;
  }

  get #stored(): unknown {
    return getAt(this.#editing.template.values, this.#path);
  }

  get value(): unknown {
    return this.#stored ?? (this.#field.kind === 'check' ? false : '');
  }

  /** What the client would be told of this value; nothing while it is being typed. */
  get issues(): readonly Issue[] {
    if (this.#focused) return [];
    const label = spokenLabel(this.#field, this.#path);
    const common = { severity: 'error' as const, path: this.#path, screen: this.#screen, label };
    return checkField(this.#field, this.#stored).map((refusal) => ({ ...common, ...refusal }));
  }

  set(value: Json): void {
    this.#editing.set(this.#path, value);
  }

  change(value: string): void {
    if (value !== this.value) this.set(value);
    if (!this.#focused) this.leave();
  }

  enter(): void {
    this.#focused = true;
  }

  leave(): void {
    this.#focused = false;
    const typed = this.#stored;
    if (typeof typed === 'string') this.set(kindOf(this.#field).normalise(typed, this.#field));
  }

  paste(): void {
    // A block that is pasted stays whole.
  }

  press(): void {
    // No readings are proposed here.
  }
  compose(): void {
    // Readings are the client's own.
  }

  undo(): void {
    // Nothing is offered to be undone.
  }

  take(): void {
    // The checks of one value alone offer none to take.
  }
}
