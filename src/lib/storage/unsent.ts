import { storedEntry, storeEntry } from './small-entries.js';

/**
 * Comments that are being written, until they are sent or given up: in sessionStorage, so that they outlive leaving and
 * reloading the page, but not the tab. Where the browser blocks or fills it, a comment lasts as long as its page.
 */
const KEY = 'unsent:';

/** What was written there and not sent; '' if nothing. @param where a draft's id and what the comment is about */
export const loadUnsent = (where: string): string => storedEntry(KEY + where, 'sessionStorage') ?? '';

/** Keeps what is being written; an empty text is forgotten. @param where a draft's id and what the comment is about */
export const keepUnsent = (where: string, text: string): void =>
  void storeEntry(KEY + where, text === '' ? null : text, 'sessionStorage');
