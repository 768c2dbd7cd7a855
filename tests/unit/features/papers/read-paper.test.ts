import { describe, expect, it, vi } from 'vitest';
import { readPaperFile } from '../../../../src/lib/features/papers/read-paper.js';
import { bytesOf, papersOf } from '../../papers/fixtures.js';
import { buildTable } from '../../reference/postal/open.js';

const runJob = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/lib/exports/jobs/run-job.js', () => ({ runJob, JobError: class extends Error {} }));
vi.mock('../../../../src/lib/exports/pdf/extract.js', () => ({ extractDraftJson: () => Promise.resolve(undefined) }));

const { cities } = await buildTable();
const registry = papersOf('registries')[0]!.lines.join('\n');
const read = (...parts: BlobPart[]) => readPaperFile(new Blob(parts), cities);
const bytes = (...numbers: number[]) => new Uint8Array(numbers);

describe('readPaperFile', () => {
  it('reads text files in UTF-8 and Shift_JIS', async () => {
    expect(await read(registry)).toMatchObject({ kind: 'registry' });
    expect(await read(bytesOf('corporate-number-shift-jis.csv') as BlobPart)).toMatchObject({
      kind: 'corporate-number',
    });
  });
  it('leaves what this app has written, and tables, to the start page', async () => {
    for (const own of ['{"format": "shitagaki-draft"}', '\ufeff [1]', 'PK\u0003\u0004', 'age-encryption.org/v1'])
      expect(await read(own)).toBe('own');
  });
  it.each([
    ['nothing', [''], 'ファイルが空です'],
    ['a photograph', [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0)], '画像のファイルです'],
    ['a screen shot', [bytes(0x89, 0x50, 0x4e, 0x47, 13, 10)], '画像のファイルです'],
    ['a picture of a phone', [bytes(0, 0, 0, 0x18), 'ftypheic'], '画像のファイルです'],
    ['a program', ['MZ', bytes(0x90, 0, 3, 0, 0)], '文字のファイルではない'],
    ['a huge text', ['あ'.repeat(700_001)], 'ファイルが大きすぎます'],
    ['a letter', ['来週の打合せの件です。'], 'どの書類か分かりませんでした'],
  ] as [string, BlobPart[], string][])('refuses %s with a word on what to do', async (_, parts, said) => {
    const failure: unknown = await read(...parts).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toContain(said);
    expect((failure as Error).message).toMatch(/ください。/u);
  });
  describe('of a PDF', () => {
    const pdf = (found: object) => {
      runJob.mockResolvedValue({ text: registry, plain: registry, left: 0, unseen: false, vertical: false, ...found });
      return read('%PDF-1.7');
    };
    it('reads its text line by line, or else cell by cell', async () => {
      expect(await pdf({})).toMatchObject({ kind: 'registry', notes: [] });
      expect(await pdf({ plain: '破れた' })).toMatchObject({ kind: 'registry' });
    });
    it('is sure of nothing in text that is not seen', async () => {
      const reading = await pdf({ unseen: true });
      expect(JSON.stringify(reading)).not.toContain('"sure"');
      expect(reading).toMatchObject({ notes: [expect.stringContaining('見比べてください')] });
    });
    it('refuses text from top to bottom, and a PDF without text, with a word on what to do', async () => {
      await expect(pdf({ plain: '縦', text: '書', vertical: true })).rejects.toThrow(/縦書き.*ください。/u);
      await expect(pdf({ plain: '', text: ' ' })).rejects.toThrow(/スキャン.*ください。/u);
    });
  });
});
