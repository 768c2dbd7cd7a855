import type { Procedure } from '../../definition/types.js';
import { NoWorkerError, runInWorker } from '../jobs/run-in-worker.js';
import type { PdfInput, PdfJob, PdfResult, PdfStamp } from './types.js';
import type { WorkerRequest } from './worker-messages.js';

export type { MissingCharacter, PdfInput, PdfParts, PdfResult, PdfStamp, TimelineLine } from './types.js';

export interface RenderOptions {
  /** The URL of `generated/fonts/`, absolute or relative to the page. */
  fontsBase: string;
  /** Told how much is done, from 0 to 1 (`total` is always 1), and in Japanese what is being done now. */
  onProgress?: (done: number, total: number, step: string) => void;
  /** Ends the worker at once. */
  signal?: AbortSignal;
}

/**
 * Makes the application's PDF in a worker of its own, so that the page stays free and jsPDF out of its bundle.
 *
 * @param input what the document says; it is copied as JSON, so live objects may be passed
 * @returns the file's bytes, the characters that no font has, the number of pages
 * @throws the signal's reason when aborted; Error with a message for people when the fonts or the worker fail
 */
export function renderApplicationPdf(input: PdfInput, options: RenderOptions): Promise<PdfResult> {
  return inWorker({ kind: 'application', input }, options);
}

/**
 * Makes a procedure's form to fill in by hand: every screen and field, with boxes, lines and the rules.
 *
 * @param procedure any of `src/procedures`
 * @param stamp printed on the form
 * @returns and throws as `renderApplicationPdf`
 */
export function renderBlank(procedure: Procedure, stamp: PdfStamp, options: RenderOptions): Promise<PdfResult> {
  return inWorker({ kind: 'blank', input: { procedure, ...stamp } }, options);
}

/**
 * Makes the table of METI's forms and the software that can file them, on one page.
 *
 * @param stamp printed on the page
 * @returns and throws as `renderApplicationPdf`
 */
export function renderSupportTable(stamp: PdfStamp, options: RenderOptions): Promise<PdfResult> {
  return inWorker({ kind: 'support-table', input: stamp }, options);
}

/** Milliseconds that a document may take: the longest takes two seconds. */
const DEADLINE = 180_000;

async function inWorker(job: PdfJob, { fontsBase, onProgress, signal }: RenderOptions): Promise<PdfResult> {
  // The worker's own base is its script, so the address is made absolute here.
  const request: WorkerRequest = { job, fontsBase: new URL(fontsBase, globalThis.location?.href).href };
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const work = { request: JSON.stringify(request), signal, onProgress, deadline: DEADLINE };
  try {
    return (await runInWorker(start, work)) as PdfResult;
  } catch (error) {
    // Without a worker there is no PDF: jsPDF is in no page's bundle.
    if (error instanceof NoWorkerError) throw new Error('PDFを作成できませんでした。', { cause: error });
    throw error;
  }
}
