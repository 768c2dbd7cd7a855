import { describe, expect, it } from 'vitest';
import { readPaperFile } from '../../../../src/lib/features/papers/read-paper.js';
import { bytesOf, papersOf } from '../../papers/fixtures.js';
import { buildTable } from '../../reference/postal/open.js';

const { cities } = await buildTable();
const read = (...parts: BlobPart[]) => readPaperFile(new Blob(parts), cities);
const bytes = (...numbers: number[]) => new Uint8Array(numbers);

describe('readPaperFile', () => {
  it('reads text files in UTF-8 and Shift_JIS', async () => {
    const registry = papersOf('registries')[0]!.lines.join('\n');
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
});
