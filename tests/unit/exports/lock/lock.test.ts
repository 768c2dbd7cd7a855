import { describe, expect, it } from 'vitest';
import * as locks from '../../../../src/lib/exports/lock/lock.js';
import { quicklyLocked } from '../../support/quickly-locked.js';

const { LOCKED, LockError } = locks;
const onBytes =
  (work: typeof locks.lock) =>
  async (bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await work(new Blob([bytes as BlobPart]), passphrase)).arrayBuffer());
const [lock, unlock] = [onBytes(locks.lock), onBytes(locks.unlock)];

const PASSPHRASE = '海の見えるまど 8';
const small = new TextEncoder().encode('{"format":"shitagaki"}\n髙﨑𠮷');
const locked = await lock(small, PASSPHRASE);

async function refusal(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string> {
  try {
    await unlock(bytes, passphrase);
    return 'opened';
  } catch (error) {
    expect(error).toBeInstanceOf(LockError);
    expect((error as Error).name).toBe('LockError');
    return (error as Error).message;
  }
}

describe('lock and unlock', () => {
  it('give back what was locked, to the byte', async () => {
    expect(await unlock(locked, PASSPHRASE)).toEqual(small);
  });

  it.each([0, 1_000_000])('give back %i bytes', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255);
    const opened = await unlock(await lock(bytes, PASSPHRASE), PASSPHRASE);
    expect(Buffer.compare(opened, bytes)).toBe(0);
  });

  it('never write the same bytes twice, and leave nothing of the content readable', async () => {
    const again = await lock(small, PASSPHRASE);
    expect(again).not.toEqual(locked);
    for (const file of [locked, again]) expect(Buffer.from(file).includes('shitagaki')).toBe(false);
  });
});

describe('a locked file', () => {
  it('has the age format: its version, one scrypt stanza of full strength, a MAC, the data', () => {
    const [header] = Buffer.from(locked).toString('latin1').split('\n--- ');
    const [version, stanza, body, ...more] = header!.split('\n');
    expect(version).toBe('age-encryption.org/v1');
    expect(version).toBe(LOCKED);
    // A salt of 16 bytes and the work factor; the file key, 16 bytes and their tag of 16, in base64 without padding.
    expect(stanza).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 18$/);
    expect(body).toMatch(/^[A-Za-z0-9+/]{43}$/);
    expect(more).toEqual([]);
    // After the line with the MAC: a nonce of 16 bytes, the data, and a tag of 16 for the single chunk.
    const data = locked.length - header!.length - '\n--- '.length - 43 - 1;
    expect(data).toBe(16 + small.length + 16);
  });
});

describe('unlock refuses', async () => {
  const locked = await quicklyLocked(small, PASSPHRASE);
  const withFlip = (at: number) => locked.map((byte, index) => (index === at ? byte ^ 1 : byte));

  it('another passphrase, with a message', async () => {
    expect(await refusal(locked, '海の見えるまど 9')).toMatch(/^合言葉が違うか、.*入力してください。$/);
  });

  it.each([
    ['cut in its data', locked.slice(0, -1)],
    ['cut in its header', locked.slice(0, 60)],
    ['longer than it was', new Uint8Array([...locked, 0])],
    ['with a byte changed in its data', withFlip(locked.length - 20)],
    ['with a byte changed in its first line', withFlip(3)],
    ['that is empty', new Uint8Array()],
    ['that was never locked', small],
  ])('a file %s, with a message that it is damaged', async (_what, bytes) => {
    expect(await refusal(bytes)).toMatch(/^ファイルが途中で切れているか、.*ください。$/);
  });

  it('a changed file key like another passphrase, because the two cannot be distinguished', async () => {
    const body = Buffer.from(locked).indexOf('\n', Buffer.from(locked).indexOf('-> scrypt')) + 2;
    const changed = locked.slice();
    changed[body] = changed[body] === 0x41 ? 0x42 : 0x41;
    expect(await refusal(changed)).toMatch(/^合言葉が違うか、/);
  });
});

it.each(['', '  ', '　\n'])('a blank passphrase is refused for locking (%j)', async (passphrase) => {
  await expect(lock(new Uint8Array([1]), passphrase)).rejects.toMatchObject({ name: 'LockError' });
});
