import { lock, LockError, unlock } from './lock.js';
import type { LockAnswer, LockRequest } from './index.js';

const answer = (message: LockAnswer): void => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<LockRequest>) => {
  const work = data.kind === 'lock' ? lock : unlock;
  work(data.bytes, data.passphrase).then(
    (bytes) => answer({ bytes }),
    (error: unknown) =>
      answer({ failed: error instanceof LockError ? error.message : 'ファイルを処理できませんでした。' }),
  );
});
