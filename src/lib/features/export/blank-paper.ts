import { version } from '$app/environment';
import type { Procedure } from '../../definition/types.js';
import { renderBlank, renderSupportTable } from '../../exports/pdf/index.js';
import { fontsBase, minuteInJapan, type ProgressOptions } from './export-draft.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';

/** What can be printed without a draft: a procedure's form to fill in by hand, or the form support table (様式対応表). */
export type BlankPaper = Procedure | 'support-table';

/** Renders a form to fill in by hand, or the form support table on one page, as a PDF. */
export async function makeBlankPaper(paper: BlankPaper, progress: ProgressOptions = {}): Promise<ExportedFile> {
  const stamp = { createdOn: minuteInJapan(new Date()), appVersion: version };
  const options = { fontsBase: fontsBase(), ...progress };
  if (paper !== 'support-table') {
    const { bytes } = await renderBlank(paper, stamp, options);
    return exportedFile(`手書き用紙_${paper.shortTitle}.pdf`, bytes, 'application/pdf');
  }
  const { bytes } = await renderSupportTable(stamp, options);
  return exportedFile('様式対応表.pdf', bytes, 'application/pdf');
}
