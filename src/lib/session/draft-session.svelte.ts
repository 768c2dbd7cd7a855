import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { todayInJapan } from '../calendar/today.js';
import { readingFieldOf } from '../definition/readings.js';
import { fieldAt, listAt } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { addEntry, removeEntry, setValue } from '../draft/set.js';
import { entryCount } from '../draft/read.js';
import type { Draft, Json, Values } from '../draft/types.js';
import { kindOf } from '../kinds/index.js';
import type { PostalTable } from '../reference/postal/types.js';
import { ruleContext, type OtherDraft, type RuleContext } from '../validation/context.js';
import { issuesByPath } from '../validation/by-path.js';
import type { Issue } from '../validation/types.js';
import type { validate } from '../validation/validate.js';
import { afterFrame } from '../browser/after-frame.js';
import { Autosave } from './autosave.svelte.js';
import { LearnedReadings } from './learned-readings.js';
import { withFocusedFieldNormalised } from './normalise-focused.js';
import { afterPointerUp } from '../browser/pointer.js';
import type { Repair } from './repair.js';
import { Repairs } from './repairs.svelte.js';
import { announceChange } from '../browser/tabs.js';

/** One and the same nothing, so that a field with nothing to say is not drawn anew. */
const NONE: readonly Issue[] = [];

const withEntry = <T>(set: ReadonlySet<T>, entry: T): ReadonlySet<T> =>
  set.has(entry) ? set : new Set([...set, entry]);

/** One draft being edited: what is stored, what is wrong with it, what of that is shown. */
export class DraftSession {
  readonly procedure: Procedure;
  draft: Draft = $state.raw() as Draft;
  today = $state(todayInJapan(new Date()));
  others = $state.raw<readonly OtherDraft[]>([]);
  /** The postal codes, once they are here. */
  postal = $state.raw<PostalTable | undefined>();
  /** The closed days as the settings have them. */
  calendar = $state.raw<CalendarSettings | undefined>();
  /** What the desk that prepared the draft said about its fields, where one did. */
  template = $state.raw<import('./later/template-marks.svelte.js').TemplateMarks | undefined>();
  readonly repairs = new Repairs();
  readonly autosave: Autosave;
  readonly readings = new LearnedReadings();
  /** What was proposed last, by its path: it may be replaced while it stands untouched. */
  proposed: Readonly<Record<Path, string>> = $state.raw({});

  /** The field that holds the focus; its message reads ahead what leaving it will mend. */
  #focused = $state<Path | null>(null);
  /** Hears of each change before it is made: what can be taken back is remembered elsewhere. */
  onchange: ((before: Draft, after: Draft) => void) | undefined;
  readonly #leaving = new Set<Path>();
  readonly #check: typeof validate;
  #left: ReadonlySet<Path> = $state.raw(new Set());
  #checked: ReadonlySet<string> = $state.raw(new Set());

  /** The draft as it was last read or written: where this tab and others part. */
  base: Draft;
  /** Answers that another tab has otherwise; its state is in the history. */
  clashes: readonly Path[] = $state.raw([]);
  /** The draft as it was last checked: while somebody types, one frame behind. */
  judged: Draft = $state.raw() as Draft;

  readonly issues: readonly Issue[] = $derived.by(() => {
    const { today, others, postal, calendar } = this;
    const focused = this.#focused !== null && !this.repairs.isMeant(this.#focused) ? this.#focused : null;
    const draft = withFocusedFieldNormalised(this.procedure, this.judged, focused, today);
    return this.#check(this.procedure, draft, { today, others, postal, calendar });
  });
  readonly context: RuleContext = $derived.by(() => ruleContext(this.procedure, this.draft, { today: this.today }));
  readonly #byPath = $derived.by(() => issuesByPath(this.issues));

  /** `check` is `validate`, handed in: the rules come while the database is being read, not before the page is there. */
  constructor(procedure: Procedure, draft: Draft, check: typeof validate) {
    this.#check = check;
    this.procedure = procedure;
    this.draft = this.judged = this.base = draft;
    this.autosave = new Autosave(
      () => this.draft,
      (saved) => {
        this.base = saved;
        this.draft = { ...this.draft, revision: saved.revision };
        announceChange(saved.id, saved.revision);
      },
    );
    this.autosave.reconcile = async () => (await import('./later/reconcile.js')).reconcile(this);
  }

  /** The value of a field as the page shows it. */
  value(path: Path): unknown {
    return this.context.read(path);
  }

  /** What is shown at a field now: everything after a check of its screen, else only what is wrong in what was left. */
  shownIssues(path: Path): readonly Issue[] {
    const issues = this.#byPath.get(path);
    if (!issues) return NONE;
    const entered = this.#left.has(path) || this.#focused !== path;
    return issues.filter(({ missing, screen }) => this.#checked.has(screen) || (entered && !missing));
  }

  /** Typing and choosing. */
  set(path: Path, value: Json): void {
    this.repairs.edited(path);
    this.#change(setValue(this.procedure, this.draft, path, value, new Date()), afterFrame);
    this.#proposeReading(path);
  }

  /** An input method at work in a field: the text it composes, and at the end what came of it. */
  compose(path: Path, text: string, ended: boolean): void {
    this.readings.compose(text, ended);
    if (ended) this.#proposeReading(path);
  }

  /** A block pasted into an empty field: the field takes its part (`state/pasting`). */
  async paste(path: Path, pasted: string): Promise<void> {
    await (await import('./later/paste.js')).pasteInto(this, path, pasted);
  }

  /** Puts a part in place of what was typed or pasted, and says so; undone like any repair. */
  repair(path: Path, repair: Repair): void {
    this.#change(setValue(this.procedure, this.draft, path, repair.after, new Date()));
    this.repairs.note(path, repair);
  }

  /** Puts a proposal where nothing stands, or `over`, or where the last proposal still does. */
  offer(path: Path, value: string, over = ''): void {
    const current = this.value(path) ?? '';
    if (value === current || (current !== '' && current !== over && current !== this.proposed[path])) return;
    this.proposed = { ...this.proposed, [path]: value };
    this.#change(setValue(this.procedure, this.draft, path, value, new Date()));
  }

  /** Puts a value that the user asked for by a press; one that it replaces can be put back. */
  fill(path: Path, value: string): void {
    const before = this.value(path);
    this.set(path, value);
    if (typeof before === 'string' && before !== '' && before !== value)
      this.repairs.note(path, { before, after: value });
  }

  enter(path: Path): void {
    afterPointerUp(() => this.#enter(path));
  }

  #enter(path: Path): void {
    // A message that is shown already stays, and follows the typing.
    if (this.shownIssues(path).length > 0) this.#left = withEntry(this.#left, path);
    this.#focused = path;
  }

  /**
   * Leaving a field: what can be mended is mended, visibly (N1-N6). A field left by a press of the mouse waits for its
   * release: the lines that say so would move what is being pressed.
   */
  leave(path: Path): void {
    this.#leaving.add(path);
    afterPointerUp(() => this.settle());
  }

  /** Does what waits for the mouse's release. */
  settle(): void {
    const [...paths] = this.#leaving;
    this.#leaving.clear();
    paths.forEach((path) => this.#leave(path));
  }

  #leave(path: Path): void {
    this.judged = this.draft;
    if (this.#focused === path) this.#focused = null;
    this.#left = withEntry(this.#left, path);
    const field = fieldAt(this.procedure, path);
    const typed = this.context.read(path);
    if (!field || typeof typed !== 'string' || this.repairs.isMeant(path)) return;
    const after = kindOf(field).normalise(typed, field);
    if (after !== typed) this.repair(path, { before: typed, after });
    this.#proposeReading(path, true);
    // The reading and the English of an address follow its street number.
    if ('street' in field) void import('./later/address.js').then(({ followStreet }) => followStreet(this, path));
    void this.autosave.flush();
  }

  /** Back to what was typed, and left so. */
  undoRepair(path: Path): void {
    const repair = this.repairs.takeBack(path);
    if (repair) this.#change(setValue(this.procedure, this.draft, path, repair.before, new Date()));
  }

  /** The user asked for a check of a screen: from now on it also says what is missing. */
  check(screen: string): readonly Issue[] {
    this.settle();
    this.judged = this.draft;
    this.#checked = withEntry(this.#checked, screen);
    return this.screenIssues(screen);
  }

  isChecked(screen: string): boolean {
    return this.#checked.has(screen);
  }

  screenIssues(screen: string): readonly Issue[] {
    return this.issues.filter((issue) => issue.screen === screen);
  }

  entries(list: Path): number {
    const item = listAt(this.procedure, list);
    return item ? entryCount(item, this.context.read(list)) : 0;
  }

  add(list: Path): void {
    this.#change(addEntry(this.procedure, this.draft, list, this.entries(list), new Date()));
  }

  remove(list: Path, index: number): void {
    // What was known of the entries behind it was known by their place.
    const within = (path: Path) => path.startsWith(`${list}[`);
    this.repairs.forget(within);
    this.#left = new Set([...this.#left].filter((path) => !within(path)));
    this.#change(removeEntry(this.draft, list, index, new Date()));
  }

  /** Puts all answers at once: one step back, or an older state. */
  replaceValues(values: Values): void {
    this.repairs.drop(() => true);
    this.#change({ ...this.draft, values, updatedAt: new Date().toISOString() });
  }

  rename(title: string): void {
    if (title.trim() !== '') this.#change({ ...this.draft, title: title.trim(), updatedAt: new Date().toISOString() });
  }

  /** `done`: nobody is typing any more, so that a proposal for another text is taken back. */
  #proposeReading(path: Path, done = false): void {
    const target = readingFieldOf(this.procedure, path);
    const text = this.value(path);
    if (target === undefined || typeof text !== 'string') return;
    const reading = this.readings.of(text);
    if (reading !== undefined) this.offer(target, reading);
    else if (done && this.proposed[target] === this.value(target)) this.offer(target, '');
  }

  /** `when`: what runs the check; the key that was pressed is painted first. */
  #change(next: Draft, when: (check: () => void) => void = (check) => check()): void {
    if (next === this.draft) return;
    this.onchange?.(this.draft, next);
    this.draft = next;
    this.autosave.touch();
    when(() => (this.judged = this.draft));
  }
}
