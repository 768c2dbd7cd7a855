/**
 * Unsaved changes of a draft, of a template (`ofTemplate`) or of a transcription (`ofTranscription`), at the moment its page is
 * left. An IndexedDB write may be lost when its page goes away, so they are written to localStorage, which is synchronous, and
 * taken up when it is opened again.
 */
const KEY = 'shitagaki:unsaved:';

/** localStorage, or undefined if the browser blocks it (private browsing, a policy); some give null then. */
function place(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

/** The name of a template among the drafts. */
export const ofTemplate = (id: string): string => `template:${id}`;

/** The name of a draft's transcription progress among the drafts. */
export const ofTranscription = (draftId: string): string => `transcription:${draftId}`;

/** Synchronously stores a draft's unsaved changes (plain JSON). */
export function keepRescue(id: string, value: unknown): void {
  try {
    place()?.setItem(KEY + id, JSON.stringify(value));
  } catch {
    // localStorage is full: the last saved state has to be enough.
  }
}

/** A draft's unsaved changes, unchecked; undefined if there are none. */
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

/** Removes the unsaved changes of every draft that `of` selects; by default of all. */
export function dropRescues(of: (id: string) => boolean = () => true): void {
  const there = place();
  for (const key of Object.keys(there ?? {}))
    if (key.startsWith(KEY) && of(key.slice(KEY.length))) there?.removeItem(key);
}
