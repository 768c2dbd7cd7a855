import type { Path, Procedure } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import { issuesByPath } from '../validation/by-path.js';
import type { Issue } from '../validation/types.js';
import type { validate } from '../validation/validate.js';
import { withFocusedFieldNormalised } from './normalise-focused.js';
import type { Repairs } from './repairs.svelte.js';
import type { Surroundings } from './surroundings.svelte.js';
import type { Visits } from './visits.svelte.js';

/** One and the same nothing, so that a field with nothing to say is not drawn anew. */
const NONE: readonly Issue[] = [];

/** What the checks of a draft take into account beside its answers. */
export interface Circumstances {
  readonly procedure: Procedure;
  readonly known: Surroundings;
  readonly visits: Visits;
  readonly repairs: Repairs;
}

/** What is wrong with a draft as it was last looked at, and what of that is shown. */
export class Checks {
  readonly #at: Circumstances;
  readonly #validate: typeof validate;
  #judged: Draft = $state.raw() as Draft;

  readonly issues: readonly Issue[] = $derived.by(() => {
    const { procedure, known, visits, repairs } = this.#at;
    const { today, others, postal, calendar } = known;
    // The message of the field that holds the focus reads ahead what leaving it will mend.
    const focused = visits.at !== null && !repairs.isMeant(visits.at) ? visits.at : null;
    const draft = withFocusedFieldNormalised(procedure, this.#judged, focused, today);
    return this.#validate(procedure, draft, { today, others, postal, calendar });
  });
  readonly #byPath = $derived.by(() => issuesByPath(this.issues));

  constructor(draft: Draft, check: typeof validate, at: Circumstances) {
    this.#judged = draft;
    this.#validate = check;
    this.#at = at;
  }

  /** The draft as it was last looked at. */
  get judged(): Draft {
    return this.#judged;
  }

  judge(draft: Draft): void {
    this.#judged = draft;
  }

  /** What is shown at a field now. */
  shownAt(path: Path): readonly Issue[] {
    return this.#byPath.get(path)?.filter((issue) => this.#at.visits.shows(issue)) ?? NONE;
  }

  /** Everything on a screen, shown or not. */
  on(screen: string): readonly Issue[] {
    return this.issues.filter((issue) => issue.screen === screen);
  }
}
