import { cut, dateOr } from './envelope.js';

/** A kept state of a draft, as far as deciding about it takes. */
export interface RevisionMark {
  revision: number;
  /** When its minute began, and when it was last written: ISO 8601. */
  startedAt: string;
  savedAt: string;
  /** Named ones are kept for ever. */
  name: string | null;
}

/** No moment at all, where none is known. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The one door for a stored mark: its moments parse, its name is a text that a line holds. */
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

/** Steady typing makes one kept state a minute, not three a second. */
const GROUP_MS = 60_000;
/** So many of the latest are kept each; of older ones the last of each day. */
export const LATEST = 50;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });

/** Whether a new state takes the latest one's place: the same minute of work, and nobody has named it. */
export function joins(latest: RevisionMark | undefined, now: Date): latest is RevisionMark {
  if (!latest || latest.name !== null) return false;
  const age = now.getTime() - Date.parse(latest.startedAt);
  // A clock that was set back must not make one endless minute.
  return age >= 0 && age < GROUP_MS;
}

/** Which of a draft's kept states may go, oldest first: neither named, nor among the latest, nor the last of a day. */
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
