import { fieldAt } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import type { Json } from '../draft/types.js';
import { kindOf } from '../kinds/index.js';
import type { Issue } from '../validation/types.js';
import type { Autosave } from './autosave.svelte.js';
import { proposeReading } from './propose-reading.js';
import { saidOf } from './repair.js';
import type { Repairs } from './repairs.svelte.js';
import type { Answers, CheckedAnswers } from './session-parts.js';
import type { Informed } from './surroundings.svelte.js';
import type { Visits } from './visits.svelte.js';

/** What a field asks of the draft in which it stands. */
export interface FieldHost extends Answers, Informed, Pick<CheckedAnswers, 'shownIssues'> {
  readonly repairs: Repairs;
  readonly visits: Visits;
  readonly autosave: Pick<Autosave, 'flush'>;
  /** Puts a value, without asking who wants it. */
  put(path: Path, value: Json): void;
  /** Has the draft checked as it stands now. */
  judge(): void;
}

/** One field of an open draft: what its control shows, and what can be done there. */
export class FieldState {
  readonly #host: FieldHost;
  readonly #path: Path;

  /** The value as the page shows it. */
  readonly value: unknown = $derived.by(() => this.#host.value(this.#path));
  /** The messages shown now. */
  readonly issues: readonly Issue[] = $derived.by(() => this.#host.shownIssues(this.#path));
  /** What leaving the field changed, in words; undefined where nothing was. */
  readonly repair: string | undefined = $derived.by(() => {
    const repair = this.#host.repairs.all[this.#path];
    return repair && saidOf(repair);
  });
  /** The value is a proposal that nobody has confirmed yet. */
  readonly proposed: boolean = $derived.by(
    () => typeof this.value === 'string' && this.value !== '' && this.#host.proposed[this.#path] === this.value,
  );

  constructor(host: FieldHost, path: Path) {
    this.#host = host;
    this.#path = path;
  }

  set(value: Json): void {
    this.#host.set(this.#path, value);
  }

  enter(): void {
    this.#host.visits.enter(this.#path, () => this.#host.shownIssues(this.#path).length > 0);
  }

  /** Leaving a field: what can be mended is mended, visibly (N1-N6). */
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
    // The reading and the English of an address follow its street number.
    if ('street' in field) void import('./later/address.js').then(({ followStreet }) => followStreet(host, path));
    void host.autosave.flush();
  }

  /** A block pasted into an empty field: the field takes its part. */
  async paste(text: string): Promise<void> {
    await (await import('./later/paste.js')).pasteInto(this.#host, this.#path, text);
  }

  /** An input method at work: the text it composes, and at the end what came of it. */
  compose(text: string, ended: boolean): void {
    this.#host.readings.compose(text, ended);
    if (ended) proposeReading(this.#host, this.#path);
  }

  /** Back to what stood there before a repair, and left so. */
  undo(): void {
    const repair = this.#host.repairs.takeBack(this.#path);
    if (repair) this.#host.put(this.#path, repair.before);
  }

  /** Takes a better value, of those that a message offers. */
  take(value: string): void {
    this.#host.fill(this.#path, value);
  }
}
