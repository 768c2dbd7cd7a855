import { brotliCompressSync } from 'node:zlib';

/**
 * What a browser fetches to show a page, until nothing more arrives.
 * @typedef {object} Fetched
 * @property {number} code bytes of scripts and styles, each compressed with Brotli as a server would send it
 * @property {number} requests the number of these files
 * @property {number} other bytes of everything else but the page itself: data, pictures
 * @property {readonly string[]} urls the addresses of all files
 */

/**
 * Opens a page in a browser with an empty cache and no service worker, and counts what arrives until the network has
 * been idle for a second.
 * @param {import('@playwright/test').Browser} browser
 * @param {(page: import('@playwright/test').Page) => Promise<string>} prepare makes what the page is to show, in a page of
 * the same profile; resolves to the page's address
 * @returns {Promise<Fetched>}
 */
export async function untilIdle(browser, prepare) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const maker = await context.newPage();
    const address = await prepare(maker);
    await maker.close();
    const page = await context.newPage();
    // The maker's page has filled the cache.
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const bodies = /** @type {Map<string, Promise<{ type: string, size: number }>>} */ (new Map());
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      const body = response.body().then((bytes) => ({ type, size: brotliCompressSync(bytes).length }));
      // One that is asked for after the count has nobody to wait for it, and may end with the page.
      body.catch(() => undefined);
      bodies.set(response.url(), body);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    // What comes after the page is asked for when the browser has time, which on a busy machine may be late.
    for (let seen = -1; seen !== bodies.size;) {
      seen = bodies.size;
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 })));
      await page.waitForTimeout(1000);
    }
    const files = await Promise.all([...bodies].map(async ([url, body]) => ({ url, ...(await body) })));
    const code = files.filter(({ type }) => /javascript|css/.test(type));
    const other = files.filter((file) => !code.includes(file) && !file.type.includes('html'));
    const sum = (/** @type {typeof files} */ some) => some.reduce((total, { size }) => total + size, 0);
    return { code: sum(code), requests: code.length, other: sum(other), urls: files.map(({ url }) => url) };
  } finally {
    await context.close();
  }
}
