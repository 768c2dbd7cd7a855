import type { PdfJob } from './types.js';

/** Sent as JSON, because it may contain reactive proxies, which cannot be cloned. */
export interface WorkerRequest {
  job: PdfJob;
  /** An absolute URL. */
  fontsBase: string;
}
