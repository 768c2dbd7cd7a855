import { expect, test } from '@playwright/test';
import {
  answer,
  bytesOf,
  download,
  draftFile,
  example,
  goToScreen,
  newDraft,
  onExampleDay,
  openErrors,
  openFile,
  saved,
} from './support/app.js';
import { ALONE } from './support/pages.js';

test.use({ serviceWorkers: 'allow' });

/** Visits the app online, and waits until everything is cached. */
async function install(page: import('@playwright/test').Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
}

test('navigating while the app is still being cached does not offer a new version', async ({ page }) => {
  await page.goto('/');
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
  await page.goto('/terms/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
  await expect(page.getByText('新しい版があります')).toHaveCount(0);
});

test('every address opens without a network, and an application can be completed offline', async ({
  page,
  context,
}) => {
  await onExampleDay(page);
  await install(page);
  await context.setOffline(true);
  for (const address of [
    '/',
    ...ALONE,
    '/draft/screen/?id=none&screen=office',
    '/draft/check/?id=none',
    '/draft/forms/?id=none',
    '/draft/schedule/?id=none',
    '/draft/history/?id=none',
    '/draft/transcribe/?id=none',
  ]) {
    const response = await page.goto(address);
    expect(response?.fromServiceWorker(), address).toBe(true);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
  }
  for (const [address, page_] of [
    ['/about', '/about/'],
    ['/index.html', '/'],
    ['/draft?id=none', '/draft/?id=none'],
  ] as const) {
    await page.goto(address);
    await expect(page, address).toHaveURL(page_);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
  }
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  expect(await openErrors(page)).toEqual([]);
  for (const button of ['JSONを書き出す', 'PDFを書き出す', 'パッケージを書き出す']) {
    expect((await bytesOf(await download(page, button))).length, button).toBeGreaterThan(1000);
  }
});

test('going offline in the middle of a word loses nothing, and the page reloads there', async ({ page, context }) => {
  await install(page);
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await page.locator('[name="contact.companyName"]').pressSequentially('ナックス');
  await context.setOffline(true);
  await page.locator('[name="contact.companyName"]').pressSequentially('商事');
  // Without blur or another key: the draft is saved on its own.
  await saved(page);
  await page.reload();
  await expect(page.locator('[name="contact.companyName"]')).toHaveValue('ナックス商事');
  await answer(page, 'contact.phone', '03-1234-5678');
  await saved(page);
  await page.reload();
  await expect(page.locator('[name="contact.phone"]')).toHaveValue('0312345678');
});
