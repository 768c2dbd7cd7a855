import { afterFrame } from '../browser/after-frame.js';
import { listAt } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { entryCount } from '../draft/read.js';
import { addEntry, removeEntry, setValue } from '../draft/set.js';
import type { Draft, Json, Values } from '../draft/types.js';
import { ruleContext, type RuleContext } from '../validation/context.js';
import type { Issue } from '../validation/types.js';
import type { validate } from '../validation/validate.js';
import { Checks } from './checks.svelte.js';
import { FieldState, type FieldHost } from './field-state.svelte.js';
import { LearnedReadings } from './learned-readings.js';
import { proposeReading } from './propose-reading.js';
import type { Repair } from './repair.js';
import { Repairs } from './repairs.svelte.js';
import { StoredDraft } from './stored-draft.svelte.js';
import { Surroundings } from './surroundings.svelte.js';
import { Visits } from './visits.svelte.js';

/** One draft being edited: what is stored, what is wrong with it, what of that is shown. */
export class DraftSession extends StoredDraft implements FieldHost {
  readonly repairs = new Repairs();
  readonly visits = new Visits();
  readonly readings = new LearnedReadings();
  readonly #known = new Surroundings();
  readonly #checks: Checks;
  #proposed: Readonly<Record<Path, string>> = $state.raw({});

  readonly context: RuleContext = $derived.by(() => ruleContext(this.procedure, this.draft, { today: this.today }));

  /** `check` is `validate`, handed in: the rules come while the database is being read, not before the page is there. */
  constructor(procedure: Procedure, draft: Draft, check: typeof validate) {
    super(procedure, draft);
    const { visits, repairs } = this;
    this.#checks = new Checks(draft, check, { procedure, visits, repairs, known: this.#known });
  }

  /** The draft as it was last checked: while somebody types, one frame behind. */
  get judged(): Draft {
    return this.#checks.judged;
  }

  get issues(): readonly Issue[] {
    return this.#checks.issues;
  }

  get proposed(): Readonly<Record<Path, string>> {
    return this.#proposed;
  }

  get today(): string {
    return this.#known.today;
  }

  get postal(): Surroundings['postal'] {
    return this.#known.postal;
  }

  get calendar(): Surroundings['calendar'] {
    return this.#known.calendar;
  }

  get template(): Surroundings['template'] {
    return this.#known.template;
  }

  /** Whether something is said about an answer that is not settled. */
  isCommented(path: Path): boolean {
    return this.#known.commentedPaths.has(path);
  }

  /** Tells the session what is known beside the draft; what is not named stays as it is. */
  provide(known: Partial<Surroundings>): void {
    Object.assign(this.#known, known);
  }

  /** A field as its control sees it. */
  field(path: Path): FieldState {
    return new FieldState(this, path);
  }

  value(path: Path): unknown {
    return this.context.read(path);
  }

  shownIssues(path: Path): readonly Issue[] {
    return this.#checks.shownAt(path);
  }

  set(path: Path, value: Json): void {
    this.repairs.edited(path);
    this.change(setValue(this.procedure, this.draft, path, value, new Date()), afterFrame);
    proposeReading(this, path);
  }

  put(path: Path, value: Json): void {
    this.change(setValue(this.procedure, this.draft, path, value, new Date()));
  }

  repair(path: Path, repair: Repair): void {
    this.put(path, repair.after);
    this.repairs.note(path, repair);
  }

  offer(path: Path, value: string, over = ''): void {
    const current = this.value(path) ?? '';
    if (value === current || (current !== '' && current !== over && current !== this.#proposed[path])) return;
    this.#proposed = { ...this.#proposed, [path]: value };
    this.put(path, value);
  }

  fill(path: Path, value: string): void {
    const before = this.value(path);
    this.set(path, value);
    if (typeof before === 'string' && before !== '' && before !== value)
      this.repairs.note(path, { before, after: value });
  }

  judge(): void {
    this.#checks.judge(this.draft);
  }

  /** The user asked for a check of a screen: from now on it also says what is missing. */
  check(screen: string): readonly Issue[] {
    this.visits.settle();
    this.judge();
    this.visits.check(screen);
    return this.screenIssues(screen);
  }

  isChecked(screen: string): boolean {
    return this.visits.isChecked(screen);
  }

  screenIssues(screen: string): readonly Issue[] {
    return this.#checks.on(screen);
  }

  entries(list: Path): number {
    const item = listAt(this.procedure, list);
    return item ? entryCount(item, this.context.read(list)) : 0;
  }

  add(list: Path): void {
    this.change(addEntry(this.procedure, this.draft, list, this.entries(list), new Date()));
  }

  remove(list: Path, index: number): void {
    // What was known of the entries behind it was known by their place.
    const within = (path: Path) => path.startsWith(`${list}[`);
    this.repairs.forget(within);
    this.visits.forget(within);
    this.change(removeEntry(this.draft, list, index, new Date()));
  }

  /** Puts all answers at once: one step back, or an older state. */
  replaceValues(values: Values): void {
    this.repairs.drop(() => true);
    this.change({ ...this.draft, values, updatedAt: new Date().toISOString() });
  }

  rename(title: string): void {
    if (title.trim() !== '') this.change({ ...this.draft, title: title.trim(), updatedAt: new Date().toISOString() });
  }
}
