import type { Path } from '../../definition/types.js';
import type { Json, Values } from '../types.js';

/** A text that somebody wrote. `at` is ISO 8601, UTC. */
export interface Remark {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** What a remark asks for: a correction, an answer to a question, or nothing. */
export type Wish = 'mend' | 'ask' | 'note';

/** A remark on one answer with its replies. `path` is '' for a remark on the whole draft. */
export interface Thread extends Remark {
  readonly path: Path;
  readonly wish: Wish;
  /** The latest change of the settled state; null if there was none. */
  readonly settled: { readonly is: boolean; readonly by: string; readonly at: string } | null;
  readonly replies: readonly Remark[];
}

/** The mark that somebody has checked an answer and found it correct; `shown` is the answer at that time. */
export interface Tick {
  readonly by: string;
  readonly at: string;
  readonly shown: string;
  /** False after the mark was removed. */
  readonly is: boolean;
}

/** A snapshot of the answers. `at` is ISO 8601, UTC. */
export interface Moment {
  readonly at: string;
  readonly values: Values;
}

/** The answers as they were in a file that was sent or received. `at` is when that was done here. */
export interface Exchange extends Moment {
  /** The `sentAt` of a file that was received; missing for a file that was sent from here. */
  readonly from?: string;
}

/** All remarks on a draft. Stored apart from the draft, so that they never become part of a submission. */
export interface Review {
  readonly threads: readonly Thread[];
  readonly ticks: Readonly<Record<Path, Tick>>;
  /** The last file sent, or received with its answers. */
  readonly common: Exchange | null;
  /** The files before it, latest first: files that cross on their way start from one of these. Never empty. */
  readonly earlier?: readonly Exchange[];
  /** The state before the last file was received, to show what has changed since. */
  readonly before: Moment | null;
  /** The entries among the threads that were not valid threads; never empty. */
  readonly aside?: readonly Json[];
}

export const EMPTY: Review = { threads: [], ticks: {}, common: null, before: null };

/** Whether a review has no threads and no ticks. */
export const isSilent = ({ threads, ticks }: Review): boolean =>
  threads.length === 0 && Object.keys(ticks).length === 0;

export const isSettled = ({ settled }: Thread): boolean => settled?.is ?? false;
