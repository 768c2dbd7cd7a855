import { assets } from '$app/paths';
import type { RunOptions } from '../../exports/jobs/run-job.js';
import { loadPostal } from '../../reference/postal/load.js';
import type { PostalTable } from '../../reference/postal/types.js';
import type { Reading } from '../../papers/types.js';
import { readPaperFile } from './read-paper.js';

/** The postal codes, where no draft is open. Throws `PostalError`. */
export const postalTable = (): Promise<PostalTable> => loadPostal(new URL(`${assets}/`, document.baseURI).href);

/** Reads a file that was opened without a draft; null if it is a file of this app. Throws `PaperError` if it is no paper. */
export async function readDroppedPaper(file: Blob, options: RunOptions): Promise<Reading | null> {
  const { cities } = await postalTable();
  const found = await readPaperFile(file, cities, options);
  return found === 'own' ? null : found;
}
