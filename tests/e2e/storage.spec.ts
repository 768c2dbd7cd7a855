import { expect, test } from '@playwright/test';
import { answer, goToScreen, newDraft, saved } from './support/app.js';

test('stored data is listed with its size, and permanently erased', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', '消える商事株式会社');
  await saved(page);
  await page.goto('/settings/');
  await expect(page.getByRole('row', { name: /消える商事株式会社/ })).toContainText('回分');
  await expect(page.getByRole('button', { name: 'すべて消す' })).toBeDisabled();
  await page.getByLabel('元には戻せません').check();
  await page.getByRole('button', { name: 'すべて消す' }).click();
  await expect(page.getByText('保管しているものはありません。')).toBeVisible();
  const left = await page.evaluate(async () => {
    const request = indexedDB.open('shitagaki');
    const db = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const names = [...db.objectStoreNames];
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const count = db.transaction(name).objectStore(name).count();
          count.onsuccess = () => resolve(count.result);
        }),
    );
    return Promise.all(counts);
  });
  expect(left.every((count) => count === 0)).toBe(true);
  await page.goto('/');
  await expect(page.getByText('まだ下書きはありません。')).toBeVisible();
});

test('a full disk: typing continues, the draft can be downloaded, and it is saved when there is room again', async ({
  page,
}) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  // A test cannot set the browser's quota, so make put() throw the quota error instead.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
      if (!('room' in window)) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values);
    };
  });
  await page.locator('[name="contact.department"]').fill('総務部');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await page.locator('[name="contact.department"]').pressSequentially('第一課');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下書きをファイルに書き出す' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/\.json$/);
  await page.evaluate(() => Object.assign(window, { room: true }));
  // The save is retried without any action by the user.
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 15_000 });
  await page.reload();
  await expect(page.locator('[name="contact.department"]')).toHaveValue('総務部第一課');
});

test('a draft of a later version stays unchanged and is shown read-only', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', '先の時代株式会社');
  await saved(page);
  const change = (make: string) =>
    page.evaluate(async (make) => {
      const request = indexedDB.open('shitagaki');
      const db = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const drafts = db.transaction('drafts', 'readwrite').objectStore('drafts');
      const all = drafts.getAll() as IDBRequest<{ draft: { version: number; revision: number } }[]>;
      const [stored] = await new Promise<typeof all.result>((resolve) => (all.onsuccess = () => resolve(all.result)));
      if (make) drafts.put({ ...stored, draft: { ...stored?.draft, version: 7 } });
      db.close();
      return stored?.draft;
    }, make);
  await change('newer');
  await page.goto('/');
  await page.getByRole('link', { name: '読むだけで開く' }).click();
  await expect(page.getByText('ここでは読むだけです')).toBeVisible();
  await expect(page.getByText('先の時代株式会社').first()).toBeVisible();
  await expect(page.locator('input, select, textarea')).toHaveCount(0);
  expect(await change('')).toMatchObject({ version: 7 });
});
