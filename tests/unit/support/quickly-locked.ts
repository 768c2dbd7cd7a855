import { Encrypter } from 'age-encryption';

/** Locks as `lock` does, but with a low work factor, so that opening takes no second; otherwise like a real file. */
export async function quicklyLocked(content: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  return new Uint8Array(await encrypter.encrypt(content));
}
