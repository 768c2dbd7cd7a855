import { toPlain } from './job-error.js';
import type { JobAnswer, Tell } from './messages.js';

const answer = (message: JobAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer });

/** The memory of all bytes in a result, to be handed over rather than copied. */
function memoryIn(value: unknown, found = new Set<ArrayBuffer>(), depth = 0): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value;
    // Never a view of something larger, of which other views may be in use.
    if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) found.add(buffer);
  } else if (typeof value === 'object' && value !== null && depth < 3) {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) memoryIn(inner, found, depth + 1);
  }
  return found;
}

/** Makes the script that calls it a worker's: each request is worked on as `work` says, and answered. */
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
          // Something in it cannot be cloned; its words can.
          answer({ kind: 'failed', name: plain.name ?? 'Error', message: plain.message });
        }
      },
    );
  });
  answer({ kind: 'ready' });
}
