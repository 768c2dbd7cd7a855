import { describe, expect, it } from 'vitest';
import { chunksOf, countRows, isBackup, readBackup, writeBackup } from '../../../../src/lib/exports/backup/backup.js';
import { readBackupHeader } from '../../../../src/lib/exports/backup/header.js';
import { MAX_BACKUP } from '../../../../src/lib/exports/package/limits.js';
import { sha256Hex } from '../../../../src/lib/exports/package/sha256.js';
import { streamZip, writeZip } from '../../../../src/lib/exports/package/write-zip.js';
import type { Row } from '../../../../src/lib/draft/backup/rows.js';

const MEGABYTE = 1_000_000;
const row = (id: string): Row => ({ store: 'drafts', value: { id, draft: { format: 'x' }, deletedAt: null } });

/** A Blob that records how many bytes are read at once. */
class Watched extends Blob {
  static most = 0;
  override async arrayBuffer(): Promise<ArrayBuffer> {
    Watched.most = Math.max(Watched.most, this.size);
    return super.arrayBuffer();
  }
}

describe('a backup of 250 MB', () => {
  it('is written and read a file at a time, and gives back every byte', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => row(`d${index}`));
    const files = new Map<string, Blob>();
    for (let index = 0; index < 25; index += 1) {
      const bytes = new Uint8Array(10 * MEGABYTE).fill(index);
      files.set(await sha256Hex(bytes), new Watched([bytes]));
    }
    const chunks = [...chunksOf(rows)].map((text) => new Blob([text]));
    const told: number[] = [];
    const tell = { progress: async (done: number) => void told.push(done), part: () => undefined };
    const header = { madeAt: '2026-04-10T00:00:00.000Z', browserId: 'b1' };
    const input = { ...header, appVersion: '1', chunks, counts: countRows(rows), files };
    const backup = await writeBackup(input, tell);
    expect(await readBackupHeader(backup)).toEqual(header);
    expect(backup.size).toBeGreaterThan(250 * MEGABYTE);
    expect(Watched.most).toBe(10 * MEGABYTE);
    expect(told.length).toBeGreaterThan(25);
    expect(told).toEqual([...told].sort((a, b) => a - b));

    expect(await isBackup(backup)).toBe(true);
    const parts: Row[][] = [];
    const read = await readBackup(backup, { ...tell, part: (part) => void parts.push(part as Row[]) });
    expect(parts.flat()).toEqual(rows);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect([...read.files.keys()]).toEqual([...files.keys()].sort());
    for (const [hash, file] of read.files) expect(await sha256Hex(new Uint8Array(await file.arrayBuffer()))).toBe(hash);
  });

  it('beyond 2 GB is refused before anything of it is read, on writing and on reading', async () => {
    const unread = {
      size: MAX_BACKUP + 1,
      arrayBuffer: () => expect.unreachable('read'),
      slice: () => expect.unreachable('read'),
    };
    const files = new Map([['a'.repeat(64), unread as unknown as Blob]]);
    const input = { madeAt: '', appVersion: '1', chunks: [], counts: {}, files };
    await expect(writeBackup(input)).rejects.toMatchObject({ code: 'backup-too-big' });
    await expect(readBackup(unread as unknown as Blob)).rejects.toMatchObject({ code: 'backup-too-big-to-read' });
  });
});

it('a ZIP as a stream has the same bytes as one in memory', async () => {
  const files = [
    { name: 'a.json', bytes: new TextEncoder().encode('x'.repeat(5000)) },
    { name: '見積.pdf', bytes: new Uint8Array([1, 2, 3]) },
    { name: 'empty', bytes: new Uint8Array() },
  ];
  const blobs = files.map(({ name, bytes }) => ({ name, bytes: new Blob([bytes]) }));
  for (const input of [files, blobs]) {
    expect(new Uint8Array(await (await streamZip(input)).arrayBuffer())).toEqual(writeZip(files));
  }
});
