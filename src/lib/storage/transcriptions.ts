import { GoneError } from './drafts.js';
import { loadSetting } from './settings.js';
import { writeTogether } from './together.js';
import { transcriptionKey } from './transcription-key.js';

/** A draft's transcription progress, unchecked: `readStoredProgress` reads it. */
export function loadTranscription(draftId: string): Promise<unknown> {
  return loadSetting(transcriptionKey(draftId));
}

/**
 * Stores a draft's transcription progress (plain JSON), in this browser only; no exported file contains it.
 * @throws GoneError if the draft is no longer stored
 */
export async function keepTranscription(draftId: string, value: unknown): Promise<void> {
  await writeTogether(['drafts', 'settings'], async (transaction) => {
    if (!(await transaction.objectStore('drafts').getKey(draftId))) throw new GoneError();
    await transaction.objectStore('settings').put({ key: transcriptionKey(draftId), value });
  });
}
