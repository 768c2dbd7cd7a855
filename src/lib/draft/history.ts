import { cut, dateOr } from './envelope.js';

/** A revision in a draft's history, without the draft itself. */
export interface RevisionMark {
  revision: number;
  /** When the first state of its minute was saved, and when the last one was; ISO 8601. */
  startedAt: string;
  savedAt: string;
  /** Named revisions are never thinned, unless `clash` is set. */
  name: string | null;
  /** The app named it: another tab's state, replaced by this tab's. It is thinned like a revision without a name. */
  clash?: boolean;
}

/** Stands for an unknown point in time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Reads a stored mark, so that its times can be parsed and its name fits on a line. */
export function readMark(stored: { [member in keyof RevisionMark]: unknown }): RevisionMark {
  const { revision, startedAt, savedAt, name, clash } = stored;
  const saved = dateOr(savedAt, dateOr(startedAt, NEVER));
  return {
    revision: typeof revision === 'number' ? revision : 0,
    startedAt: dateOr(startedAt, saved),
    savedAt: saved,
    name: typeof name === 'string' && name !== '' ? cut(name, 200) : null,
    ...(clash === true ? { clash } : {}),
  };
}

/** States saved within this time share one revision: autosave runs up to three times a second. */
const GROUP_MS = 60_000;
/** The number of latest revisions that are all kept; of older ones, the last of each day is kept. */
export const LATEST = 50;

/** Whether a revision belongs to the minute that ends now. */
export function isOfThisMinute({ startedAt }: RevisionMark, now: Date): boolean {
  const age = now.getTime() - Date.parse(startedAt);
  // A negative age means that the clock was set back; treating it as recent would never start a new revision.
  return age >= 0 && age < GROUP_MS;
}

/** Whether a new state replaces the latest revision: it is less than a minute old and has no name. */
export function joins(latest: RevisionMark | undefined, now: Date): latest is RevisionMark {
  return latest !== undefined && latest.name === null && isOfThisMinute(latest, now);
}

/** The revisions to delete, oldest first: those not named, not among the latest and not the last of their day. */
export function toThin(marks: readonly RevisionMark[]): readonly number[] {
  const old = [...marks].sort((a, b) => b.revision - a.revision).slice(LATEST);
  if (old.length === 0) return [];
  // Made only here: the first format of a page takes 16 ms.
  const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
  const days = new Set<string>();
  const thinned: number[] = [];
  for (const { revision, savedAt, name, clash } of old) {
    const day = inJapan.format(new Date(savedAt));
    // A replaced state of another tab is not the state in which its day ended.
    if (clash || (days.has(day) && name === null)) thinned.unshift(revision);
    else days.add(day);
  }
  return thinned;
}
