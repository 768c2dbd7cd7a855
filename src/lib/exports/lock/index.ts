import { runJob, timeFor, type RunOptions } from '../jobs/run-job.js';

/** Locks a file with a passphrase (`lock.ts`) while the page stays free. */
export function lockFile(file: Blob, passphrase: string, options: RunOptions = {}): Promise<Blob> {
  return runJob('lock', { file, passphrase }, { deadline: timeFor(file.size), ...options });
}
