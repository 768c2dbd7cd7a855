// An hour of typing, squeezed: 2,000 edits over four screens, with undoing and exports between them. Whether the page
// grows or gets slower, compared with its own start; and how large the database becomes.
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { serveCompressed } from './support/compressed.mjs';
import { BLANK, watchPage } from './support/in-page.mjs';
import { median } from './support/rows.mjs';
import { openDraft } from './support/targets.mjs';
/** @import { Notes } from './support/in-page.mjs' */

const EDITS = 2000;
/** Edits on a screen before the next one is opened. */
const STAY = 50;
/** As many stays at the start and at the end are compared: three on each screen. The first on each is left out, as its code is cold. */
const COMPARED = 12;
/** A text field of each of the four screens. */
const SCREENS = [
  { title: '仮アカウント申込', field: 'contact.companyName' },
  { title: '申込担当者', field: 'contract.reason' },
  { title: '事業所・企業', field: 'office.name' },
  { title: '請求先', field: 'billing.contact.name.family' },
];

const { url, close } = await serveCompressed('build');
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({
  ...{ viewport: { width: 1280, height: 900 }, locale: 'ja-JP', serviceWorkers: 'block' },
});
const page = await context.newPage();
const session = await context.newCDPSession(page);
await page.addInitScript(watchPage, { blank: BLANK, ready: ['main'] });
await openDraft(page, url, 'account');
await session.send('Performance.enable');

/** @param {string} wanted a metric of Chromium's */
async function metric(wanted) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? NaN;
}

/** The part of a heap that is neither compiled code nor the browser's own: MB. */
async function data() {
  const parts = /** @type {string[]} */ ([]);
  const add = (/** @type {{ chunk: string }} */ { chunk }) => void parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  /** @type {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }} */
  const { snapshot, nodes } = JSON.parse(parts.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!['code', 'native', 'synthetic'].includes(types[0][nodes[at + type] ?? 0] ?? ''))
      bytes += nodes[at + size] ?? 0;
  return bytes / 2 ** 20;
}

/** What the page holds when nothing is left to clear away. */
async function held() {
  for (let twice = 0; twice < 2; twice += 1) await session.send('HeapProfiler.collectGarbage');
  const [heap, nodes] = [await metric('JSHeapUsedSize'), await metric('Nodes')];
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? NaN);
  return { heap: heap / 2 ** 20, data: await data(), nodes, stored: stored / 2 ** 20 };
}

/** From each key to its frame. */
const keys = () =>
  page.evaluate(() => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes.keys.splice(0));

const began = await held();
/** Of each stay on a screen. */
const times = /** @type {number[][]} */ ([]);
const work = /** @type {number[]} */ ([]);
let busy = NaN;
for (let edit = 0; edit < EDITS; edit += 1) {
  const { title, field } = SCREENS[Math.floor(edit / STAY) % SCREENS.length] ?? { title: '', field: '' };
  const control = page.locator(`[name="${field}"]`);
  if (edit % STAY === 0) {
    await page.getByRole('link', { name: title, exact: true }).first().click();
    await control.waitFor();
    await control.focus();
    busy = await metric('TaskDuration');
  }
  // A letter, and now and then all that was typed here is taken back, so that no text outgrows its field.
  if (edit % 10 === 9) await control.fill('');
  else await page.keyboard.insertText('申込担当者事業所'[edit % 8] ?? '');
  if (edit % STAY === STAY - 1) {
    times.push(await keys());
    work.push((((await metric('TaskDuration')) - busy) / STAY) * 1000);
    await page.keyboard.press('Control+z');
  }
  if (edit % (STAY * 8) === STAY * 8 - 1) {
    await page.getByRole('link', { name: '入力内容の確認' }).first().click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'JSONを書き出す' }).click();
    await (await waiting).delete();
  }
}
await page
  .getByRole('link', { name: SCREENS[0]?.title ?? '', exact: true })
  .first()
  .click();
await page.locator(`[name="${SCREENS[0]?.field}"]`).waitFor();
await page.waitForTimeout(2000);
const ended = await held();
const line = (/** @type {number} */ start, /** @type {number} */ end) => ({
  ...{ start: +start.toFixed(2), end: +end.toFixed(2), ratio: +(end / start).toFixed(2) },
});
console.table({
  'heap MB': line(began.heap, ended.heap),
  '… without compiled code': line(began.data, ended.data),
  'nodes of the page': line(began.nodes, ended.nodes),
  'key to frame, median ms': line(
    median(times.slice(SCREENS.length, SCREENS.length + COMPARED).flat()),
    median(times.slice(-COMPARED).flat()),
  ),
  // A key's frame comes when it is due, so this says more.
  'main thread an edit, ms': line(
    median(work.slice(SCREENS.length, SCREENS.length + COMPARED)),
    median(work.slice(-COMPARED)),
  ),
  'database MB': line(began.stored, ended.stored),
});
await browser.close();
await close();
