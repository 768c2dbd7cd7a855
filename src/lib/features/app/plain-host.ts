import { storedEntry } from '../../storage/small-entries.js';

/** Where this browser keeps that the note of `PlainHost.svelte` was read. */
export const PLAIN_HOST_READ = 'plain-host';

/**
 * Whether to say what a plain-http address means: browsers give such pages no service worker, no promise to keep what
 * is stored, and no access to folders. Said until it was read once, or in each page if that cannot be remembered.
 */
export const isPlainHostNews = (): boolean => !globalThis.isSecureContext && storedEntry(PLAIN_HOST_READ) !== 'read';
