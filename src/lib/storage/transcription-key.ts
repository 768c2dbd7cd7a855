/** Where the settings hold what was typed over of a draft. */
export const transcriptionKey = (draftId: string): string => `transcription:${draftId}`;
