import { describe, expect, it } from 'vitest';
import { qrCode, qrPath, type QrCode } from '../../../../src/lib/exports/qr.js';
import { readQr } from './read-qr.js';

const read = (code: QrCode) => readQr(code.size, code.isDark);
const textOf = (length: number) => 'https://下書き/#t='.padEnd(length, 'aZ09-_').slice(0, length);

describe('qrCode', () => {
  it.each([
    ['a short text', 'A'],
    ['Japanese', '下書きのひな形'],
    ['an address', 'https://example.jp/receive/#t=abc'],
    ['every byte', Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('')],
  ])('can be read: %s', (_what, text) => {
    const code = qrCode(text)!;
    expect(read(code)).toMatchObject({ text, version: code.version, level: code.level });
  });

  // Each length leads to another version: one or several blocks, of one or two lengths, with and without version bits.
  it.each([
    [14, '1M'],
    [26, '2M'],
    [84, '5M'],
    [106, '6M'],
    [122, '7M'],
    [180, '9M'],
    [213, '10M'],
    [520, '15L'],
    [929, '21L'],
    [1952, '32L'],
    [2068, '33L'],
    [2953, '40L'],
  ])('reads %i bytes in version %s', (length, name) => {
    const text = 'x'.repeat(length);
    const found = read(qrCode(text)!);
    expect(found.text).toBe(text);
    expect(`${found.version}${found.level}`).toBe(name);
  });

  it('uses the better error correction if the code hardly grows', () => {
    expect(qrCode('x'.repeat(14))).toMatchObject({ version: 1, level: 'M' });
    expect(qrCode('x'.repeat(15))).toMatchObject({ version: 2, level: 'M' });
    expect(qrCode('x'.repeat(929))).toMatchObject({ version: 21, level: 'L' });
  });

  it('holds 2,953 bytes and no more', () => {
    expect(qrCode('x'.repeat(2953))?.version).toBe(40);
    expect(qrCode('x'.repeat(2954))).toBeUndefined();
    expect(qrCode('あ'.repeat(985))).toBeUndefined();
  });

  it('draws the same code as a path, with a light edge of four modules', () => {
    const code = qrCode(textOf(40))!;
    const { path, edge } = qrPath(code);
    expect(edge).toBe(code.size + 8);
    const dark = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let at = 0; at < Number(width); at += 1) dark.add(`${Number(x) + at - 4} ${Number(y) - 4}`);
    }
    expect(readQr(code.size, (x, y) => dark.has(`${x} ${y}`)).text).toBe(textOf(40));
  });
});
