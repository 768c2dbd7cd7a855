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

/**
 * The slowest key of somebody who looks for the one draft, in milliseconds to the end of its frame, which shows what was found.
 * @param {BrowserContext} context @param {string} url @param {number} count of all drafts
 */
async function search(context, url, count) {
  const page = await context.newPage();
  await page.addInitScript(watchPage, { blank: BLANK, ready: ['main'] });
  await page.goto(`${url}desk/`);
  // Until all are checked; until then the page says so.
  await page.getByText(`${count}件（全${count}件）`, { exact: true }).waitFor({ timeout: 300_000 });
  await page.getByLabel('下書きを探す').focus();
  for (const character of COMPANY) {
    await page.keyboard.insertText(character);
    await page.waitForTimeout(200);
  }
  const shown = await page.locator('tr.one').allInnerTexts();
  if (shown.length !== 1 || !shown[0]?.includes(COMPANY)) throw new Error(`the search shows ${shown.length} lines`);
  const keys = await page.evaluate(() => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes.keys);
  await page.close();
  return Math.max(...keys);
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
    'search, slowest key to frame': await repeat(() => search(context, url, count + 1)),
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
