/**
 * What was typed in the last moment before a page went away: a database's write does not outlive its page, so it is put
 * where writing is done at once, and taken into the draft when that is opened again.
 */
const KEY = 'shitagaki:unsaved:';

/** Where there is no such place (private browsing, a policy), nothing is kept. */
function place(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Keeps what is not yet written of a draft, at once. */
export function keepRescue(id: string, value: unknown): void {
  try {
    place()?.setItem(KEY + id, JSON.stringify(value));
  } catch {
    // Full: what the database has must do.
  }
}

/** What was kept of a draft, raw; undefined for nothing. */
export function loadRescue(id: string): unknown {
  try {
    return JSON.parse(place()?.getItem(KEY + id) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function dropRescue(id: string): void {
  place()?.removeItem(KEY + id);
}

/** Drops what was kept of every draft. */
export function dropRescues(): void {
  const there = place();
  for (const key of Object.keys(there ?? {})) if (key.startsWith(KEY)) there?.removeItem(key);
}
