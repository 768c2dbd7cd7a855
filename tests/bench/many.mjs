// What 10,000 drafts in the database cost a person who works on one: the first page, the search, opening a draft, each
// compared with a database that has only this one. Read the ratios, not the milliseconds.
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { serveCompressed } from './support/compressed.mjs';
import { BLANK, watchPage } from './support/in-page.mjs';
import { median } from './support/rows.mjs';
import { seedDrafts } from './support/seed.mjs';
import { openDraft, values } from './support/targets.mjs';
/** @import { Browser, BrowserContext } from '@playwright/test' */
/** @import { Notes } from './support/in-page.mjs' */

const COUNT = 10_000;
const TIMES = 5;
/** The company of the one draft that is worked on; the others have numbers. */
const COMPANY = '第例外商事';
const START = ['main:not([inert]) button[aria-expanded]'];
const FIELD = ['[name="office.phone"]'];

/**
 * Milliseconds until a page can be used, in a new tab.
 * @param {BrowserContext} context @param {string} address @param {readonly string[]} ready
 */
async function load(context, address, ready) {
  const page = await context.newPage();
  await page.addInitScript(watchPage, { blank: BLANK, ready });
  await page.goto(address, { waitUntil: 'commit' });
  const time = await page.evaluate(() => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes.ready);
  await page.close();
  return time;
}

/** Milliseconds until the desk's search shows the one draft that is looked for. @param {BrowserContext} context @param {string} url */
async function search(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}desk/`);
  await page.locator('tr.one').first().waitFor();
  await page.getByText('確かめています…').waitFor({ state: 'hidden', timeout: 300_000 });
  const began = performance.now();
  await page.getByLabel('下書きを探す').fill(COMPANY);
  await page.locator('tr.one').nth(1).waitFor({ state: 'detached' });
  await page.locator('tr.one', { hasText: COMPANY }).waitFor();
  const time = performance.now() - began;
  await page.close();
  return time;
}

/** @param {Browser} browser @param {string} url @param {number} count of other drafts */
async function measure(browser, url, count) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' });
  const page = await context.newPage();
  const address = await openDraft(page, url, 'office', { ...values, 'office.companyName': COMPANY });
  await seedDrafts(page, count, values);
  await page.close();
  const repeat = async (/** @type {() => Promise<number>} */ once) => {
    const found = [];
    for (let time = 0; time < TIMES; time += 1) found.push(await once());
    return median(found);
  };
  const found = {
    'start page usable': await repeat(() => load(context, url, START)),
    'draft usable': await repeat(() => load(context, address, FIELD)),
    'search to one line': await repeat(() => search(context, url)),
  };
  await context.close();
  return found;
}

const { url, close } = await serveCompressed('build');
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const few = await measure(browser, url, 0);
const many = await measure(browser, url, COUNT);
console.table(
  Object.fromEntries(
    Object.entries(few).map(([what, ms]) => {
      const with10000 = many[/** @type {keyof typeof many} */ (what)];
      return [
        what,
        {
          'alone ms': Math.round(ms),
          [`among ${COUNT} ms`]: Math.round(with10000),
          ratio: +(with10000 / ms).toFixed(2),
        },
      ];
    }),
  ),
);
await browser.close();
await close();
