// Takes the README's screenshots of the built app; run `npm run build` first.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './ensure-browser.mjs';
import { serve } from './serve.mjs';

const out = new URL('../docs/screenshots/', import.meta.url).pathname;
const { values } = JSON.parse(
  await readFile(new URL('../tests/fixtures/manual-example.json', import.meta.url), 'utf8'),
);
/** The manual's example with three mistakes, so that the screenshots show messages. */
const wrong = {
  ...values,
  'office.phone': '',
  'contact.companyName': 'ナックスシステム(株)',
  'office.corporateNumber': '7000012050003',
};
const file = {
  format: 'shitagaki',
  version: 1,
  kind: 'draft',
  procedure: 'new-application',
  title: '新規申込',
  values: wrong,
};

const { url, close } = await serve({ dir: 'build', port: 4399 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { width, height } of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  await page.clock.setFixedTime(new Date('2026-04-10T10:00:00+09:00'));
  const shot = (/** @type {string} */ name) => page.screenshot({ path: `${out}${name}-${width}.png` });
  await page.goto(url);
  await page.setInputFiles('input[name=import]', {
    name: '下書き.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).waitFor();
  await shot('draft');
  await page.getByRole('link', { name: '事業所・企業' }).click();
  await page.getByRole('button', { name: 'この画面を確かめる' }).click();
  await shot('screen');
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await page.getByRole('heading', { name: '入力内容の確認' }).waitFor();
  await shot('check');
  await page.goto(url);
  await page.getByRole('link', { name: '新規申込' }).waitFor();
  await shot('start');
  await page.close();
}
await browser.close();
await close();
