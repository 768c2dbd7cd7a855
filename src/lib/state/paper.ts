import { version } from '$app/environment';
import { newApplication } from '$procedures/new-application/index.js';
import { renderBlank, renderSupportTable } from '../exports/pdf/index.js';
import { fontsBase, minuteInJapan, type Running } from './exporting.js';
import { made, type Exported } from './saving.js';

/** What can be printed without a draft. */
export type Paper = 'blank' | 'support-table';

/** A form to fill in by hand, or the table of forms on one page. */
export async function makePaper(paper: Paper, running: Running = {}): Promise<Exported> {
  const stamp = { createdOn: minuteInJapan(new Date()), appVersion: version };
  const options = { fontsBase: fontsBase(), ...running };
  if (paper === 'blank') {
    const { bytes } = await renderBlank(newApplication, stamp, options);
    return made(`手書き用紙_${newApplication.shortTitle}.pdf`, bytes, 'application/pdf');
  }
  const { bytes } = await renderSupportTable(stamp, options);
  return made('様式対応表.pdf', bytes, 'application/pdf');
}
