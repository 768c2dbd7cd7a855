import { postalTable } from '../../browser/postal-data.js';
import type { RunOptions } from '../../exports/jobs/run-job.js';
import type { Reading } from '../../papers/types.js';
import { readPaperFile } from './read-paper.js';

/** Reads a file that was opened without a draft; null if it is a file of this app. Throws `PaperError` if it is no paper. */
export async function readDroppedPaper(file: Blob, options: RunOptions): Promise<Reading | null> {
  const { cities } = await postalTable();
  const found = await readPaperFile(file, cities, options);
  return found === 'own' ? null : found;
}
