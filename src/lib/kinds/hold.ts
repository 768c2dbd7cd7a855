/**
 * The part of a stored value that a field can hold, right or wrong. Files, links, database rows and other tabs may
 * contain anything; no view could display what is not held, so the reader sets it aside.
 */
export interface Held {
  /** The part that can be held; undefined if there is none. */
  readonly value: unknown;
  /** In a list: the indices of the entries that were taken out, ascending. */
  readonly out: readonly number[];
  /** In a list that is too long: the index of the first entry beyond the limit. */
  readonly rest?: number;
}

/**
 * The maximum length of an answer in UTF-16 units: many times what people paste by mistake, and still displayed at
 * once.
 */
const MAX_TEXT = 100_000;
/**
 * The maximum number of entries in an answer that is a list: more than there are forms, and more files than anyone
 * attaches.
 */
const MAX_ENTRIES = 500;
/** How many more entries a list may have than NSS takes, so that entries pasted by mistake can be removed by hand. */
const SPARE = { values: 40, records: 15 } as const;

/** The maximum number of entries that are held. A list of 4,000 blocked a page for 41 seconds. */
export const mostEntries = (kind: keyof typeof SPARE, max: number): number => max + SPARE[kind];

const NOTHING: Held = { value: undefined, out: [] };
const whole = (value: unknown): Held => ({ value, out: [] });

/** Holds any text up to `MAX_TEXT`. */
export function holdText(stored: unknown): Held {
  return typeof stored === 'string' && stored.length <= MAX_TEXT ? whole(stored) : NOTHING;
}

/** Holds a boolean. */
export function holdFlag(stored: unknown): Held {
  return typeof stored === 'boolean' ? whole(stored) : NOTHING;
}

/** Holds the entries of a list for which `keyOf` returns a key, each key once. */
export function holdEach(stored: unknown, keyOf: (entry: unknown) => string | undefined): Held {
  if (!Array.isArray(stored)) return NOTHING;
  const seen = new Set<string>();
  const out: number[] = [];
  const value = stored.slice(0, MAX_ENTRIES).filter((entry: unknown, index) => {
    const key = keyOf(entry);
    const held = key !== undefined && !seen.has(key);
    if (held) seen.add(key);
    else out.push(index);
    return held;
  });
  if (stored.length > MAX_ENTRIES) return { value, out, rest: MAX_ENTRIES };
  return out.length === 0 ? whole(stored) : { value, out };
}
