import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeParts, pairing } from '../../../../src/lib/reference/postal/pack/encode.js';
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

describe('encodeParts', () => {
  it('makes every part, with the codes of its range only', async () => {
    const row = (code: string, town: string, office = '') => ({
      ...{ code, prefecture: '東京都', city: '港区', town, building: '', street: office && '１－２', office },
      ...{ prefectureKana: 'トウキョウト', cityKana: 'ミナトク', townKana: 'ハママツチョウ', buildingKana: '' },
    });
    const ordinary = [row('1049999', '築地'), row('1050013', '浜松町')];
    const rows = { dataDate: '20260101', ordinary, offices: [row('1058799', '西新橋', '郵便局')] };
    const parts = encodeParts(rows, await pairing(rows));
    expect([...parts.keys()]).toEqual(PARTS);
    const towns = ['100', '105', '110'].map((name) => {
      const bytes = parts.get(name)!;
      const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
      return Array.from(
        openTable(bytes.subarray(4, end), bytes.subarray(end)).all(),
        ([code, { town }]) => code + town,
      );
    });
    expect(towns).toEqual([['1049999築地'], ['1050013浜松町', '1058799西新橋'], []]);
  });
});
