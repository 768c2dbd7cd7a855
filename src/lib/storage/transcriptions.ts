import { GoneError } from './drafts.js';
import { loadSetting } from './settings.js';
import { writeTogether } from './together.js';
import { transcriptionKey } from './transcription-key.js';

/** A draft's transcription progress, unchecked: `readStoredProgress` reads it. */
export function loadTranscription(draftId: string): Promise<unknown> {
  return loadSetting(transcriptionKey(draftId));
}

/**
 * Changes a draft's stored transcription progress (plain JSON), in this browser only; no exported file contains it. Reading
 * and writing are one transaction, so that no other tab's marks are overwritten unread.
 * @param change makes what is to be stored of what is stored, and may be called again
 * @returns what is stored now
 * @throws GoneError if the draft is no longer stored
 */
export function changeTranscription(draftId: string, change: (stored: unknown) => unknown): Promise<unknown> {
  return writeTogether(['drafts', 'settings'], async (transaction) => {
    if (!(await transaction.objectStore('drafts').getKey(draftId))) throw new GoneError();
    const settings = transaction.objectStore('settings');
    const key = transcriptionKey(draftId);
    const value = change((await settings.get(key))?.value);
    await settings.put({ key, value });
    return value;
  });
}
