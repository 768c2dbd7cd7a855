/** What the worker is asked for, and what it answers. */
export interface LockRequest {
  kind: 'lock' | 'unlock';
  bytes: Uint8Array;
  passphrase: string;
}
export type LockAnswer = { bytes: Uint8Array } | { failed: string };

function inWorker(request: LockRequest): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const fail = (message: string) => {
      worker.terminate();
      reject(Object.assign(new Error(message), { name: 'LockError' }));
    };
    worker.addEventListener('error', () => fail('ファイルを処理できませんでした。もう一度お試しください。'));
    worker.addEventListener('message', ({ data }: MessageEvent<LockAnswer>) => {
      if ('failed' in data) return fail(data.failed);
      worker.terminate();
      resolve(data.bytes);
    });
    worker.postMessage(request);
  });
}

/** Locks a file with a passphrase (`lock.ts`) while the page stays free. */
export function lockFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return inWorker({ kind: 'lock', bytes, passphrase });
}

/** Opens a locked file. @throws an error named `LockError`, its message for people */
export function unlockFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return inWorker({ kind: 'unlock', bytes, passphrase });
}
