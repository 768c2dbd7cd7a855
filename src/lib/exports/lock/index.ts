/** The messages to and from the worker. */
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

/** Encrypts a file with a passphrase (`lock.ts`) in a worker, so that the page stays responsive. */
export function lockFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return inWorker({ kind: 'lock', bytes, passphrase });
}

/** Decrypts a file in a worker. @throws an error named `LockError` with a message for the user */
export function unlockFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return inWorker({ kind: 'unlock', bytes, passphrase });
}
