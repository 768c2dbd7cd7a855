import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packCharacters } from '../../../../../scripts/prebuild/fonts/characters.mjs';
import { readCharacterMap } from '../../../../../src/lib/exports/pdf/ttf/cmap.js';
import { unpackCharacters } from '../../../../../src/lib/exports/pdf/ttf/columns.js';
import { tableOf } from './table-of.js';

const FONTS = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
];
const cmapOf = (font: string) => tableOf(readFileSync(fileURLToPath(import.meta.resolve(font))), 'cmap');

/** The tables of a `cmap` by their formats. */
function tablesIn(cmap: Buffer): Map<number, Buffer> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  return new Map(
    starts
      .map((start) => [cmap.readUInt16BE(start), start] as const)
      .filter(([format]) => format === 12 || format === 14)
      .map(([format, start]) => [
        format,
        cmap.subarray(start, start + cmap.readUInt32BE(start + (format === 14 ? 2 : 4))),
      ]),
  );
}

describe('packed characters', () => {
  it.each(FONTS)('of %s are the same to the byte', (font) => {
    const cmap = cmapOf(font);
    const before = Buffer.from(cmap);
    const packed = packCharacters(cmap);
    expect(cmap.equals(before)).toBe(true);
    const kept = Buffer.from(packed);
    const unpacked = tablesIn(Buffer.from(unpackCharacters(packed)));
    const tables = tablesIn(cmap);
    expect([...unpacked.keys()].sort()).toEqual([...tables.keys()].sort());
    for (const [format, table] of tables) expect(unpacked.get(format)?.equals(table), `format ${format}`).toBe(true);
    expect(packed.equals(kept)).toBe(true);
  });

  it('are found with their variants', () => {
    const characters = readCharacterMap(new DataView(unpackCharacters(packCharacters(cmapOf(FONTS[0]!))).buffer));
    expect(characters.glyphOf(0x845b)).toBeGreaterThan(0);
    expect(characters.variantOf(0x845b, 0xe0100)).not.toBe(characters.glyphOf(0x845b));
  });

  it('stay as they are if the font has only the short table', () => {
    const short = Buffer.alloc(14);
    short.writeUInt16BE(1, 2);
    short.writeUInt32BE(12, 8);
    short.writeUInt16BE(4, 12);
    expect(packCharacters(short)).toEqual(short);
    expect(Buffer.from(unpackCharacters(short))).toEqual(short);
  });

  it('are refused when they are truncated', () => {
    const packed = packCharacters(cmapOf(FONTS[0]!));
    expect(() => unpackCharacters(packed.subarray(0, 100))).toThrow(RangeError);
    expect(() => unpackCharacters(packed.subarray(0, packed.length - 1))).toThrow(RangeError);
  });
});
