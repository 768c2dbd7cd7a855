import { fromPlain, JobError } from './job-error.js';
import type { JobAnswer } from './messages.js';

export interface RunOptions {
  /** Aborts the work at once; it then has no effect. */
  signal?: AbortSignal | undefined;
  /** Called with the amount done, the total, and a Japanese name of the current step, or ''. */
  onProgress?: ((done: number, total: number, step: string) => void) | undefined;
  /** The time in milliseconds after which the work is aborted, whatever it is doing. */
  deadline?: number | undefined;
}

interface Work extends RunOptions {
  request: unknown;
  onPart?: ((part: unknown) => void) | undefined;
}

/** No worker is available: an old browser, a page opened as a file, or a missing script. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

/**
 * The deadline in milliseconds for work on so many bytes: twenty times what a typical computer needs, because old ones
 * need ten times as long.
 */
export const timeFor = (bytes: number): number => 60_000 + bytes / 1000;

/**
 * Sends one request to a new worker, which is terminated when it is done, fails, takes too long or is aborted.
 *
 * @param start creates the worker; the URL of the script must be written there, because the bundler looks for it
 * @throws what the worker threw, with name, message and details; `JobError`; `NoWorkerError`; the signal's reason
 */
export function runInWorker(
  start: () => Worker,
  { request, signal, onProgress, onPart, deadline }: Work,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    let worker: Worker;
    try {
      worker = start();
    } catch (error) {
      return reject(new NoWorkerError('no worker', { cause: error }));
    }
    let ready = false;
    const timer = deadline === undefined ? undefined : setTimeout(() => fail(new JobError('late')), deadline);
    const end = (): void => {
      worker.terminate();
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const fail = (reason: unknown): void => {
      end();
      reject(reason);
    };
    const abort = (): void => fail(signal?.reason);
    signal?.addEventListener('abort', abort);
    worker.addEventListener('error', ({ message }) =>
      fail(ready ? new JobError('stopped', message) : new NoWorkerError(message)),
    );
    worker.addEventListener('messageerror', () => fail(new JobError('stopped')));
    worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
      ready = true;
      if (data.kind === 'progress') onProgress?.(data.done, data.total ?? 1, data.step ?? '');
      else if (data.kind === 'part') onPart?.(data.part);
      else if (data.kind === 'failed') fail(fromPlain(data));
      else if (data.kind === 'done') {
        end();
        resolve(data.result);
      }
    });
    worker.postMessage(request);
  });
}
