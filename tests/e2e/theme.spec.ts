import { expect, test, type Page } from '@playwright/test';
import { alive } from './support/app.js';

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const LIGHT = 'rgb(246, 247, 251)';
const DARK = 'rgb(20, 20, 24)';

test('the look follows the system until one is chosen, and the choice holds in every tab from the first paint', async ({
  page,
  context,
}) => {
  await page.goto('/settings/');
  await alive(page);
  expect(await ground(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(DARK);
  const other = await context.newPage();
  await other.goto('/about/');
  await page.getByRole('radio', { name: '明るい' }).check();
  expect(await ground(page)).toBe(LIGHT);
  await page.getByRole('radio', { name: '暗い' }).check();
  await expect.poll(() => ground(other)).toBe(DARK);

  // Known before anything is painted: the page's own code has not run yet.
  await page.emulateMedia({ colorScheme: 'light' });
  await page.route('**/_app/**/*.js', () => {});
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.unroute('**/_app/**/*.js');
  await page.reload();
  await expect(page.getByRole('radio', { name: '暗い' })).toBeChecked();
  await page.emulateMedia({ media: 'print' });
  expect(await ground(page)).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('radio', { name: '端末の設定に合わせる' }).check();
  expect(await ground(page)).toBe(LIGHT);
});
