import { runJob, timeFor, type RunOptions } from '../jobs/run-job.js';

/**
 * Encrypts a file with a passphrase (`lock.ts`) in a worker, so that the page stays responsive.
 * @throws an error named `LockError` for a blank passphrase, or `JobError`; each with a message for the user
 */
export function lockFile(file: Blob, passphrase: string, options: RunOptions = {}): Promise<Blob> {
  return runJob('lock', { file, passphrase }, { deadline: timeFor(file.size), ...options });
}
