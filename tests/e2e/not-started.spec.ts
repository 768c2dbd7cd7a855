import { expect, test, type Page } from '@playwright/test';
import { alive, goToScreen, newDraft, saved } from './support/app.js';

/** Tells the page that it is online while the host cannot be reached yet. Returns what lets it be reached. */
async function online(page: Page): Promise<() => Promise<void>> {
  let asked = 0;
  const lost = '**/_app/version.json';
  await page.route(lost, (route) => (asked++, route.abort()));
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => asked).toBeGreaterThan(0);
  return () => page.unroute(lost);
}

const FLOOR = 'Chrome・Edge 109、Firefox 115、Safari 16.4';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says that it is needed', async ({ page }) => {
    await page.goto('/');
    const said = page.locator('#not-started noscript p');
    await expect(said).toBeVisible();
    await expect(said).toContainText('JavaScriptが止められているので');
  });
});

test('a script that arrived in part is said, and the page starts once it comes whole', async ({ page }) => {
  await page.route('**/entry/app.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export const a = {' }),
  );
  await page.goto('/');
  const said = page.getByRole('alert').filter({ hasText: '読み込みが終わらず' });
  await expect(said).toContainText(FLOOR);
  await page.unroute('**/entry/app.*.js');
  await said.getByRole('link', { name: 'もう一度開く' }).click();
  await alive(page);
  await expect(page.locator('#not-started')).toHaveCount(0);
});

test('a network that is lost on the way is said, and its return tries again', async ({ page }) => {
  await page.route('**/entry/start.*.js', (route) => route.abort());
  await page.goto('/draft/?id=a');
  await expect(page.getByText('読み込みが終わらず')).toBeVisible();
  const reach = await online(page);
  await expect(page.getByText('読み込みが終わらず')).toBeVisible();
  await page.unroute('**/entry/start.*.js');
  await reach();
  await expect(page.locator('#not-started')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?id=a');
});

test('a start that never ends is said after 20 seconds, also to who reads English', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('shitagaki:language', 'en'));
  // The clock stands still, because the machine may be slow.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/entry/app.*.js', async (route) => (await gate, await route.continue()));
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('#not-started').waitFor({ state: 'attached' });
  await page.clock.fastForward(19_000);
  await expect(page.getByText('The app could not be loaded.')).toBeHidden();
  await page.clock.fastForward(2000);
  await expect(page.getByText('The app could not be loaded.')).toBeVisible();
  await page.clock.resume();
  go();
  await alive(page);
  await expect(page.locator('#not-started')).toHaveCount(0);
});

test('a browser without what the app needs is told which ones work', async ({ page }) => {
  await page.addInitScript(() => {
    delete (globalThis as { DecompressionStream?: unknown }).DecompressionStream;
  });
  await page.route('**/entry/app.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'a => a?.b??=' }),
  );
  await page.goto('/');
  const said = page.getByRole('alert').filter({ hasText: 'このブラウザーは古いので' });
  await expect(said).toContainText(FLOOR);
  await expect(page.getByText('読み込みが終わらず')).toBeHidden();
});

test('a page that cannot be loaded keeps the way back to the draft, and tries again with the network', async ({
  page,
}) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const name = page.locator('[name="contact.companyName"]');
  await name.pressSequentially('ナックス商事');
  await saved(page);
  const screen = page.url();
  await page.route('**/_app/immutable/nodes/**', (route) => route.abort());
  await page.getByRole('link', { name: '使い方' }).click();
  await expect(page.getByRole('heading', { name: 'このページを開けません' })).toBeVisible();
  await page.getByRole('link', { name: '下書きに戻る' }).click();
  await expect(name).toHaveValue('ナックス商事');
  expect(page.url()).toBe(screen);
  await page.getByRole('link', { name: '使い方' }).click();
  await expect(page.getByRole('heading', { name: 'このページを開けません' })).toBeVisible();
  const reach = await online(page);
  await expect(page.getByRole('heading', { name: 'このページを開けません' })).toBeVisible();
  await page.unroute('**/_app/immutable/nodes/**');
  await reach();
  await expect(page.getByRole('heading', { level: 1, name: '使い方' })).toBeVisible();
});
