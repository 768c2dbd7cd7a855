import { Decrypter, Encrypter } from 'age-encryption';
import { passphraseForms, tidyPassphrase } from './passphrase-forms.js';

/** A locked file that does not open; the message is for people. */
export class LockError extends Error {
  override readonly name = 'LockError';
}

/** How a file in the age format begins. */
export const LOCKED = 'age-encryption.org/v1';

const gather = (stream: ReadableStream<Uint8Array>): Promise<Blob> =>
  new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();

/**
 * Locks a file with a passphrase in the age format (age-encryption.org/v1, scrypt), as the age tool does it, piece by
 * piece. Takes about a second of pure computing: call it in a worker.
 */
export async function lock(file: Blob, passphrase: string): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(tidyPassphrase(passphrase));
  return gather(await encrypter.encrypt(file.stream()));
}

/**
 * Opens a file that was locked so, here or with the age tool. A passphrase that does not fit as typed is tried in its
 * other forms, a second each.
 * @throws LockError when the passphrase is another, or the file is cut or changed
 */
export async function unlock(file: Blob, passphrase: string): Promise<Blob> {
  const decrypter = new Decrypter();
  for (const form of passphraseForms(passphrase)) decrypter.addPassphrase(form);
  try {
    return await gather(await decrypter.decrypt(file.stream()));
  } catch (error) {
    const wrong = error instanceof Error && /no identity matched/.test(error.message);
    throw new LockError(
      wrong
        ? '合言葉が違うか、このアプリの合言葉で閉じたファイルではありません。合言葉を確かめて、もう一度入力してください。'
        : 'ファイルが途中で切れているか、書き換えられています。送り直してもらってください。',
      { cause: error },
    );
  }
}
