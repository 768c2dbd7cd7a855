import type { PdfJob, PdfResult } from './types.js';

/** Sent as JSON, because it may contain reactive proxies, which cannot be cloned. */
export interface WorkerRequest {
  job: PdfJob;
  /** An absolute URL. */
  fontsBase: string;
}

export type WorkerAnswer =
  /** `done` from 0 to 1. */
  | { kind: 'progress'; done: number; step: string }
  | { kind: 'done'; result: PdfResult }
  | { kind: 'failed'; message: string; cause: string };
