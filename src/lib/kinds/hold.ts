/**
 * What of a stored value a field can hold, right or wrong. Files, links, database rows and other tabs bring any shape;
 * what is not held here no view could draw, and the reader keeps it aside.
 */
export interface Held {
  /** What can be held; undefined where nothing of it can. */
  readonly value: unknown;
  /** Of a list: the places that were taken out, ascending. */
  readonly out: readonly number[];
  /** Of a list that is too long: the place from which on nothing is held. */
  readonly rest?: number;
}

/** Characters of one answer: many times what a person pastes by mistake, and drawn at once. */
const MAX_TEXT = 100_000;
/** Entries of a list that is one answer: more than there are forms, and more than anybody attaches. */
const MAX_ENTRIES = 500;
/** Entries that a list may have beyond those that NSS takes: pasted by mistake, and to be taken out by hand. */
const SPARE = { values: 40, records: 15 } as const;

/** The most entries of a list that are held; 4,000 of them kept a page busy for 41 seconds. */
export const mostEntries = (kind: keyof typeof SPARE, max: number): number => max + SPARE[kind];

const NOTHING: Held = { value: undefined, out: [] };
const whole = (value: unknown): Held => ({ value, out: [] });

/** A text, whatever it says. */
export function holdText(stored: unknown): Held {
  return typeof stored === 'string' && stored.length <= MAX_TEXT ? whole(stored) : NOTHING;
}

/** A truth value. */
export function holdFlag(stored: unknown): Held {
  return typeof stored === 'boolean' ? whole(stored) : NOTHING;
}

/** A list of what `keyOf` has a key for, each key once; nothing but a list. */
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
