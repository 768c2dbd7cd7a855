// What does not vary from one repetition to the next, and what needs the service worker.
import { brotliDecompressSync } from 'node:zlib';
import { BLANK, RIGHT_KEYS, watchPage } from './in-page.mjs';
import { openDraft } from './targets.mjs';
/** @import { Browser, Page } from '@playwright/test' */
/** @import { Notes } from './in-page.mjs' */

const OFFICE = ['[name="office.phone"]', '[name="office.address.rest"]', '[name="manager.securityConfirmed"]'];
/** A code of another place than the example's. */
const CODE = '1000001';

/**
 * Bytes of postal data that an editing page fetches until it is idle, and for one look-up of a postal code.
 * @param {Browser} browser @param {string} url the start page
 */
export async function postalBytes(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' });
  const address = await openDraft(await context.newPage(), url, 'office');
  const page = await context.newPage();
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().includes('/postal/')) bytes += Number(response.headers()['content-length'] ?? NaN);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const before = bytes;
  await page.locator('[name="office.postalCode"]').fill(CODE);
  await page.waitForTimeout(3000);
  await context.close();
  return { before, lookUp: bytes - before };
}

/**
 * Bytes of all files that the service worker keeps, as they are sent.
 * @param {ReadonlyMap<string, { body: Buffer }>} files what is served
 */
export function precacheBytes(files) {
  const worker = files.get('/service-worker.js');
  if (!worker) throw new Error('the build has no service worker');
  const code = brotliDecompressSync(worker.body).toString();
  let bytes = 0;
  for (const [, url = ''] of code.matchAll(/\{"?url"?:"([^"]+)","?revision"?:(?:null|"\w+")\}/g)) {
    const path = `/${url.replace(/^\.\//, '')}`;
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) throw new Error(`the service worker keeps ${url}, which is not served`);
    bytes += file.body.length;
  }
  return bytes;
}

/** @param {Page} page @returns {Promise<number>} */
const ready = (page) =>
  page.evaluate(() => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes.ready);

/**
 * Milliseconds until an editing page can be used that the service worker has kept: with the network and without, by turns.
 * @param {Browser} browser @param {string} url the start page @param {number} times
 */
export async function warmLoads(browser, url, times) {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  const address = await openDraft(page, url, 'office');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.addInitScript(watchPage, { blank: BLANK, ready: OFFICE, rightKeys: RIGHT_KEYS });
  const online = /** @type {number[]} */ ([]);
  const offline = /** @type {number[]} */ ([]);
  // The first load of each kind is not counted: the browser may still compile what it has just kept.
  for (let at = 0; at <= times; at += 1)
    for (const list of at % 2 ? [online, offline] : [offline, online]) {
      await context.setOffline(list === offline);
      await page.goto(address, { waitUntil: 'commit' });
      const time = await ready(page);
      if (at > 0) list.push(time);
      await page.waitForTimeout(500);
    }
  await context.close();
  return { online, offline };
}
