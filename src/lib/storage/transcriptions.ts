import { loadSetting, saveSetting } from './settings.js';
import { transcriptionKey } from './transcription-key.js';

/** What was typed over of a draft, as it was kept: raw, checked by whoever reads it. */
export function loadTranscription(draftId: string): Promise<unknown> {
  return loadSetting(transcriptionKey(draftId));
}

/** Keeps what was typed over of a draft: plain JSON, in this browser alone, beside the draft and in no file of it. */
export function keepTranscription(draftId: string, value: unknown): Promise<void> {
  return saveSetting(transcriptionKey(draftId), value);
}
