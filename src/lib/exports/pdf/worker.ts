import { FontError, loadFonts } from './load-fonts.js';
import { LOADING, render } from './render.js';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.js';

const answer = (message: WorkerAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer });

const progress = (done: number, step: string): void => answer({ kind: 'progress', done, step });

globalThis.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void work(JSON.parse(data) as WorkerRequest);
});

async function work({ job, fontsBase }: WorkerRequest): Promise<void> {
  try {
    progress(0, LOADING);
    const result = render(job, await loadFonts(fontsBase), progress);
    answer({ kind: 'done', result }, [result.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const message = error instanceof FontError ? error.message : 'PDFを作成できませんでした。';
    answer({ kind: 'failed', message, cause: String(error) });
  }
}
