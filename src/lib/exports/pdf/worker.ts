import { serve } from '../jobs/serve.js';
import { FontError, loadFonts } from './load-fonts.js';
import { LOADING, render } from './render.js';
import type { WorkerRequest } from './worker-messages.js';

serve<string>(async (text, tell) => {
  const { job, fontsBase } = JSON.parse(text) as WorkerRequest;
  try {
    await tell.progress(0, 1, LOADING);
    return render(job, await loadFonts(fontsBase), (done, step) => void tell.progress(done, 1, step));
  } catch (error) {
    if (error instanceof FontError) throw error;
    throw new Error('PDFを作成できませんでした。', { cause: error });
  }
});
