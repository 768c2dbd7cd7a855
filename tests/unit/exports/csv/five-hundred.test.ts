import { expect, test } from 'vitest';
import { importRows, prepareTable, readTable, reportTable } from '../../../../src/lib/exports/csv/index.js';
import { writeRows } from '../../../../src/lib/exports/csv/write.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { NOW, TODAY } from '../../support/example.js';

const IDS = ['id', 'title', 'contact.companyName', 'office.hasCorporateNumber', 'contact.phone', 'terms.agreed'];
const PHONE = IDS.indexOf('contact.phone');
type Row = string[];

/** The ways to break a row, each with the column and a part of the message that must result. */
const WAYS: readonly { break: (row: Row) => Row; column: string; says: string }[] = [
  { break: (row) => row.with(2, '#N/A'), column: '企業名', says: '「#N/A」は、表計算ソフトの計算の誤り' },
  { break: (row) => [...row, '余り'], column: '', says: '列の数が見出しと違います（見出し6列、この行7列）' },
  { break: (row) => row.with(3, 'たぶん'), column: '法人番号の有無', says: '「たぶん」は選べません' },
  { break: (row) => row.with(5, 'maybe'), column: '同意する', says: '「はい」か「いいえ」' },
  { break: (row) => row.with(0, 'K1'), column: '行の番号', says: '3行目と同じ番号です' },
  { break: (row) => row.with(2, '壊\ufffdれた'), column: '企業名', says: '読めない文字があります' },
  { break: (row) => row.with(2, 'あ'.repeat(10_001)), column: '企業名', says: '長すぎます' },
];

test('of 500 rows 50 are broken in known ways: 450 drafts, 50 exact reports', async () => {
  const expected = new Map<number, (typeof WAYS)[number]>();
  const rows = Array.from({ length: 500 }, (_, index): Row => {
    const row = [`K${index + 1}`, `依頼${index + 1}`, `ﾅｯｸｽ商事${index + 1}株式会社`, '有', '03-0123-4567', 'はい'];
    if (index % 10 !== 9) return row;
    const way = WAYS[((index - 9) / 10) % WAYS.length]!;
    // Two header rows precede them.
    expected.set(index + 3, way);
    return way.break(row);
  });
  const labels = prepareTable(newApplication, {
    ...{ source: 'UTF-8', from1904: false },
    rows: [IDS, IDS.map(() => '')].map((row, at) => ({ number: at, cells: row.map((text) => ({ text })) })),
  }).meanings.map(({ label }) => label);
  const table = await readTable(new TextEncoder().encode(writeRows([IDS, labels, ...rows])));
  const results = [...importRows(prepareTable(newApplication, table), { now: NOW, today: TODAY })];

  expect(results).toHaveLength(500);
  const refused = results.filter(({ draft }) => !draft);
  expect(results.length - refused.length).toBe(450);
  expect(refused.map(({ row }) => row)).toEqual([...expected.keys()]);
  for (const { row, notes } of refused) {
    const way = expected.get(row)!;
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ row, what: 'refused' });
    expect(notes[0]!.column).toContain(way.column);
    expect(notes[0]!.message).toContain(way.says);
  }
  const first = results[0]!;
  expect(first.draft?.values['contact.phone']).toBe('0301234567');
  expect(first.draft?.values['office.companyName']).toBe('ナックス商事１株式会社');
  expect(first.notes.find(({ what, column }) => what === 'repaired' && column === labels[PHONE])?.message).toBe(
    '「03-0123-4567」を「0301234567」に直しました。',
  );
  expect(first.notes.some(({ what }) => what === 'missing')).toBe(true);

  const report = await readTable(new TextEncoder().encode(reportTable(results)));
  const said = report.rows.filter(({ cells }) => cells[2]?.text === '取り込みませんでした');
  expect(said.map(({ cells }) => Number(cells[0]!.text))).toEqual([...expected.keys()]);
});
