import type { PdfJob } from './types.js';

/** Sent as JSON, for what it holds may be a proxy that cannot be cloned. */
export interface WorkerRequest {
  job: PdfJob;
  /** Absolute. */
  fontsBase: string;
}
