import type { Handlers, JobKind } from './handlers.js';
import { JobError } from './job-error.js';
import type { Tell } from './messages.js';
import { NoWorkerError, runInWorker, type RunOptions } from './run-in-worker.js';
import { trustScript } from '../trusted-script.js';
import worker from './worker.ts?worker&url';

export { timeFor, type RunOptions } from './run-in-worker.js';
export { JobError } from './job-error.js';

interface JobOptions extends RunOptions {
  onPart?: (part: never) => void;
}

type RequestOf<K extends JobKind> = Parameters<Handlers[K]>[0];
type ResultOf<K extends JobKind> = Awaited<ReturnType<Handlers[K]>>;

/** Gives everything else on the page a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs a job on the page itself if no worker is available, pausing whenever the job reports its progress. */
async function runHere<K extends JobKind>(
  kind: K,
  request: RequestOf<K>,
  { signal, onProgress, onPart, deadline }: JobOptions,
): Promise<ResultOf<K>> {
  const until = deadline === undefined ? Infinity : performance.now() + deadline;
  const tell: Tell = {
    progress: async (done, total, step = '') => {
      onProgress?.(done, total, step);
      await turn();
      signal?.throwIfAborted();
      if (performance.now() > until) throw new JobError('late');
    },
    part: (part) => onPart?.(part as never),
  };
  const { handlers } = await import('./handlers.js');
  const result = await (handlers[kind] as (request: RequestOf<K>, tell: Tell) => Promise<ResultOf<K>>)(request, tell);
  signal?.throwIfAborted();
  return result;
}

/**
 * Runs a job in a worker, so that the page stays responsive whatever the file is. Requests and results are cloned, so
 * they cannot contain functions or live objects.
 *
 * @throws what the job threw, recognisable by `name` and `code`; `JobError` if it took too long, stopped or was
 *   cancelled
 */
export async function runJob<K extends JobKind>(
  kind: K,
  request: RequestOf<K>,
  options: JobOptions = {},
): Promise<ResultOf<K>> {
  const { signal } = options;
  const { onPart, ...run } = options;
  try {
    if (typeof Worker === 'undefined') return await runHere(kind, request, options);
    const start = () => new Worker(trustScript(worker), { type: 'module' });
    const work = { ...run, request: { kind, request }, onPart: (part: unknown) => onPart?.(part as never) };
    return (await runInWorker(start, work)) as ResultOf<K>;
  } catch (error) {
    if (signal?.aborted) throw new JobError('cancelled', error);
    if (error instanceof NoWorkerError) return runHere(kind, request, options);
    throw error;
  }
}
