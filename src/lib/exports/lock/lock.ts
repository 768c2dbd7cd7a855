import { Decrypter, Encrypter } from 'age-encryption';
import { passphraseForms, tidyPassphrase } from './passphrase-forms.js';

/** An encrypted file could not be opened; the message is meant for users. */
export class LockError extends Error {
  override readonly name = 'LockError';
}

/** The first bytes of every file in the age format. */
export const LOCKED = 'age-encryption.org/v1';

const gather = (stream: ReadableStream<Uint8Array>): Promise<Blob> =>
  new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();

/**
 * Encrypts a file with a passphrase in the age format (age-encryption.org/v1, scrypt), compatible with the age tool.
 * Blocks for about a second, so call it in a worker.
 * @throws LockError for a passphrase that is blank, which would protect nothing
 */
export async function lock(file: Blob, passphrase: string): Promise<Blob> {
  if (passphrase.trim() === '') throw new LockError('合言葉を入力してください。');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(tidyPassphrase(passphrase));
  return gather(await encrypter.encrypt(file.stream()));
}

/**
 * Decrypts a file that was encrypted here or with the age tool. A passphrase that does not fit as typed is tried in its
 * other forms (`passphraseForms`), which takes about a second each.
 * @throws LockError if the passphrase is wrong, or the file is truncated or modified
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
