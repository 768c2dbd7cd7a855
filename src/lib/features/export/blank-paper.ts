import { version } from '$app/environment';
import type { Procedure } from '../../definition/types.js';
import { renderBlank, renderSupportTable } from '../../exports/pdf/index.js';
import { fontsBase, minuteInJapan, type Running } from './export-draft.js';
import { made, type Exported } from '../../browser/download.js';

/** What can be printed without a draft: a procedure's form to fill in by hand, or the table of forms. */
export type BlankPaper = Procedure | 'support-table';

/** A procedure's form to fill in by hand, or the table of forms on one page. */
export async function makeBlankPaper(paper: BlankPaper, running: Running = {}): Promise<Exported> {
  const stamp = { createdOn: minuteInJapan(new Date()), appVersion: version };
  const options = { fontsBase: fontsBase(), ...running };
  if (paper !== 'support-table') {
    const { bytes } = await renderBlank(paper, stamp, options);
    return made(`手書き用紙_${paper.shortTitle}.pdf`, bytes, 'application/pdf');
  }
  const { bytes } = await renderSupportTable(stamp, options);
  return made('様式対応表.pdf', bytes, 'application/pdf');
}
