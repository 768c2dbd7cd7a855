import { entryNames, storedEntry, storeEntry } from './small-entries.js';

/**
 * Unsaved changes of a draft, of a template (`ofTemplate`) or of a transcription (`ofTranscription`), at the moment its page is
 * left. An IndexedDB write may be lost when its page goes away, so they are written to localStorage, which is synchronous, and
 * taken up when it is opened again. Where it is blocked or full, the last saved state has to be enough.
 */
const KEY = 'unsaved:';

/** The name of a template among the drafts. */
export const ofTemplate = (id: string): string => `template:${id}`;

/** The name of a draft's transcription progress among the drafts. */
export const ofTranscription = (draftId: string): string => `transcription:${draftId}`;

/** Synchronously stores a draft's unsaved changes (plain JSON). */
export const keepRescue = (id: string, value: unknown): void => void storeEntry(KEY + id, JSON.stringify(value));

/** A draft's unsaved changes, unchecked; undefined if there are none. */
export function loadRescue(id: string): unknown {
  try {
    return JSON.parse(storedEntry(KEY + id) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether unsaved changes are those of a draft that has no saved state. */
export const isNeverStored = (rescue: unknown): boolean =>
  (rescue as { base?: { revision?: unknown } | null } | undefined)?.base?.revision === 0;

/** The names of all unsaved changes that `of` selects. */
const names = (of: (id: string) => boolean) =>
  entryNames()
    .filter((name) => name.startsWith(KEY))
    .map((name) => name.slice(KEY.length))
    .filter(of);

/** The ids of drafts that were never stored, of which only the unsaved changes are left. */
export const neverStoredIds = (): readonly string[] =>
  names((id) => !id.includes(':') && isNeverStored(loadRescue(id)));

export const dropRescue = (id: string): void => void storeEntry(KEY + id, null);

/** Removes the unsaved changes of every draft that `of` selects. */
export function dropRescues(of: (id: string) => boolean): void {
  names(of).forEach(dropRescue);
}
