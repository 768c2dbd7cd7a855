/**
 * Comments that are being written, until they are sent or given up: in sessionStorage, so that they outlive leaving and
 * reloading the page, but not the tab.
 */
const KEY = 'shitagaki:unsent:';

function place(): Storage | undefined {
  try {
    return globalThis.sessionStorage ?? undefined;
  } catch {
    // The browser blocks it: a comment lasts as long as its page.
    return undefined;
  }
}

/** What was written there and not sent; '' if nothing. @param where a draft's id and what the comment is about */
export const loadUnsent = (where: string): string => place()?.getItem(KEY + where) ?? '';

/** Keeps what is being written; an empty text is forgotten. @param where a draft's id and what the comment is about */
export function keepUnsent(where: string, text: string): void {
  try {
    if (text === '') place()?.removeItem(KEY + where);
    else place()?.setItem(KEY + where, text);
  } catch {
    // sessionStorage is full.
  }
}

/** Forgets all of them in this tab. */
export function dropUnsent(): void {
  const there = place();
  for (const key of Object.keys(there ?? {})) if (key.startsWith(KEY)) there?.removeItem(key);
}
