import { Decrypter, Encrypter } from 'age-encryption';

/** An encrypted file could not be opened; the message is meant for users. */
export class LockError extends Error {
  override readonly name = 'LockError';
}

/** The first bytes of every file in the age format. */
export const LOCKED = 'age-encryption.org/v1';

/**
 * Encrypts a file with a passphrase in the age format (age-encryption.org/v1, scrypt), compatible with the age tool.
 * Blocks for about a second, so call it in a worker.
 * @throws LockError for a passphrase that is blank, which would protect nothing
 */
export async function lock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (passphrase.trim() === '') throw new LockError('合言葉を入力してください。');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/**
 * Decrypts a file that was encrypted here or with the age tool.
 * @throws LockError if the passphrase is wrong, or the file is truncated or modified
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
