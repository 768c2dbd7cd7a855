import { database } from './db.js';
import { transcriptionKey } from './transcription-key.js';

/** What was typed over of a draft, as it was kept: raw, checked by whoever reads it. */
export async function loadTranscription(draftId: string): Promise<unknown> {
  return (await (await database()).get('settings', transcriptionKey(draftId)))?.value;
}

/** Keeps what was typed over of a draft: plain JSON, in this browser alone, beside the draft and in no file of it. */
export async function keepTranscription(draftId: string, value: unknown): Promise<void> {
  await (await database()).put('settings', { key: transcriptionKey(draftId), value });
}
