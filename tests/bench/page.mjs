// Response times as a user feels them, in a real Chromium with the processor slowed down four times: the built app
// compared with a bare HTML field in the same run. Read the ratios, not the milliseconds.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const { values } = JSON.parse(await readFile(new URL('../fixtures/manual-example.json', import.meta.url), 'utf8'));
const draft = { format: 'shitagaki', version: 1, kind: 'draft', procedure: 'new-application', title: '例', values };
const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const p95 = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? NaN;

const { url, close } = await serve({ dir: 'build', port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' });
const page = await context.newPage();

/**
 * Milliseconds from a key's event to the frame after it, for each key of a text.
 * @param {string} selector
 * @param {string} text
 */
async function keys(selector, text) {
  await page.locator(selector).fill('');
  await page.locator(selector).focus();
  await page.evaluate(() => {
    const found = /** @type {number[]} */ ([]);
    Object.assign(window, { found });
    document.addEventListener(
      'input',
      (event) => {
        const began = event.timeStamp;
        requestAnimationFrame(() => {
          const port = new MessageChannel();
          port.port1.onmessage = () => found.push(performance.now() - began);
          port.port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  for (const key of text) {
    await page.keyboard.insertText(key);
    await page.waitForTimeout(40);
  }
  return page.evaluate(() => /** @type {{ found: number[] }} */ (/** @type {unknown} */ (window)).found);
}

/** @param {string} address @param {string} selector */
async function load(address, selector) {
  const began = performance.now();
  await page.goto(address);
  await page.locator(selector).waitFor();
  return performance.now() - began;
}

const slow = async (/** @type {number} */ rate) =>
  (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
const bare = 'data:text/html,<meta charset=utf-8><label>x <input name=x></label>';
/** Over a hundred keys: with few samples the 95th percentile would be a single key. */
const text = '03123456780312345678０３１２３４５６７８'.repeat(4);

await page.goto(url);
await page.setInputFiles('input[name=import]', {
  name: 'a.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(draft)),
});
await page.getByRole('button', { name: '下書きとして開く' }).click();
await page.getByRole('link', { name: '事業所・企業' }).click();
await page.locator('[name="office.phone"]').waitFor();
const address = page.url();
await page.evaluate(() => navigator.serviceWorker.ready);

const cold = [];
for (let n = 0; n < 5; n += 1) {
  const fresh = await browser.newContext({ serviceWorkers: 'block' });
  const first = await fresh.newPage();
  const began = performance.now();
  await first.goto(url);
  await first.getByRole('button', { name: '新しい下書き' }).click();
  await first.getByRole('button', { name: '新規申込' }).click();
  await first.getByRole('link', { name: '仮アカウント申込' }).click();
  await first.locator('[name="contact.companyName"]').waitFor();
  cold.push(performance.now() - began);
  await fresh.close();
}
await context.setOffline(true);
const warm = [];
for (let n = 0; n < 7; n += 1) warm.push(await load(address, '[name="office.phone"]'));
await context.setOffline(false);
console.log(
  `start page to the first field of a new draft, cold: ${Math.round(median(cold))} ms; a screen of a draft, offline and warm: ${Math.round(median(warm))} ms`,
);

for (const rate of [1, 4]) {
  await load(address, '[name="office.phone"]');
  await slow(rate);
  const ours = await keys('[name="office.phone"]', text);
  await load(bare, 'input');
  await slow(rate);
  const theirs = await keys('input', text);
  await slow(1);
  for (const [name, of] of /** @type {const} */ ([
    ['median', median],
    ['p95', p95],
  ])) {
    const [mine, plain] = [of(ours), of(theirs)];
    console.log(
      `key to painted frame, ${name} of ${ours.length}, processor ${rate}x slower: ours ${mine.toFixed(1)} ms, a bare field ${plain.toFixed(1)} ms, ratio ${(mine / plain).toFixed(2)}`,
    );
  }
}
await browser.close();
await close();
