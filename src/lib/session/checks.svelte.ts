import { untrack } from 'svelte';
import { asks } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { startValues } from '../draft/create.js';
import { sameOutline } from '../draft/outline.js';
import type { Draft } from '../draft/types.js';
import { issuesByPath } from '../validation/by-path.js';
import { ruleContext } from '../validation/context.js';
import { keepAlike, keepProgress } from '../validation/keep-alike.js';
import { CheckMemo } from '../validation/check-memo.js';
import { progressOf, type Progress } from '../validation/progress.js';
import type { Issue } from '../validation/types.js';
import type { validate } from '../validation/validate.js';
import { withFocusedFieldNormalised } from './normalise-focused.js';
import type { Repairs } from './repairs.svelte.js';
import type { Surroundings } from './surroundings.svelte.js';
import type { Visits } from './visits.svelte.js';

/** Shared by all fields without issues: a new empty array would make each of them render again. */
const NONE: readonly Issue[] = [];

/** What validation and its display depend on besides the draft. */
export interface Circumstances {
  readonly procedure: Procedure;
  readonly known: Surroundings;
  readonly visits: Visits;
  readonly repairs: Repairs;
}

/** The issues of a draft as last validated, and which of them are shown. */
export class Checks {
  readonly #at: Circumstances;
  readonly #validate: typeof validate;
  readonly #memo = new CheckMemo();
  /** The draft as last validated. */
  #judged: Draft = $state.raw() as Draft;
  #outlined: Draft = $state.raw() as Draft;

  /** Changes with what is found; the draft itself is not followed, because most keys change nothing of that. */
  #turn = $state(0);
  #last: readonly Issue[] = NONE;

  readonly issues: readonly Issue[] = $derived.by(() => {
    void this.#turn;
    return this.#check();
  });
  #before: Progress | undefined;
  readonly progress: Progress = $derived.by(() => {
    const { procedure, known } = this.#at;
    return (this.#before = keepProgress(this.#before, progressOf(procedure, this.#outlined, this.issues, known.today)));
  });
  readonly #byPath = $derived.by(() => issuesByPath(this.issues));

  constructor(draft: Draft, check: typeof validate, at: Circumstances) {
    this.#judged = this.#outlined = draft;
    this.#validate = check;
    this.#at = at;
  }

  /** The draft as of the last change of more than the wording of a text that was and is answered. */
  get outlined(): Draft {
    return this.#outlined;
  }

  /** Validates a draft; `issues` is then computed from it. */
  judge(draft: Draft): void {
    untrack(() => {
      const { issues } = this;
      this.#judged = draft;
      if (this.#check() !== issues) this.#turn += 1;
      if (!this.#isAsOutlined(draft)) this.#outlined = draft;
    });
  }

  #isAsOutlined(draft: Draft): boolean {
    const { procedure, known } = this.#at;
    const [before, now] = [this.#outlined, draft].map((one) => ruleContext(procedure, one, known).placed);
    return before === now && sameOutline(this.#outlined.values, draft.values, startValues(procedure));
  }

  /** What is wrong with the latest draft: the same list as last time if that is the same. */
  #check(): readonly Issue[] {
    const { procedure, known, visits, repairs } = this.#at;
    const { today, others, postal, calendar, check = this.#validate } = known;
    // Validate the focused field as it will be after leaving it, so that no message asks for what is corrected then.
    const focused = visits.at !== null && !repairs.isMeant(visits.at) ? visits.at : null;
    const judged = untrack(() => this.#judged);
    const draft = withFocusedFieldNormalised(procedure, judged, focused, today);
    return (this.#last = keepAlike(
      this.#last,
      check(procedure, draft, { today, others, postal, calendar }, this.#memo),
    ));
  }

  /** The issues currently shown at a field. */
  shownAt(path: Path): readonly Issue[] {
    return this.#byPath.get(path)?.filter((issue) => this.#shows(issue)) ?? NONE;
  }

  /** All issues of what a screen asks, shown or not. */
  on(id: string): readonly Issue[] {
    const screen = this.#at.procedure.screens.find((one) => one.id === id);
    return screen ? this.issues.filter(({ path }) => asks(screen, path)) : [];
  }

  /** Whether an issue is shown; a field on two screens has been checked with either of them. */
  #shows(issue: Issue): boolean {
    const { procedure, visits } = this.#at;
    return (
      visits.shows(issue) || procedure.screens.some((screen) => visits.isChecked(screen.id) && asks(screen, issue.path))
    );
  }
}
