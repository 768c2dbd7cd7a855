import { fromPlain, JobError } from './job-error.js';
import type { JobAnswer } from './messages.js';

export interface RunOptions {
  /** Ends the work at once, as if it had never begun. */
  signal?: AbortSignal | undefined;
  /** Told how much is done, of how much, and where it helps in Japanese what is being done. */
  onProgress?: ((done: number, total: number, step: string) => void) | undefined;
  /** Milliseconds after which the work is ended, whatever it is at. */
  deadline?: number | undefined;
}

interface Work extends RunOptions {
  request: unknown;
  onPart?: ((part: unknown) => void) | undefined;
}

/** No worker can be had here: an old browser, a page opened as a file, a script that is not there. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

/** Time for work on so many bytes: twenty times what an ordinary computer takes, for old ones take ten times as long. */
export const timeFor = (bytes: number): number => 60_000 + bytes / 1000;

/**
 * Has one request done by a worker of its own, which ends with it: done, failed, late or aborted.
 *
 * @param start makes the worker; its address stands there, for the bundler reads it
 * @throws what the worker threw, by name, message and details; `JobError`; `NoWorkerError`; the signal's reason
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
