import type { Path } from '../../definition/types.js';
import type { Json, Values } from '../types.js';

/** Something that somebody wrote. `at` is ISO 8601, UTC. */
export interface Remark {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** What a remark wants: that something be mended, that something be told, or nothing. */
export type Wish = 'mend' | 'ask' | 'note';

/** What is said about one answer, and what was said to that. */
export interface Thread extends Remark {
  readonly path: Path;
  readonly wish: Wish;
  /** The last word on whether it is settled. */
  readonly settled: { readonly is: boolean; readonly by: string; readonly at: string } | null;
  readonly replies: readonly Remark[];
}

/** An answer that somebody has looked at and found right, as it was shown then. */
export interface Tick {
  readonly by: string;
  readonly at: string;
  readonly shown: string;
  /** False where a tick was taken back. */
  readonly is: boolean;
}

/** The answers at a moment. */
export interface Moment {
  readonly at: string;
  readonly values: Values;
}

/** All that is said about a draft: beside it, never in it, so that it enters no submission. */
export interface Review {
  readonly threads: readonly Thread[];
  readonly ticks: Readonly<Record<Path, Tick>>;
  /** What both sides last had in common: sent or received. */
  readonly common: Moment | null;
  /** What stood here before the last file came: what changed since is shown against it. */
  readonly before: Moment | null;
  /** What stood among the threads and is none; never empty. */
  readonly aside?: readonly Json[];
}

export const EMPTY: Review = { threads: [], ticks: {}, common: null, before: null };

/** Whether anything is said at all. */
export const isSilent = ({ threads, ticks }: Review): boolean =>
  threads.length === 0 && Object.keys(ticks).length === 0;

export const isSettled = ({ settled }: Thread): boolean => settled?.is ?? false;
