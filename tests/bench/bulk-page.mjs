// The table of all drafts with 10,000 drafts in a real Chromium, compared with rendering all rows at once in the same
// run.
// Read the ratios, not the milliseconds.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { seedDrafts } from './support/seed.mjs';

const COUNT = 10_000;
const { values } = JSON.parse(await readFile(new URL('../fixtures/manual-example.json', import.meta.url), 'utf8'));
const { url, close } = await serve({ dir: 'build', port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' })).newPage();
const since = (/** @type {number} */ began) => Math.round(performance.now() - began);
const long = () => page.evaluate(() => Math.round(Math.max(0, .../** @type {any} */ (window).long)));
await page.addInitScript(() => {
  const long = /** @type {number[]} */ ([]);
  Object.assign(window, { long });
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
});

await page.goto(`${url}desk/`);
await page.getByText('まだ下書きはありません').waitFor();
await seedDrafts(page, COUNT, values);

let began = performance.now();
await page.reload();
await page.locator('tr.one').first().waitFor();
const first = since(began);
await page.getByText(`（全${COUNT}件）`).waitFor({ timeout: 120_000 });
const all = since(began);
await page.getByText('確かめています…').waitFor({ state: 'hidden', timeout: 300_000 });
console.log(
  `first lines ${first} ms, all in sight ${all} ms, all checked ${since(began)} ms; longest task ${await long()} ms`,
);

began = performance.now();
await page.getByLabel('下書きを探す').fill('第9999');
await page.locator('tr.one').nth(1).waitFor({ state: 'detached' });
console.log(`search to one line: ${since(began)} ms`);
await page.getByLabel('下書きを探す').fill('');

const scrolled = await page.evaluate(async () => {
  const box = /** @type {HTMLElement} */ (document.querySelector('[role=region][tabindex]'));
  const frames = [];
  for (let step = 0; step < 60; step += 1) {
    const began = performance.now();
    box.scrollTop = (box.scrollHeight / 60) * step;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    frames.push(performance.now() - began);
  }
  const ours = frames.sort((a, b) => a - b)[56] ?? NaN;
  const body = /** @type {HTMLElement} */ (box.querySelector('tbody'));
  const row = /** @type {HTMLElement} */ (body.querySelector('.one')).outerHTML;
  const rows = body.querySelectorAll('tr').length;
  const began = performance.now();
  const naive = document.createElement('table');
  naive.innerHTML = `<tbody>${row.repeat(10_000)}</tbody>`;
  document.body.append(naive);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const theirs = performance.now() - began;
  naive.remove();
  return { ours, theirs, rows };
});
console.log(
  `a jump to a painted frame, p95: ${scrolled.ours.toFixed(1)} ms with ${scrolled.rows} rows; all lines drawn at once: ${Math.round(scrolled.theirs)} ms, ratio ${(scrolled.theirs / scrolled.ours).toFixed(0)}`,
);

began = performance.now();
await page.goto(`${url}draft/screen/?id=seed-5000&screen=office`);
await page.locator('[name="office.phone"]').waitFor();
const field = since(began);
await page.waitForTimeout(3000);
console.log(`a draft among them, to its first field: ${field} ms; longest task ${await long()} ms`);
began = performance.now();
await page.goto(url);
await page.getByText('依頼9999').waitFor({ timeout: 120_000 });
console.log(`the start page's list: ${since(began)} ms; longest task ${await long()} ms`);
await browser.close();
await close();
