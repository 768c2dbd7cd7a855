/** The key under which the settings store a draft's transcription progress. */
export const transcriptionKey = (draftId: string): string => `transcription:${draftId}`;
