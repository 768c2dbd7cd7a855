import { afterEach, describe, expect, it, vi } from 'vitest';
import { importFile } from '../../../../src/lib/exports/csv/import-file.js';
import type { RowResult } from '../../../../src/lib/exports/csv/index.js';
import { writeRows } from '../../../../src/lib/exports/csv/write.js';
import { Companies } from '../../../../src/lib/validation/same-company.js';
import { procedures } from '../../../../src/procedures/index.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { NOW, TODAY } from '../../support/example.js';

const HEADER = ['title', 'contact.companyName', 'office.companyName'];
const fileOf = (rows: readonly (readonly string[])[]) => new Blob([writeRows([HEADER, ...rows])]);
const sameCompany = (count: number) =>
  Array.from({ length: count }, (_, index) => [`依頼${index}`, '同じ会社株式会社', '同じ会社株式会社']);

async function take(file: Blob, procedure = newApplication) {
  const parts: RowResult[][] = [];
  const told: number[] = [];
  await importFile(
    { file, procedure, procedures, options: { now: NOW, today: TODAY } },
    { progress: async (done) => void told.push(done), part: (part) => void parts.push(part as RowResult[]) },
  );
  return { parts, told };
}
afterEach(() => vi.restoreAllMocks());

describe('importFile', () => {
  it('sends every row once, in batches that can be cloned, and reports its progress', async () => {
    const { parts, told } = await take(fileOf(sameCompany(120)));
    expect(parts.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(told).toEqual([0, 50, 100, 120]);
    expect(structuredClone(parts)).toEqual(parts);
    expect(parts.flat().map(({ row }) => row)).toEqual(Array.from({ length: 120 }, (_, index) => index + 2));
    const twins = parts.flat().filter(({ notes }) => notes.some(({ rule }) => rule === 'V20'));
    expect(twins).toHaveLength(119);
  });

  it('compares rows of one company only twice as often if there are twice as many', async () => {
    const near = vi.spyOn(Companies.prototype, 'near');
    const compared = async (rows: number) => {
      near.mockClear();
      await take(fileOf(sameCompany(rows)));
      return near.mock.results.reduce((sum, { value }) => sum + (value as unknown[]).length, 0);
    };
    const [some, more] = [await compared(40), await compared(80)];
    expect(some).toBeLessThanOrEqual(40 * 6);
    expect(more).toBeLessThanOrEqual(2 * some + 6);
  });

  it('names a draft after its company, unless the row has a name of its own', async () => {
    const { parts } = await take(
      fileOf([
        ['至急', '甲商事株式会社', ''],
        ['', '乙商事株式会社', ''],
        ['新規申込', '丙商事株式会社', ''],
        ['新規申込', '', ''],
        ['新規申込', '', '丁商事株式会社'],
      ]),
    );
    expect(parts.flat().map(({ title }) => title)).toEqual([
      ...['至急', '乙商事株式会社', '丙商事株式会社', '新規申込 5行目', '丁商事株式会社'],
    ]);
  });

  it('refuses a file that is too large before reading it', async () => {
    const huge = { size: 60_000_000, arrayBuffer: () => expect.unreachable('read') } as unknown as Blob;
    await expect(take(huge)).rejects.toMatchObject({ name: 'TableError', code: 'too-big' });
  });

  it('names the procedure to which a table belongs', async () => {
    const other = procedures.find(({ id }) => id !== newApplication.id)!;
    await expect(take(fileOf(sameCompany(1)), other)).rejects.toThrow('「手続」を選び直してください。');
  });
});
