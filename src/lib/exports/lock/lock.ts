import { Decrypter, Encrypter } from 'age-encryption';

/** A locked file that does not open; the message is for people. */
export class LockError extends Error {
  override readonly name = 'LockError';
}

/** How a file in the age format begins. */
export const LOCKED = 'age-encryption.org/v1';

/**
 * Locks a file with a passphrase in the age format (age-encryption.org/v1, scrypt), as the age tool does it.
 * Takes about a second of pure computing: call it in a worker.
 * @throws LockError for a passphrase of blanks alone, which would protect nothing
 */
export async function lock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (passphrase.trim() === '') throw new LockError('合言葉を入力してください。');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/**
 * Opens a file that was locked so, here or with the age tool.
 * @throws LockError when the passphrase is another, or the file is cut or changed
 */
export async function unlock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
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
