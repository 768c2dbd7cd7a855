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
/** As many edits at the start and at the end are compared. */
const COMPARED = 200;
/** Edits on a screen before the next one is opened. */
const STAY = 50;
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

/** What the page holds when nothing is left to clear away. */
async function held() {
  for (let twice = 0; twice < 2; twice += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? NaN);
  return { heap: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), stored: stored / 2 ** 20 };
}

/** From each key to its frame. */
const keys = () =>
  page.evaluate(() => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes.keys.splice(0));

const began = await held();
const times = /** @type {number[]} */ ([]);
for (let edit = 0; edit < EDITS; edit += 1) {
  const { title, field } = SCREENS[Math.floor(edit / STAY) % SCREENS.length] ?? { title: '', field: '' };
  const control = page.locator(`[name="${field}"]`);
  if (edit % STAY === 0) {
    await page.getByRole('link', { name: title, exact: true }).first().click();
    await control.waitFor();
    await control.focus();
  }
  // A letter, and now and then all that was typed here is taken back, so that no text outgrows its field.
  if (edit % 10 === 9) await control.fill('');
  else await page.keyboard.insertText('申込担当者事業所'[edit % 8] ?? '');
  if (edit % STAY === STAY - 1) {
    times.push(...(await keys()));
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
  'nodes of the page': line(began.nodes, ended.nodes),
  'key to frame, median ms': line(median(times.slice(0, COMPARED)), median(times.slice(-COMPARED))),
  'database MB': line(began.stored, ended.stored),
});
await browser.close();
await close();
