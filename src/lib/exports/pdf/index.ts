import type { Procedure } from '../../definition/types.js';
import type { PdfInput, PdfJob, PdfResult, PdfStamp } from './types.js';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.js';

export type { PdfInput, PdfParts, PdfResult, PdfStamp } from './types.js';

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

function inWorker(job: PdfJob, { fontsBase, onProgress, signal }: RenderOptions): Promise<PdfResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort);
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error('PDFを作成できませんでした。', { cause: event.message }));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') return onProgress?.(data.done, 1, data.step);
      end();
      if (data.kind === 'done') resolve(data.result);
      else reject(new Error(data.message, { cause: data.cause }));
    });
    // The worker's own base is its script, so the address is made absolute here.
    const request: WorkerRequest = { job, fontsBase: new URL(fontsBase, globalThis.location?.href).href };
    worker.postMessage(JSON.stringify(request));
  });
}
