// One cold load of one page, and forty keys in one of its fields.
import { BLANK, fixedWork, watchMessage, watchPage } from './in-page.mjs';
/** @import { Browser, CDPSession, Page } from '@playwright/test' */
/** @import { Notes } from './in-page.mjs' */
/** @import { Target } from './targets.mjs' */

/** @typedef {{ rate: number, line?: boolean, keys: boolean }} Mode */
export const MODES = /** @type {const} */ ({
  plain: { rate: 1, keys: true },
  slow: { rate: 4, keys: true },
  line: { rate: 4, keys: false, line: true },
});
/** A mobile line on a bad day, as Chromium's own tools put it. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
/** Longer than the 100 ms for which some pages wait before they check, so that each key is checked everywhere. */
const BETWEEN_KEYS = 130;
const WRONG_KEYS = 5;
const TEXT = 'ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst';

/**
 * @typedef {object} Pass
 * @property {number} load milliseconds until the given fields can be used
 * @property {number} loadCpu milliseconds of the main thread while loading
 * @property {number} shift
 * @property {string[]} moved
 * @property {number} [heap] MB
 * @property {number} [keyMean] milliseconds from a key to its frame
 * @property {number} [keyP95]
 * @property {number} [keyCpu] milliseconds of the main thread
 * @property {number} [wrongKey] milliseconds from a wrong key to its message
 * @property {number} work see `fixedWork`
 */

/** @typedef {Exclude<keyof Pass, 'moved'>} Figure */

/** @param {Page} page @returns {Promise<Omit<Notes, 'ready'>>} */
const notesOf = (page) =>
  page.evaluate(() => {
    const { keys, typed, shift, moved } = /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes;
    return { keys, typed, shift, moved };
  });

/** @param {CDPSession} session */
async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { cpu: of('TaskDuration') * 1000, heap: of('JSHeapUsedSize') / 2 ** 20 };
}

/** @param {Page} page @param {CDPSession} session @param {string} field */
async function type(page, session, field) {
  await page.locator(field).focus();
  await page.waitForTimeout(200);
  const before = await metrics(session);
  for (const key of TEXT) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, unmodifiedText: key, key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  await page.waitForTimeout(500);
  const after = await metrics(session);
  const { keys } = await notesOf(page);
  const value = await page.locator(field).inputValue();
  if (keys.length !== TEXT.length || value.length !== TEXT.length)
    throw new Error(`${keys.length} keys arrived, and the field has ${value.length} characters`);
  const sorted = [...keys].sort((a, b) => a - b);
  return {
    keyMean: keys.reduce((a, b) => a + b) / keys.length,
    keyP95: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN,
    keyCpu: (after.cpu - before.cpu) / TEXT.length,
  };
}

/**
 * The mean of five wrong keys. The field was left with a wrong answer before, as ours say what is wrong when they are left
 * or already marked.
 * @param {Page} page @param {NonNullable<Target['wrong']>} wrong
 */
async function mistype(page, { field: selector, right, key, messages }) {
  const field = page.locator(selector);
  await field.fill(right + key);
  await field.blur();
  await page.locator(messages).filter({ hasText: /./ }).first().waitFor();
  await field.fill(right);
  await field.press('End');
  let sum = 0;
  for (let times = 0; times < WRONG_KEYS; times += 1) {
    // Longer than a save takes.
    await page.waitForTimeout(700);
    await page.evaluate(watchMessage, messages);
    await page.keyboard.insertText(key);
    sum += await page.evaluate(() => /** @type {{ shown: Promise<number> }} */ (/** @type {unknown} */ (window)).shown);
    await field.press('Backspace');
  }
  return sum / WRONG_KEYS;
}

/**
 * @param {Browser} browser @param {Target} target @param {Mode} mode
 * @returns {Promise<Pass>}
 * @throws Error if the page never becomes usable, does not take the keys, or asks another host
 */
export async function pass(browser, target, mode) {
  const context = await browser.newContext({
    ...{ viewport: { width: 900, height: 1200 }, locale: 'ja-JP', serviceWorkers: 'block' },
    ...(target.state ? { storageState: target.state } : {}),
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const { host } = new URL(target.url);
    const foreign = /** @type {string[]} */ ([]);
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith('http') && asked.host !== host) foreign.push(asked.host);
    });
    // A blank page of the same origin first, so that the renderer runs and is slow before the navigation begins.
    const blank = new URL(BLANK, target.url).href;
    await page.route(blank, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
    );
    await page.goto(blank);
    await page.unroute(blank);
    await page.addInitScript(watchPage, { blank: BLANK, ready: target.ready });
    await session.send('Performance.enable');
    await session.send('Network.enable');
    if (mode.line) await session.send('Network.emulateNetworkConditions', LINE);
    if (mode.rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: mode.rate });
    const before = await metrics(session);
    await page.goto(target.url, { waitUntil: 'commit' });
    const load = await Promise.race([
      page.evaluate(() => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (window)).notes.ready),
      page.waitForTimeout(60_000).then(() => Promise.reject(new Error('no field could be used within a minute'))),
    ]);
    await page.waitForTimeout(mode.rate > 1 ? 1500 : 1000);
    const after = await metrics(session);
    if (!mode.line) for (let twice = 0; twice < 2; twice += 1) await session.send('HeapProfiler.collectGarbage');
    const { heap } = await metrics(session);
    const typed = mode.keys && target.typeIn ? await type(page, session, target.typeIn) : {};
    const { shift, moved } = await notesOf(page);
    const wrongKey = mode.rate === 1 && target.wrong ? await mistype(page, target.wrong) : NaN;
    const work = await page.evaluate(fixedWork);
    if (foreign.length > 0) throw new Error(`another host was asked: ${foreign.join(', ')}`);
    return { load, loadCpu: after.cpu - before.cpu, shift, moved, heap, ...typed, wrongKey, work };
  } finally {
    await context.close();
  }
}
