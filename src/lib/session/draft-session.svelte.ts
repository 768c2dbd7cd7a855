import type { Read } from '../definition/visible.js';
import { listAt } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { entryCount, readerOf } from '../draft/read.js';
import { addEntry, removeEntry, setValue } from '../draft/set.js';
import { followCompany } from '../draft/title.js';
import type { Draft, Json, Values } from '../draft/types.js';
import { ruleContext, type DraftContext } from '../validation/context.js';
import type { Progress } from '../validation/progress.js';
import type { Issue } from '../validation/types.js';
import type { validate } from '../validation/validate.js';
import { Checks } from './checks.svelte.js';
import { FieldState, type FieldHost } from './field-state.svelte.js';
import type { NextStep } from './next-step.js';
import { LearnedReadings } from './learned-readings.js';
import { proposeReading } from './propose-reading.js';
import type { Repair } from './repair.js';
import { Repairs } from './repairs.svelte.js';
import { StoredDraft } from './stored-draft.svelte.js';
import { Surroundings } from './surroundings.svelte.js';
import { whereNext } from './where-next.js';
import { Visits } from './visits.svelte.js';

/** An open draft: its answers, its validation issues, and which of these are shown. */
export class DraftSession extends StoredDraft implements FieldHost {
  readonly repairs = new Repairs();
  readonly visits = new Visits();
  readonly readings = new LearnedReadings();
  readonly #known = new Surroundings();
  readonly #checks: Checks;
  #proposed: Readonly<Record<Path, string>> = $state.raw({});

  readonly context: DraftContext = $derived.by(() => ruleContext(this.procedure, this.answered, { today: this.today }));
  readonly #read: Read = $derived(readerOf(this.procedure, (path) => this.answers.at(path), this.today));
  readonly #visible = $derived(this.context.visible);
  /** The one thing to do next; the same object as before if nothing that it depends on has changed. */
  readonly next: NextStep = $derived.by(() => whereNext(this));

  /**
   * `check` is `validate`, or what does the same without the rules on addresses until these are provided. It is passed in
   * rather than imported, so that a session does not bring all of them.
   */
  constructor(procedure: Procedure, draft: Draft, check: typeof validate) {
    super(procedure, draft);
    const { visits, repairs } = this;
    this.#checks = new Checks(draft, check, { procedure, visits, repairs, known: this.#known });
  }

  get issues(): readonly Issue[] {
    return this.#checks.issues;
  }

  /** The draft as of the last change of more than the wording of a text that was and is answered. */
  get outlined(): Draft {
    return this.#checks.outlined;
  }

  /** How far each screen is; the same object as before if nothing of it has changed. */
  get progress(): Progress {
    return this.#checks.progress;
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

  /** How many unsettled comments each answer has; '' stands for the whole draft. */
  get openComments(): Surroundings['openComments'] {
    return this.#known.openComments;
  }

  get lastScreen(): string {
    return this.#known.lastScreen;
  }

  /** Sets what validation needs besides the draft (calendar, postal codes, ...); omitted properties are unchanged. */
  provide(known: Partial<Surroundings>): void {
    Object.assign(this.#known, known);
  }

  /** The state of one field, for its control. */
  field(path: Path): FieldState {
    return new FieldState(this, path);
  }

  value(path: Path): unknown {
    return this.#read(path);
  }

  /** Whether an item is asked for (V19). */
  visible(path: Path): boolean {
    return this.#visible(path);
  }

  shownIssues(path: Path): readonly Issue[] {
    return this.#checks.shownAt(path);
  }

  set(path: Path, value: Json): void {
    this.repairs.edited(path, value);
    this.change(setValue(this.procedure, this.draft, path, value, new Date()));
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
    this.repairs.edited(path, value);
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

  /** Validates a screen at the user's request; from now on its missing answers are reported too. Returns its issues. */
  check(screen: string): readonly Issue[] {
    this.visits.settle();
    this.judge();
    this.visits.check(screen);
    return this.screenIssues(screen);
  }

  /** Whether the user has asked for a check of this screen. */
  isChecked(screen: string): boolean {
    return this.visits.isChecked(screen);
  }

  /** All issues of a screen, whether or not they are shown at their fields. */
  screenIssues(screen: string): readonly Issue[] {
    return this.#checks.on(screen);
  }

  entries(list: Path): number {
    const item = listAt(this.procedure, list);
    return item ? entryCount(item, this.#read(list)) : 0;
  }

  /** Appends an empty entry to a list. */
  add(list: Path): void {
    this.change(addEntry(this.procedure, this.draft, list, this.entries(list), new Date()));
  }

  /** Removes an entry from a list. */
  remove(list: Path, index: number): void {
    // Repairs and visits are stored by path; the paths of the following entries now refer to other entries.
    const within = (path: Path) => path.startsWith(`${list}[`);
    this.repairs.forget(within);
    this.visits.forget(within);
    this.change(removeEntry(this.draft, list, index, new Date()));
  }

  /** Replaces all answers, to undo or redo a step or to restore an older revision. */
  replaceValues(values: Values): void {
    this.repairs.drop(() => true);
    const next = { ...this.draft, values, updatedAt: new Date().toISOString() };
    this.replaced += 1;
    this.change(followCompany(this.procedure, this.draft, next));
  }

  /** Renames the draft; a blank title is ignored. */
  rename(title: string): void {
    if (title.trim() !== '') this.change({ ...this.draft, title: title.trim(), updatedAt: new Date().toISOString() });
  }
}
