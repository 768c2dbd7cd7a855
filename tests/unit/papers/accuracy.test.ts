import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/lib/papers/recognise.js';
import { buildTable } from '../reference/postal/open.js';
import { decodeTable } from '../../../src/lib/exports/csv/decode.js';
import { bytesOf, papersOf, score } from './fixtures.js';

const { cities } = await buildTable();

/** The least share of what a paper says that is read, and of what is read that is right. */
const SOURCES = [
  { file: 'registries', papers: 12, recall: 1, precision: 1 },
  { file: 'signatures', papers: 30, recall: 0.97, precision: 0.98 },
  { file: 'vcards', papers: 4, recall: 1, precision: 1 },
  { file: 'corporate-numbers', papers: 5, recall: 1, precision: 1 },
  { file: 'nss-papers', papers: 3, recall: 1, precision: 1 },
] as const;

describe('what is read of papers', () => {
  it.each(SOURCES)('$file: nothing wrong is sure, and little is missed', ({ file, papers, recall, precision }) => {
    const fixtures = papersOf(file);
    expect(fixtures.length).toBeGreaterThanOrEqual(papers);
    const result = score(fixtures, (text) => recognise(text, cities));
    expect(result.wronglySure).toEqual([]);
    expect({ wrong: result.wrong, precise: result.precision >= precision }).toEqual({
      wrong: result.wrong,
      precise: true,
    });
    expect({ missed: result.missed, whole: result.recall >= recall }).toEqual({ missed: result.missed, whole: true });
  });

  it('reads the number site in Shift_JIS as in UTF-8', () => {
    const { text } = decodeTable(bytesOf('corporate-number-shift-jis.csv'));
    expect(recognise(text, cities).company).toEqual(
      recognise(papersOf('corporate-numbers')[0]!.lines.join('\n'), cities).company,
    );
  });
});
