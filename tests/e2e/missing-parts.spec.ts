import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { goToScreen, newDraft, saved } from './support/app.js';

test.use({ serviceWorkers: 'allow' });

/**
 * Deletes what the service worker has kept for an address that contains the text, and the browser's own cache, which
 * would stand in for it; returns the number of entries.
 */
async function forget(page: Page, part: string): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  return page.evaluate(async (text) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (request.url.includes(text) && (await cache.delete(request))) count += 1;
    }
    return count;
  }, part);
}
const isKept = (page: Page, part: string) =>
  page.evaluate(async (text) => {
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) if (request.url.includes(text)) return true;
    return false;
  }, part);

async function install(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test('a file that is missing from the cache is fetched and kept again', async ({ page, context }) => {
  await install(page);
  expect(await forget(page, '/terms/')).toBe(1);
  expect(await forget(page, '/manifest.webmanifest')).toBe(1);
  await page.goto('/terms/?a=1');
  await page.evaluate(() => fetch('/manifest.webmanifest'));
  await expect.poll(() => isKept(page, '/terms/')).toBe(true);
  await expect.poll(() => isKept(page, '/manifest.webmanifest')).toBe(true);
  await context.setOffline(true);
  await page.goto('/terms/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a file of another version is not kept among those of this one', async ({ page }, info) => {
  const dir = info.outputPath('site');
  cpSync('build', dir, { recursive: true });
  const { url, close } = await serve({ dir, port: 0 });
  try {
    await install(page, url);
    await forget(page, '/terms/');
    const file = join(dir, 'terms/index.html');
    writeFileSync(file, `${readFileSync(file, 'utf8')}<!-- next -->`);
    await page.goto(`${url}terms/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await isKept(page, '/terms/')).toBe(false);
  } finally {
    await close();
  }
});

test('a page that is missing without a network says what to do', async ({ page, context }) => {
  await install(page);
  await forget(page, '/terms/');
  await context.setOffline(true);
  await page.goto('/terms/');
  await expect(page.getByRole('heading', { name: 'このページを開けません' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'もう一度開く' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '用語' })).toBeVisible();
});

test('a part that is missing without a network is reported, and nothing typed is lost', async ({ page, context }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await install(page);
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await page.locator('[name="contact.companyName"]').pressSequentially('ナックス商事');
  await saved(page);
  await forget(page, '/_app/immutable/nodes/');
  await context.setOffline(true);
  await page.getByRole('link', { name: '使い方' }).click();
  await expect(page.getByRole('heading', { name: 'このページを開けません' })).toBeVisible();
  await expect(page.locator('[data-problem=missing]')).toContainText('つながる所で再読み込みしてください。');
  // The page tries again by itself as soon as there is a network.
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: '使い方' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[name="contact.companyName"]')).toHaveValue('ナックス商事');
  expect(errors).toEqual([]);
});

test('whoever goes back while a page is still loading gets the page that the address names', async ({ page }) => {
  let go = () => {};
  const later = new Promise<void>((done) => (go = done));
  await page.goto('/about/');
  await page.getByRole('navigation', { name: 'このアプリ' }).getByRole('link', { name: '設定' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  // The page is there to be read, and its scripts are on their way.
  await page.route('**/*.js', async (route) => (await later, route.continue()));
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/\/about\/$/);
  go();
  await expect(page.getByRole('heading', { level: 1, name: '使い方' })).toBeVisible();
});

test('a page of an old version whose parts are gone offers the new one, and keeps what was typed', async ({
  page,
}, info) => {
  const dir = info.outputPath('site');
  cpSync('build', dir, { recursive: true });
  const { url, close } = await serve({ dir, port: 0 });
  try {
    // The host is updated before the first visit's worker has kept anything.
    await page.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker);
    await page.goto(url);
    await newDraft(page);
    await goToScreen(page, '仮アカウント申込');
    await page.locator('[name="contact.companyName"]').pressSequentially('最後の一文字まで');
    const chunks = join(dir, '_app/immutable/nodes');
    const kept = new Map(readdirSync(chunks).map((name) => [name, readFileSync(join(chunks, name))]));
    for (const name of kept.keys()) rmSync(join(chunks, name));
    writeFileSync(join(dir, '_app/version.json'), '{"version":"next"}');
    await page.getByRole('link', { name: '入力内容の確認' }).click();
    for (const [name, code] of kept) writeFileSync(join(chunks, name), code);
    // SvelteKit itself loads the page anew if it sees the new version first.
    const heading = page.getByRole('heading', { level: 1, name: '入力内容の確認' });
    const offer = page.getByRole('button', { name: '新しい版にする' });
    await expect(heading.or(offer).first()).toBeVisible();
    if (await offer.isVisible()) await offer.click();
    // The page of the old version is gone, and with it what it was about to load.
    await expect(offer).toHaveCount(0);
    await page.waitForLoadState();
    await page.goto(page.url().replace('/check/', '/screen/'));
    await goToScreen(page, '仮アカウント申込');
    await expect(page.locator('[name="contact.companyName"]')).toHaveValue('最後の一文字まで');
  } finally {
    await close();
  }
});

test('an error that no page handles is reported calmly, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  await install(page);
  // A part of the app, which the banner's end may load, is none that tells of the error.
  page.on('request', (request) => request.url().includes('/_app/immutable/') || sent.push(request.url()));
  await page.evaluate(() => {
    void Promise.reject(new Error('test'));
  });
  await expect(page.locator('[data-problem=broken]')).toContainText('思わぬ問題が起きました。');
  await page.getByRole('button', { name: '閉じる' }).click();
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  expect(sent).toEqual([]);
});

test('the note that offers to put a draft back goes away with the draft', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await page.goto('/');
  await page.getByRole('button', { name: '削除' }).click();
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeVisible();
  await page.getByText('ごみ箱（1件）').click();
  await page.getByRole('button', { name: '完全に消す' }).click();
  await page.getByRole('button', { name: 'もう一度押すと完全に消えます' }).click();
  await expect(page.getByRole('button', { name: '元に戻す' })).toHaveCount(0);
});
