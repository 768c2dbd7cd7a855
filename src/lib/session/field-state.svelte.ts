import { fieldAt } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import type { Json } from '../draft/types.js';
import { kindOf } from '../kinds/index.js';
import type { Issue } from '../validation/types.js';
import type { Autosave } from './autosave.svelte.js';
import { proposeReading } from './propose-reading.js';
import { saidOf } from './repair.js';
import type { Repairs } from './repairs.svelte.js';
import type { Answers, AnswerStore, CheckedAnswers } from './session-parts.js';
import type { Informed } from './surroundings.svelte.js';
import type { Visits } from './visits.svelte.js';

/** What a field needs from the session of its draft. */
export interface FieldHost extends Answers, AnswerStore, Informed, Pick<CheckedAnswers, 'shownIssues'> {
  readonly repairs: Repairs;
  readonly visits: Visits;
  readonly autosave: Pick<Autosave, 'flush'>;
  /** Validates the draft in its current state. */
  judge(): void;
}

/** One field of an open draft: what its control shows, and the user's actions on it. */
export class FieldState {
  readonly #host: FieldHost;
  readonly #path: Path;

  /** The value to display. */
  readonly value: unknown = $derived.by(() => this.#host.value(this.#path));
  /** The issues currently shown. */
  readonly issues: readonly Issue[] = $derived.by(() => this.#host.shownIssues(this.#path));
  /** Description of the automatic correction; undefined if there was none. */
  readonly repair: string | undefined = $derived.by(() => {
    const repair = this.#host.repairs.all[this.#path];
    return repair && saidOf(repair);
  });
  /** Whether the value is a proposal that the user has not changed or confirmed. */
  readonly proposed: boolean = $derived.by(
    () => typeof this.value === 'string' && this.value !== '' && this.#host.proposed[this.#path] === this.value,
  );

  constructor(host: FieldHost, path: Path) {
    this.#host = host;
    this.#path = path;
  }

  /** Stores what the user typed or chose. */
  set(value: Json): void {
    this.#host.set(this.#path, value);
  }

  /**
   * The control has a new text for good. Autofill and password managers neither take the focus nor leave, and some tell
   * of nothing else: then this is the entry and the leaving in one. With the focus in the field, its leaving follows.
   */
  change(value: string): void {
    if (value !== (this.value ?? '')) this.set(value);
    if (this.#host.visits.at !== this.#path) this.leave();
  }

  /** The field has received the focus. */
  enter(): void {
    this.#host.visits.enter(this.#path, () => this.#host.shownIssues(this.#path).length > 0);
  }

  /** The field has lost the focus: its value is normalised, and the correction is shown (N1-N6). */
  leave(): void {
    this.#host.visits.leave(this.#path, () => this.#mend());
  }

  #mend(): void {
    const [host, path] = [this.#host, this.#path];
    host.judge();
    const field = fieldAt(host.procedure, path);
    const typed = host.value(path);
    if (!field || typeof typed !== 'string' || host.repairs.isMeant(path)) return;
    const after = kindOf(field).normalise(typed, field);
    if (after !== typed) host.repair(path, { before: typed, after });
    proposeReading(host, path, true);
    // The reading of an address and its English street number depend on this field.
    if ('street' in field) void import('./later/address.js').then(({ followStreet }) => followStreet(host, path));
    void host.autosave.flush();
  }

  /** Text is being pasted: from a block pasted into an empty field, only the part that belongs there is kept. */
  async paste(text: string): Promise<void> {
    await (await import('./later/paste.js')).pasteInto(this.#host, this.#path, text);
  }

  /** A key is pressed, by its `code`: what an input method does next depends on it. */
  press(code: string): void {
    this.#host.readings.press(code);
  }

  /** An input method composes `text`; if `ended`, it is the committed text. */
  compose(text: string, ended: boolean): void {
    this.#host.readings.compose(text, ended);
    if (ended) proposeReading(this.#host, this.#path);
  }

  /** Restores the value before the correction; it is not corrected again until it is edited. */
  undo(): void {
    const repair = this.#host.repairs.takeBack(this.#path);
    if (!repair) return;
    const { before, after } = repair;
    // What was typed behind the corrected text stays.
    const isInside = after !== '' && typeof this.value === 'string' && this.value.includes(after);
    this.#host.put(this.#path, isInside ? (this.value as string).replace(after, () => before) : before);
  }

  /** Replaces the value with the one that a message suggests. */
  take(value: string): void {
    this.#host.fill(this.#path, value);
  }
}
