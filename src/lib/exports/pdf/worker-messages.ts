import type { PdfJob, PdfResult } from './types.js';

/** Sent as JSON, for what it holds may be a proxy that cannot be cloned. */
export interface WorkerRequest {
  job: PdfJob;
  /** Absolute. */
  fontsBase: string;
}

export type WorkerAnswer =
  /** `done` from 0 to 1. */
  | { kind: 'progress'; done: number; step: string }
  | { kind: 'done'; result: PdfResult }
  | { kind: 'failed'; message: string; cause: string };
