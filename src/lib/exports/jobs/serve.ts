import { toPlain } from './job-error.js';
import type { JobAnswer, Tell } from './messages.js';

const answer = (message: JobAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer });

/** The buffers of all bytes in a result, to be transferred instead of copied. */
function memoryIn(value: unknown, found = new Set<ArrayBuffer>(), depth = 0): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value;
    // Only if the view covers the whole buffer, because other views of a larger one may be in use.
    if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) found.add(buffer);
  } else if (typeof value === 'object' && value !== null && depth < 3) {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) memoryIn(inner, found, depth + 1);
  }
  return found;
}

/** Turns the calling script into a worker that answers each request with the result of `work`. */
export function serve<Request>(work: (request: Request, tell: Tell) => Promise<unknown>): void {
  const tell: Tell = {
    progress: (done, total, step) => {
      answer({ kind: 'progress', done, total, ...(step === undefined ? {} : { step }) });
      return Promise.resolve();
    },
    part: (part) => answer({ kind: 'part', part }),
  };
  globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    work(data, tell).then(
      (result) => answer({ kind: 'done', result }, [...memoryIn(result)]),
      (error: unknown) => {
        const plain = toPlain(error);
        try {
          answer({ kind: 'failed', ...plain });
        } catch {
          // One of its properties cannot be cloned, but the name and message can.
          answer({ kind: 'failed', name: plain.name ?? 'Error', message: plain.message });
        }
      },
    );
  });
  answer({ kind: 'ready' });
}
