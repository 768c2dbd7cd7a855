import { loadSetting, saveSetting } from './settings.js';
import { transcriptionKey } from './transcription-key.js';

/** A draft's transcription progress, unchecked: `readStoredProgress` reads it. */
export function loadTranscription(draftId: string): Promise<unknown> {
  return loadSetting(transcriptionKey(draftId));
}

/** Stores a draft's transcription progress (plain JSON), in this browser only; no exported file contains it. */
export function keepTranscription(draftId: string, value: unknown): Promise<void> {
  return saveSetting(transcriptionKey(draftId), value);
}
