import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { alive, onExampleDay } from './support/app.js';

/** The longest acceptable wait, in milliseconds. */
const LONG = 1000;

declare global {
  interface Window {
    longest: number;
  }
}

/** Records the longest time for which the page is blocked from now on. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** The page responds while a file is read: an unrelated control works. */
async function answers(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新しい下書き' }).click({ timeout: 5000 });
  await expect(page.getByRole('button', { name: '新規申込' })).toBeVisible({ timeout: 5000 });
}

const longest = (page: Page) => page.evaluate(() => window.longest);

/** A PDF with streams that are not drafts but take a while to be recognised as such. */
function hostilePdf(name: string, streams: readonly string[]): string {
  const path = test.info().outputPath(name);
  const object = (data: string) => `5 0 obj\n<< ${'/EmbeddedFile '.repeat(40)}>>\nstream\n${data}\nendstream\nendobj\n`;
  writeFileSync(path, `%PDF-1.7\n${streams.map(object).join('')}`);
  return path;
}
const nest = () => hostilePdf('nest.pdf', ['['.repeat(9_600_000)]);
const swarm = () => hostilePdf('swarm.pdf', Array<string>(20).fill(`{"a":[${'{},'.repeat(1_000_000)}{}]}`));

/** A worker reads for seconds, on a busy machine for longer; the page meanwhile says so and can be used. */
const READING = { timeout: 30_000 };

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await alive(page);
});

test('a PDF of ten million brackets is refused while the page stays responsive', async ({ page }) => {
  await watch(page);
  await page.setInputFiles('input[name=import]', nest());
  await answers(page);
  await expect(page.getByRole('alert')).toContainText('下書きのデータが入っていません', READING);
  expect(await longest(page)).toBeLessThan(LONG);
});

test('a PDF that takes long can be cancelled, and chosen again', async ({ page }) => {
  await watch(page);
  await page.setInputFiles('input[name=import]', swarm());
  await page.getByRole('button', { name: '中止' }).click();
  await expect(page.getByRole('alert')).toContainText('中止しました。何も変えていません。');
  await expect(page.locator('[data-reading]')).toHaveCount(0);
  await answers(page);
  await page.setInputFiles('input[name=import]', nest());
  await expect(page.getByRole('alert')).toContainText('下書きのデータが入っていません', READING);
  expect(await longest(page)).toBeLessThan(LONG);
});

test('a ZIP bomb is refused with a message while the page stays responsive', async ({ page }) => {
  const { zipSync } = await import('fflate');
  const bomb = zipSync({ 'draft.json': new Uint8Array(20_000_000), 'manifest.json': new Uint8Array([1]) });
  await watch(page);
  const path = test.info().outputPath('bomb.zip');
  writeFileSync(path, bomb);
  await page.setInputFiles('input[name=import]', path);
  await answers(page);
  await expect(page.getByRole('alert')).toContainText('開くのをやめました');
  expect(await longest(page)).toBeLessThan(LONG);
});

test('20,000 rows of one company are read while the page stays responsive, and stopping imports none of them', async ({
  page,
}) => {
  await page.goto('/desk/');
  await alive(page);
  const row = (index: number) => `依頼${index},同じ会社株式会社,同じ会社株式会社`;
  const rows = Array.from({ length: 20_000 }, (_, index) => row(index));
  const text = ['title,contact.companyName,office.companyName', ...rows].join('\r\n');
  await page.getByRole('heading', { name: '表から取り込む' }).click();
  await watch(page);
  // From the disk, as people choose files: the page itself would decode a file in memory.
  const path = test.info().outputPath('big.csv');
  writeFileSync(path, text);
  await page.setInputFiles('input[name=table]', path);
  const progress = page.getByText(/^[1-9]\d+ \/ 20000行$/);
  await expect(progress).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '取り込みをやめる' }).click();
  await expect(page.getByText('下書きは一つも作っていません。')).toBeVisible();
  expect(await longest(page)).toBeLessThan(LONG);
  await page.goto('/');
  await expect(page.getByText('まだ下書きはありません。')).toBeVisible();
});
