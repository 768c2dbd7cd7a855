import type { Path, Procedure } from '../definition/types.js';
import type { Draft, Json } from '../draft/types.js';
import type { RuleContext } from '../validation/context.js';
import type { Issue } from '../validation/types.js';
import type { Autosave } from './autosave.svelte.js';
import type { LearnedReadings } from './learned-readings.js';
import type { Repair } from './repair.js';

// What a helper may ask of an open draft. Each asks for the parts it needs; none has to know the whole session.

/** Answers as the page shows them. */
export interface AnswerReader {
  readonly procedure: Procedure;
  /** The value of a field. */
  value(path: Path): unknown;
  /** How many entries of a list are shown. */
  entries(list: Path): number;
}

/** The ways in which an answer changes. */
export interface AnswerWriter {
  /** Typing and choosing. */
  set(path: Path, value: Json): void;
  /** Puts a proposal where nothing stands, or `over`, or where the last proposal still does. */
  offer(path: Path, value: string, over?: string): void;
  /** Puts a value that the user asked for by a press; one that it replaces can be put back. */
  fill(path: Path, value: string): void;
  /** Puts a part in place of what was typed or pasted, and says so; undone like any repair. */
  repair(path: Path, repair: Repair): void;
}

/** All that can be read, written and proposed. */
export interface Answers extends AnswerReader, AnswerWriter {
  /** What the input method told of the texts. */
  readonly readings: LearnedReadings;
  /** What was proposed last, by its path: it may be replaced while it stands untouched. */
  readonly proposed: Readonly<Record<Path, string>>;
}

/** What the checks say about the answers. */
export interface CheckedAnswers {
  readonly context: RuleContext;
  readonly issues: readonly Issue[];
  /** What of it is shown at a field now. */
  shownIssues(path: Path): readonly Issue[];
}

/** Where a draft that is taken over comes from. */
export interface Origin {
  /** The stored draft that it goes on from; without, the one this tab last read or wrote. */
  base?: Draft;
  /** Answers that the other side has otherwise. */
  clashes?: readonly Path[];
}

/** A draft and what of it is stored. */
export interface KeptDraft {
  readonly procedure: Procedure;
  readonly draft: Draft;
  /** The draft as it was last read or written: where this tab and others part. */
  readonly base: Draft;
  readonly autosave: Pick<Autosave, 'state' | 'touch' | 'flush'>;
  /** Takes over a draft that came from elsewhere: another tab, the last moment before a crash, a copy. */
  adopt(draft: Draft, origin?: Origin): void;
}
