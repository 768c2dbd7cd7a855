import type { CalendarSettings } from '../calendar/calendar-settings.js';
import type { Path, Procedure } from '../definition/types.js';
import type { Draft, Json } from '../draft/types.js';
import type { DraftContext } from '../validation/context.js';
import type { Progress } from '../validation/progress.js';
import type { Issue } from '../validation/types.js';
import type { Autosave } from './autosave.svelte.js';
import type { LearnedReadings } from './learned-readings.js';
import type { Repair } from './repair.js';

// The interfaces of an open draft. Functions ask only for the parts they need, so that none depends on DraftSession.

/** Read access to the answers, as the page shows them. */
export interface AnswerReader {
  readonly procedure: Procedure;
  /** The value of a field. */
  value(path: Path): unknown;
  /** The number of entries shown in a list. */
  entries(list: Path): number;
}

/** The ways to change an answer. */
export interface AnswerWriter {
  /** Stores what the user typed or chose. */
  set(path: Path, value: Json): void;
  /** Stores a proposal, but only if the field is empty, equals `over`, or still has the last proposal. */
  offer(path: Path, value: string, over?: string): void;
  /** Stores a value that the user asked for by pressing a button; the value it replaces can be restored. */
  fill(path: Path, value: string): void;
  /** Stores a corrected value and shows the correction, which the user can undo. */
  repair(path: Path, repair: Repair): void;
}

/** The way to change an answer as it stands. */
export interface AnswerStore {
  /** Stores a value without the side effects of `set` (dropping the repair, proposing a reading). */
  put(path: Path, value: Json): void;
}

/** Read and write access to the answers, and to what proposals are made from. */
export interface Answers extends AnswerReader, AnswerWriter {
  /** The readings learned from the input method. */
  readonly readings: LearnedReadings;
  /** The last proposal for each path; a new one may replace it as long as the user has not changed it. */
  readonly proposed: Readonly<Record<Path, string>>;
}

/** The results of validation. */
export interface CheckedAnswers {
  readonly context: DraftContext;
  readonly issues: readonly Issue[];
  /** The issues currently shown at a field. */
  shownIssues(path: Path): readonly Issue[];
}

/** What the next step of a draft is worked out from. Whoever does is told of what has changed, and of nothing else. */
export interface WorkedOn extends AnswerReader, Pick<CheckedAnswers, 'issues'> {
  readonly progress: Progress;
  /** The draft as of the last change of more than the wording of a text that was and is answered. */
  readonly outlined: Draft;
  /** The id of the screen that was visited last; '' if none is known. */
  readonly lastScreen: string;
  /** YYYYMMDD in Japan. */
  readonly today: string;
  /** The closed days from the settings; undefined until they are loaded. */
  readonly calendar: CalendarSettings | undefined;
  /** Whether an item is asked for (V19). */
  visible(path: Path): boolean;
}

/** Details about a draft passed to `adopt`. */
export interface Origin {
  /** The stored draft that it is based on; if omitted, `base` stays unchanged. */
  base?: Draft;
  /** Paths that both sides changed differently. */
  clashes?: readonly Path[];
}

/** A change of a draft in this tab, with its time in milliseconds since 1970. */
export interface Change {
  readonly before: Draft;
  readonly after: Draft;
  readonly at: number;
}

/** An open draft and its stored state. */
export interface KeptDraft {
  readonly procedure: Procedure;
  readonly draft: Draft;
  /** The draft as last loaded or saved by this tab: the common ancestor when merging with another tab. */
  readonly base: Draft;
  readonly autosave: Pick<
    Autosave,
    'state' | 'touch' | 'flush' | 'failure' | 'gone' | 'hold' | 'resume' | 'undo' | 'keeps'
  >;
  /** Replaces the draft with one from elsewhere (another tab, crash recovery, a copy), without saving it. */
  adopt(draft: Draft, origin?: Origin): void;
}
