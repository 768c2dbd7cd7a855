// What does not vary from one repetition to the next, and what needs the service worker.
import { brotliDecompressSync } from 'node:zlib';
import { BLANK, watchPage } from './in-page.mjs';
import { openDraft } from './targets.mjs';
/** @import { values } from './targets.mjs' */
/** @import { Browser, Page } from '@playwright/test' */
/** @import { Notes } from './in-page.mjs' */
/** @import { Target } from './targets.mjs' */

const OFFICE = ['[name="office.companyName"]', '[name="office.address.rest"]', '[name="manager.securityConfirmed"]'];
/** A code of another place than the example's. */
const CODE = '1000001';
/** Milliseconds after which a field that has not appeared lacks a file. */
const WITHOUT = 10_000;

/**
 * Bytes of postal data that an editing page fetches: until it is idle, and afterwards for one look-up of a postal code.
 * @param {Browser} browser @param {string} url the start page
 * @param {typeof values | {}} [of] the answers that the draft has already
 */
export async function postalBytes(browser, url, of) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' });
  const address = await openDraft(await context.newPage(), url, 'office', of);
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
  await page.addInitScript(watchPage, { blank: BLANK, ready: OFFICE });
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

/**
 * The scripts and styles that a page needs until its first field can be used, and the waves in which they are asked for:
 * in the first wave what the HTML names; whatever else a load asks for is refused until no field appears without it.
 * @param {Browser} browser @param {Target} target
 */
export async function neededFiles(browser, { url, state, ready: [first = 'body'] }) {
  const html = await (await fetch(url)).text();
  const allowed = /** @type {Set<string>} */ (new Set());
  for (let waves = 1; ; waves += 1) {
    const context = await browser.newContext({ serviceWorkers: 'block', ...(state ? { storageState: state } : {}) });
    const page = await context.newPage();
    const given = /** @type {Set<string>} */ (new Set());
    const refused = /** @type {Set<string>} */ (new Set());
    await page.route(/\.(m?js|css)$/, (route) => {
      const file = route.request().url();
      const named = html.includes(file.slice(file.lastIndexOf('/') + 1));
      (named || allowed.has(file) ? given : refused).add(file);
      return given.has(file) ? route.continue() : route.abort();
    });
    await page.addInitScript(watchPage, { blank: BLANK, ready: [first] });
    await page.goto(url, { waitUntil: 'commit' });
    const usable = await Promise.race([ready(page), page.waitForTimeout(WITHOUT)]);
    await context.close();
    if (usable || refused.size === 0) return { requests: given.size, waves: usable ? waves : NaN };
    for (const file of refused) allowed.add(file);
  }
}
