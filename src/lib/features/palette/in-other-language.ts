import type { Entry } from './entry.js';

/** The text in another language; undefined if it has none. */
export type Translate = (text: string) => string | undefined;

/** Entries that are found by their titles in another language too. A draft's title is somebody's own. */
export function inOtherLanguage(entries: readonly Entry[], translate: Translate | undefined): readonly Entry[] {
  if (!translate) return entries;
  return entries.map((entry) => {
    const title = entry.kind === 'draft' ? undefined : translate(entry.title);
    return title === undefined ? entry : { ...entry, names: [title, ...(entry.names ?? [])] };
  });
}
