import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  packPostal,
  readPostal,
  rowsOfTable,
  type PostalSource,
} from '../../../../src/lib/exports/facts/read-postal.js';
import { SILENT } from '../../../../src/lib/exports/jobs/messages.js';
import { encode, pairing } from '../../../../src/lib/reference/postal/pack/encode.js';
import { openPacked } from '../../../../src/lib/reference/postal/load.js';
import { openTable } from '../../../../src/lib/reference/postal/table.js';
import { toShiftJis } from '../../support/shift-jis.js';
import { chosen, inUse, ken, LINES, listOf, ODDITIES, office } from './made-up.js';

const before = inUse(250);
const read = (...files: Parameters<typeof readPostal>[0]) =>
  readPostal(files, { rows: () => before, sources: [] }, SILENT);
const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (name: string, data: Uint8Array, mtime = new Date(2026, 9, 30)) => zipSync({ [name]: [data, { mtime }] });

describe('a list of towns', () => {
  it('has some 300 rows', () => expect(LINES.join('\n').split('\n').length).toBeGreaterThan(300));

  it.each(ODDITIES)('%s', async (_line, code, towns) => {
    const { rows } = await read(chosen('utf_ken_all.csv', listOf(LINES)));
    const found = rows.ordinary
      .filter((row) => row.code === code)
      .map((row) => [row.town + row.building, row.townKana + row.buildingKana]);
    expect(found).toEqual(towns);
  });

  it('reads the same in a ZIP, with the day that stands in it', async () => {
    const plain = await read(chosen('utf_ken_all.csv', listOf(LINES)));
    const zipped = await read(chosen('utf_ken_all.zip', zip('utf_ken_all.csv', bytes(listOf(LINES))) as BlobPart));
    expect(zipped.rows.ordinary).toEqual(plain.rows.ordinary);
    expect(zipped.rows.dataDate).toBe('20261030');
    expect(zipped.sources).toEqual([{ kind: 'ordinary', name: 'utf_ken_all.csv', day: '20261030' }]);
    expect(plain.rows.dataDate).toBe('20261031');
  });

  it('reads the same in Shift_JIS with half-width kana', async () => {
    const line = ken('0100001', ['北海道', '中央市', '本町'], ['ﾎｯｶｲﾄﾞｳ', 'ﾁｭｳｵｳｼ', 'ﾎﾝﾁｮｳ(ｿﾉﾀ)']);
    const { rows } = await read(chosen('KEN_ALL.CSV', toShiftJis(listOf([line, ...LINES.slice(1)])) as BlobPart));
    expect(rows.ordinary.find(({ code }) => code === '0100001')).toMatchObject({
      ...{ town: '本町', townKana: 'ホンチョウ', prefectureKana: 'ホッカイドウ', cityKana: 'チュウオウシ' },
    });
  });

  it('leaves the offices as they are, and says what has changed', async () => {
    const { rows, change } = await read(chosen('utf_ken_all.csv', listOf(LINES)));
    expect(rows.offices).toEqual(before.offices);
    expect(change.gone).toHaveLength(250);
    expect(change.added).toContain('1059901');
  });
});

describe('a list of offices', () => {
  const lines = [
    office('1009001', ['株式会社　見本', '東京都', '港区', '前町', '１丁目２－３']),
    office('1009002', ['閉じた会社', '東京都', '港区', '前町', '４'], '5'),
  ];

  it('takes the readings of places from the towns, and leaves those and their date as they are', async () => {
    const { rows } = await read(chosen('JIGYOSYO.CSV', toShiftJis(listOf(lines)) as BlobPart));
    expect(rows.ordinary).toEqual(before.ordinary);
    expect(rows.dataDate).toBe('20250930');
    expect(rows.offices).toHaveLength(1);
    expect(rows.offices[0]).toMatchObject({ office: '株式会社　見本', cityKana: 'ミナトク', townKana: 'マエチョウ' });
  });

  it('comes together with the towns', async () => {
    const { rows, sources } = await read(
      chosen('jigyosyo.zip', zip('JIGYOSYO.CSV', toShiftJis(listOf(lines))) as BlobPart),
      chosen('utf_ken_all.csv', listOf(LINES)),
    );
    expect(sources).toHaveLength(2);
    expect(rows.offices[0]).toMatchObject({ prefectureKana: 'トウキョウト' });
    expect(rows.ordinary.length).toBeGreaterThan(290);
  });
});

describe('beside the lists in use', () => {
  const towns = { kind: 'ordinary', name: 'utf_ken_all.csv', day: '20260930' } as const;
  const offices = { kind: 'offices', name: 'JIGYOSYO.CSV', day: '20260831' } as const;
  const line = office('1009001', ['株式会社　見本', '東京都', '港区', '前町', '１丁目２－３']);
  const csv = (kind: 'ordinary' | 'offices', day: string) =>
    kind === 'ordinary' ? chosen('a.csv', listOf(LINES), day) : chosen('b.csv', listOf([line]), day);
  const beside = (sources: readonly PostalSource[], file: ReturnType<typeof chosen>) =>
    readPostal([file], { rows: () => ({ ...before, dataDate: '20260930' }), sources }, SILENT);

  it('keeps the source of the kind that is not replaced', async () => {
    const now = await beside([towns, offices], csv('offices', '20261031'));
    expect(now.sources).toEqual([towns, { kind: 'offices', name: 'b.csv', day: '20261031' }]);
    // A list stored without its kind may be the one that was replaced.
    const { day, name } = towns;
    expect((await beside([{ day, name }], csv('ordinary', '20261031'))).sources).toHaveLength(1);
  });

  it.each<[string, readonly PostalSource[], 'ordinary' | 'offices', day: string, taken: boolean]>([
    ['towns older than those of the app', [], 'ordinary', '20260929', false],
    ['towns older than the user’s own', [towns], 'ordinary', '20260929', false],
    ['towns of the same day', [towns], 'ordinary', '20260930', true],
    ['offices older than those of the app', [], 'offices', '20260929', false],
    ['offices older than the user’s own', [towns, offices], 'offices', '20260830', false],
    ['offices newer than the user’s own, older than the towns', [towns, offices], 'offices', '20260901', true],
    ['offices beside towns of the user’s own', [towns], 'offices', '20260901', true],
  ])('%s', async (_what, sources, kind, day, taken) => {
    const reading = beside(sources, csv(kind, day));
    if (taken) expect((await reading).rows).toBeDefined();
    else await expect(reading).rejects.toMatchObject({ name: 'FactsError', code: 'postal-old' });
  });
});

describe('what is no list of the whole country is refused', () => {
  const without = (at: number) => LINES.filter((_, index) => index !== at);
  it.each<[string, BlobPart, string]>([
    ['an empty file', '', 'unknown'],
    ['a page of HTML', '<!doctype html><p>503', 'unknown'],
    ['another table', '会社名,郵便番号\n見本,1000001', 'unknown'],
    ['a binary file', new Uint8Array([1, 2, 3, 0xff, 0xfe, 0x80]), 'characters'],
    ['damaged characters', listOf([...LINES, LINES[0]!.replace('本町', '\ufffd')]), 'characters'],
    ['a row that ends early', listOf([...LINES, '13101,"100  ","1000001"']), 'shape'],
    ['a row that ends before its last number', listOf([...LINES, LINES[0]!.slice(0, -1)]), 'shape'],
    ['a code of six digits', listOf([...LINES, LINES[0]!.replace('"0100001"', '"010000"')]), 'shape'],
    ['a bracket that never closes', listOf([...LINES, LINES[0]!.replace('本町一', '本町（一')]), 'shape'],
    ['a row without a city', listOf([...LINES, LINES[0]!.replaceAll('中央市', '')]), 'shape'],
    ['one prefecture missing', listOf(LINES.filter((line) => !line.includes('沖縄県'))), 'prefecture'],
    ['a list that is cut', listOf(LINES.filter((_, at) => at % 6 === 0 || at > 282)), 'fewer'],
    ['a ZIP without a list', zip('readme.txt', bytes('x')) as BlobPart, 'no-list'],
    ['half a ZIP', zip('utf_ken_all.csv', bytes(listOf(LINES))).slice(0, 900) as BlobPart, 'bad-zip'],
  ])('%s', async (_what, content, code) => {
    await expect(read(chosen('utf_ken_all.csv', content))).rejects.toMatchObject({ name: 'FactsError', code });
  });

  it('two of a kind', async () => {
    const file = chosen('utf_ken_all.csv', listOf(LINES));
    await expect(read(file, file)).rejects.toMatchObject({ code: 'twice' });
  });

  it('takes one that has lost fewer than 5 %', async () => {
    const own = (await read(chosen('a.csv', listOf(LINES)))).rows;
    const { rows } = await readPostal([chosen('a.csv', listOf(without(3)))], { rows: () => own, sources: [] }, SILENT);
    expect(rows.ordinary.length).toBe(own.ordinary.length - 1);
  });
});

describe('packPostal', () => {
  it('packs a table that reads like the rows', async () => {
    const files = encode(before, await pairing(before));
    const table = openTable(files.ordinary, files.offices);
    expect(rowsOfTable(table)).toEqual(before);
    const packed = await packPostal([chosen('utf_ken_all.csv', listOf(LINES))], table, [], SILENT);
    const [ordinary, offices] = await Promise.all(
      [packed.ordinary, packed.offices].map(async (blob) => new Uint8Array(await blob.arrayBuffer())),
    );
    const now = await openPacked(ordinary!, offices!);
    expect(now.dataDate).toBe('20261031');
    expect(now.find('1059901')[0]).toMatchObject({ prefecture: '東京都', city: '港区', town: '大通西' });
    expect(now.find('1008111')[0]?.office?.name).toBe('宮内庁');
    expect(packed).toMatchObject({ gone: 250, codes: new Set([...now.all()].map(([code]) => code)).size });
  });
});
