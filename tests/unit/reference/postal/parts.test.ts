import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PARTS, partOf } from '../../../../src/lib/reference/postal/parts.js';
import { openTable } from '../../../../src/lib/reference/postal/table.js';
import { buildTable, readTableFiles } from './open.js';

const { folder } = await readTableFiles();
const whole = await buildTable();

describe('PARTS', () => {
  const files = readdirSync(join(folder, 'parts'));

  it('are the files that are built', () => {
    expect(files.sort()).toEqual(PARTS.map((part) => `${part}.bin.gz`));
  });

  it('take at most 30 KB each, so that looking a code up on a first visit is light', () => {
    const sizes = files.map((file) => readFileSync(join(folder, 'parts', file)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30_000);
  });

  it('have every code of the whole table with the same places, and no other', () => {
    const placesIn = (rows: Iterable<readonly [string, unknown]>) => {
      const places = new Map<string, string>();
      for (const [code, place] of rows) places.set(code, (places.get(code) ?? '') + JSON.stringify(place));
      return places;
    };
    const expected = placesIn(whole.all());
    const found = new Map<string, string>();
    for (const part of PARTS) {
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, 'parts', `${part}.bin.gz`))));
      const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
      const table = openTable(bytes.subarray(4, end), bytes.subarray(end));
      expect(table.dataDate).toBe(whole.dataDate);
      for (const [code, places] of placesIn(table.all())) found.set(partOf(code) === part ? code : 'elsewhere', places);
    }
    expect(found.size).toBe(expected.size);
    expect([...expected].filter(([code, places]) => found.get(code) !== places)).toEqual([]);
  });
});
