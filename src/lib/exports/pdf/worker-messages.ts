import type { PdfInput, PdfResult } from './types.js';

/** Sent as JSON, for the sheet may be a proxy that cannot be cloned. */
export interface WorkerRequest {
  input: PdfInput;
  /** Absolute. */
  fontsBase: string;
}

export type WorkerAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: PdfResult }
  | { kind: 'failed'; message: string; cause: string };
