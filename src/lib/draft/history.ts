import { cut, dateOr } from './envelope.js';

/** A revision in a draft's history, without the draft itself. */
export interface RevisionMark {
  revision: number;
  /** When the first state of its minute was saved, and when the last one was; ISO 8601. */
  startedAt: string;
  savedAt: string;
  /** Named revisions are never thinned. */
  name: string | null;
}

/** Stands for an unknown point in time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Reads a stored mark, so that its times can be parsed and its name fits on a line. */
export function readMark(stored: { [member in keyof RevisionMark]: unknown }): RevisionMark {
  const { revision, startedAt, savedAt, name } = stored;
  const saved = dateOr(savedAt, dateOr(startedAt, NEVER));
  return {
    revision: typeof revision === 'number' ? revision : 0,
    startedAt: dateOr(startedAt, saved),
    savedAt: saved,
    name: typeof name === 'string' && name !== '' ? cut(name, 200) : null,
  };
}

/** States saved within this time share one revision: autosave runs up to three times a second. */
const GROUP_MS = 60_000;
/** The number of latest revisions that are all kept; of older ones, the last of each day is kept. */
export const LATEST = 50;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });

/** Whether a new state replaces the latest revision: it is less than a minute old and has no name. */
export function joins(latest: RevisionMark | undefined, now: Date): latest is RevisionMark {
  if (!latest || latest.name !== null) return false;
  const age = now.getTime() - Date.parse(latest.startedAt);
  // A negative age means that the clock was set back; treating it as recent would never start a new revision.
  return age >= 0 && age < GROUP_MS;
}

/** The revisions to delete, oldest first: those not named, not among the latest and not the last of their day. */
export function toThin(marks: readonly RevisionMark[]): readonly number[] {
  const old = [...marks].sort((a, b) => b.revision - a.revision).slice(LATEST);
  const days = new Set<string>();
  const thinned: number[] = [];
  for (const { revision, savedAt, name } of old) {
    const day = DAY.format(new Date(savedAt));
    if (days.has(day) && name === null) thinned.unshift(revision);
    days.add(day);
  }
  return thinned;
}
