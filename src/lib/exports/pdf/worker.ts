import { FontError, loadFonts } from './load-fonts.js';
import { renderPdf } from './render.js';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.js';

const answer = (message: WorkerAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer });

globalThis.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void work(JSON.parse(data) as WorkerRequest);
});

async function work({ input, fontsBase }: WorkerRequest): Promise<void> {
  try {
    const result = renderPdf(input, await loadFonts(fontsBase), (done, total) =>
      answer({ kind: 'progress', done, total }),
    );
    answer({ kind: 'done', result }, [result.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const message = error instanceof FontError ? error.message : 'PDFを作成できませんでした。';
    answer({ kind: 'failed', message, cause: String(error) });
  }
}
