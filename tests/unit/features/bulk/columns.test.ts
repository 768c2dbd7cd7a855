import { describe, expect, it } from 'vitest';
import { COLUMNS, hiddenColumns } from '../../../../src/lib/features/bulk/columns.js';

describe('hiddenColumns', () => {
  it('reads the stored columns, in the table’s order', () => {
    expect(hiddenColumns(['template', 'company'])).toEqual(['company', 'template']);
  });
  it.each([[undefined], ['company'], [{ company: true }], [[1, null, 'nothing']]])('hides nothing for %j', (stored) => {
    expect(hiddenColumns(stored)).toEqual([]);
  });
  it('never hides the title, by which a draft is opened', () => {
    expect(hiddenColumns(COLUMNS.map(([column]) => column))).not.toContain('title');
  });
});
