import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { alive, answer, draftFile, example, goToScreen, onExampleDay, openFile, saved } from './support/app.js';
import { violationsOf } from './support/axe.js';

const want = (page: Page) => page.addInitScript(() => localStorage.setItem('shitagaki:readings', 'on'));
const readings = (page: Page) =>
  page
    .locator('[data-reading]')
    .evaluateAll((nodes) => nodes.map((node) => `${node.textContent} ${(node as HTMLElement).dataset['reading']}`));
/** What a screen reader is given, and what a script reads. */
const given = async (page: Page) => [
  await page.locator('main').ariaSnapshot(),
  await page.locator('main').evaluate((main) => main.textContent),
  await page.locator('main').evaluate((main) => (main as HTMLElement).innerText.replace(/\s+/g, '')),
];

test('readings are shown on wish, in every tab, until they are turned off', async ({ page, context }) => {
  await page.goto('/settings/');
  await alive(page);
  const other = await context.newPage();
  await other.goto('/terms/');
  await alive(other);
  expect(await readings(other)).toEqual([]);
  await page.getByRole('radio', { name: '出す', exact: true }).check();
  await expect.poll(() => readings(other)).toContain('利用者 りようしゃ');
  // Drawn above its word, in a line that has room for it, and silent.
  const [content, top, font, line] = await other
    .locator('dt [data-reading]')
    .first()
    .evaluate((word) => {
      const drawn = getComputedStyle(word, '::after');
      return [drawn.content, drawn.top, getComputedStyle(word).fontSize, getComputedStyle(word).lineHeight];
    });
  expect(content).toBe('"つうち" / ""');
  expect(parseFloat(top!)).toBeLessThan(-parseFloat(font!) * 0.9);
  expect(parseFloat(line!)).toBeGreaterThan(parseFloat(font!) * 2);
  await page.reload();
  await expect(page.getByRole('radio', { name: '出す', exact: true })).toBeChecked();
  await expect.poll(() => readings(page)).toContain('設定 せってい');
  await page.getByRole('radio', { name: '出さない' }).check();
  for (const one of [page, other]) await expect.poll(() => readings(one)).toEqual([]);
  await expect(other.locator('dt').first()).toBeVisible();
});

test('names and texts stay what they are under readings, also when they change', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  const addresses: string[] = [];
  const before: unknown[] = [];
  for (const title of ['事業所・企業', '利用者コード', '入力内容の確認', '予定']) {
    await goToScreen(page, title);
    await page.waitForLoadState('networkidle');
    addresses.push(page.url());
    before.push(await given(page));
  }
  await want(page);
  for (const [index, address] of addresses.entries()) {
    await page.goto(address);
    await alive(page);
    await expect.poll(async () => (await readings(page)).length, address).toBeGreaterThan(3);
    await page.waitForLoadState('networkidle');
    await expect.poll(() => given(page), address).toEqual(before[index]);
    if (index === 0) expect(await violationsOf(page)).toEqual([]);
  }
  await goToScreen(page, '利用者コード');
  const added = page.getByRole('button', { name: 'を追加' }).first();
  const words = (await readings(page)).length;
  await added.click();
  await expect.poll(async () => (await readings(page)).length).toBeGreaterThanOrEqual(words);
  await goToScreen(page, '事業所・企業');
  expect(await answer(page, 'office.phone', '0312345678')).toBe(true);
  await saved(page);
  // In English there is nothing to read.
  await page.evaluate(() => localStorage.setItem('shitagaki:language', 'en'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Office');
  expect(await readings(page)).toEqual([]);
});

test('nobody who has not chosen readings loads them', async ({ page }) => {
  const bodies: string[] = [];
  page.on('response', (response) => {
    if (/\.(?:js|css)$/.test(response.url()))
      void response.text().then(
        (text) => bodies.push(text),
        () => {},
      );
  });
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '事業所・企業');
  await page.waitForLoadState('networkidle');
  expect(bodies.length).toBeGreaterThan(5);
  const isLayer = (text: string) => text.includes('data-reading]');
  expect(bodies.filter(isLayer)).toEqual([]);
  expect(bodies.filter((text) => text.includes('しくちょうそん'))).toEqual([]);
  expect(isLayer(readFileSync(new URL('../../src/lib/features/readings/readings.css', import.meta.url), 'utf8'))).toBe(
    true,
  );
});
