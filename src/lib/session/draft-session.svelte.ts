import { afterFrame } from '../browser/after-frame.js';
import { announceChange } from '../browser/tabs.js';
import { listAt } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { entryCount } from '../draft/read.js';
import { addEntry, removeEntry, setValue } from '../draft/set.js';
import type { Draft, Json, Values } from '../draft/types.js';
import { ruleContext, type RuleContext } from '../validation/context.js';
import type { Issue } from '../validation/types.js';
import type { validate } from '../validation/validate.js';
import { Autosave } from './autosave.svelte.js';
import { Checks } from './checks.svelte.js';
import { FieldState, type FieldHost } from './field-state.svelte.js';
import { LearnedReadings } from './learned-readings.js';
import { proposeReading } from './propose-reading.js';
import type { Repair } from './repair.js';
import { Repairs } from './repairs.svelte.js';
import type { KeptDraft, Origin } from './session-parts.js';
import { Surroundings } from './surroundings.svelte.js';
import { Visits } from './visits.svelte.js';

type Listener = (before: Draft, after: Draft) => void;

/** One draft being edited: what is stored, what is wrong with it, what of that is shown. */
export class DraftSession implements FieldHost, KeptDraft {
  readonly procedure: Procedure;
  readonly autosave: Autosave;
  readonly repairs = new Repairs();
  readonly visits = new Visits();
  readonly readings = new LearnedReadings();
  readonly #known = new Surroundings();
  readonly #checks: Checks;
  readonly #listeners = new Set<Listener>();

  #draft: Draft = $state.raw() as Draft;
  #base: Draft;
  #clashes: readonly Path[] = $state.raw([]);
  #proposed: Readonly<Record<Path, string>> = $state.raw({});

  readonly context: RuleContext = $derived.by(() => ruleContext(this.procedure, this.#draft, { today: this.today }));

  /** `check` is `validate`, handed in: the rules come while the database is being read, not before the page is there. */
  constructor(procedure: Procedure, draft: Draft, check: typeof validate) {
    this.procedure = procedure;
    this.#draft = this.#base = draft;
    const { visits, repairs } = this;
    this.#checks = new Checks(draft, check, { procedure, visits, repairs, known: this.#known });
    this.autosave = new Autosave(
      () => this.#draft,
      (saved) => {
        this.#base = saved;
        this.#draft = { ...this.#draft, revision: saved.revision };
        announceChange(saved.id, saved.revision);
      },
      () => this.reconcile(),
    );
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** The draft as it was last checked: while somebody types, one frame behind. */
  get judged(): Draft {
    return this.#checks.judged;
  }

  get issues(): readonly Issue[] {
    return this.#checks.issues;
  }

  get base(): Draft {
    return this.#base;
  }

  /** Answers that another tab has otherwise; its state is in the history. */
  get clashes(): readonly Path[] {
    return this.#clashes;
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

  adopt(draft: Draft, { base, clashes = [] }: Origin = {}): void {
    if (base) this.#base = base;
    // What was said of an earlier round is still to be looked at.
    if (clashes.length > 0) this.#clashes = clashes;
    this.#draft = draft;
    this.judge();
  }

  /** Brings in what another tab has saved; false where the draft is gone. */
  async reconcile(): Promise<boolean> {
    return (await import('./later/reconcile.js')).reconcile(this);
  }

  /** Hears of each change before it is made, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
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
    this.#change(setValue(this.procedure, this.#draft, path, value, new Date()), afterFrame);
    proposeReading(this, path);
  }

  put(path: Path, value: Json): void {
    this.#change(setValue(this.procedure, this.#draft, path, value, new Date()));
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
    this.#checks.judge(this.#draft);
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
    this.#change(addEntry(this.procedure, this.#draft, list, this.entries(list), new Date()));
  }

  remove(list: Path, index: number): void {
    // What was known of the entries behind it was known by their place.
    const within = (path: Path) => path.startsWith(`${list}[`);
    this.repairs.forget(within);
    this.visits.forget(within);
    this.#change(removeEntry(this.#draft, list, index, new Date()));
  }

  /** Puts all answers at once: one step back, or an older state. */
  replaceValues(values: Values): void {
    this.repairs.drop(() => true);
    this.#change({ ...this.#draft, values, updatedAt: new Date().toISOString() });
  }

  rename(title: string): void {
    if (title.trim() !== '') this.#change({ ...this.#draft, title: title.trim(), updatedAt: new Date().toISOString() });
  }

  /** `when`: what runs the check; the key that was pressed is painted first. */
  #change(next: Draft, when: (check: () => void) => void = (check) => check()): void {
    if (next === this.#draft) return;
    for (const listener of this.#listeners) listener(this.#draft, next);
    this.#draft = next;
    this.autosave.touch();
    when(() => this.judge());
  }
}
