import type { Procedure } from '../../definition/types.js';
import { NoWorkerError, runInWorker } from '../jobs/run-in-worker.js';
import type { PdfInput, PdfJob, PdfResult, PdfStamp } from './types.js';
import type { WorkerRequest } from './worker-messages.js';
import { trustScript } from '../trusted-script.js';
import worker from './worker.ts?worker&url';

export type { PdfInput, PdfParts, PdfResult, PdfStamp } from './types.js';

export interface RenderOptions {
  /** The URL of `generated/fonts/`, absolute or relative to the page. */
  fontsBase: string;
  /** Called with the progress from 0 to 1 (`total` is always 1) and the current step in Japanese. */
  onProgress?: (done: number, total: number, step: string) => void;
  /** Aborting terminates the worker immediately. */
  signal?: AbortSignal;
}

/**
 * Makes the PDF of an application in a worker, which keeps the page responsive and jsPDF out of its bundle.
 *
 * @param input the content of the document; it is copied as JSON, so reactive objects may be passed
 * @returns the file's bytes, the characters that no font has, and the number of pages
 * @throws the signal's reason when aborted; Error with a message for the user if the fonts or the worker fail
 */
export function renderApplicationPdf(input: PdfInput, options: RenderOptions): Promise<PdfResult> {
  return inWorker({ kind: 'application', input }, options);
}

/**
 * Makes a procedure's form to fill in by hand: every screen and field, with boxes, lines and writing rules.
 *
 * @param procedure any of `src/procedures`
 * @param stamp printed on the form
 * @returns and throws as `renderApplicationPdf`
 */
export function renderBlank(procedure: Procedure, stamp: PdfStamp, options: RenderOptions): Promise<PdfResult> {
  return inWorker({ kind: 'blank', input: { procedure, ...stamp } }, options);
}

/**
 * Makes the one-page table of METI's forms and the software that can file them (the manual's chapter 8).
 *
 * @param stamp printed on the page
 * @returns and throws as `renderApplicationPdf`
 */
export function renderSupportTable(stamp: PdfStamp, options: RenderOptions): Promise<PdfResult> {
  return inWorker({ kind: 'support-table', input: stamp }, options);
}

/** The time limit for a document in milliseconds; the longest takes about two seconds. */
const DEADLINE = 180_000;

async function inWorker(job: PdfJob, { fontsBase, onProgress, signal }: RenderOptions): Promise<PdfResult> {
  // Relative URLs in a worker are resolved against its script, so make this one absolute here.
  const request: WorkerRequest = { job, fontsBase: new URL(fontsBase, globalThis.location?.href).href };
  const start = () => new Worker(trustScript(worker), { type: 'module' });
  const work = { request: JSON.stringify(request), signal, onProgress, deadline: DEADLINE };
  try {
    return (await runInWorker(start, work)) as PdfResult;
  } catch (error) {
    // There is no fallback without a worker, because the page's bundle does not contain jsPDF.
    if (error instanceof NoWorkerError) throw new Error('PDFを作成できませんでした。', { cause: error });
    throw error;
  }
}
