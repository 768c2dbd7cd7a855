import { expect, test, type Page } from '@playwright/test';
import { answer, draftFile, goToScreen, newDraft, openFile } from './support/app.js';

/** Blocks IndexedDB, as some private windows do, until `room` is set. */
async function lockDatabases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...values: Parameters<typeof open>) {
      if (!('room' in window)) throw new DOMException('denied', 'SecurityError');
      return open.apply(this, values);
    };
  });
}
const state = (page: Page) => page.locator('[data-save-state]');

/** Begins a draft that cannot be saved. */
async function typeUnsaved(page: Page): Promise<void> {
  await lockDatabases(page);
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', '窓辺商事株式会社');
  await expect(state(page)).toHaveAttribute('data-save-state', 'failed');
}

test('without a database: typing continues, nothing is lost between pages, and the draft is saved once that is possible', async ({
  page,
}) => {
  await typeUnsaved(page);
  await expect(page.getByRole('alert')).toContainText('保管場所が使えません');

  // The draft is held in memory, so it survives going to the start page and back.
  await page.getByRole('link', { name: '一覧に戻る' }).click();
  await expect(page.getByText('まだ保存できていない下書き')).toBeVisible();
  await page.getByRole('link', { name: '窓辺商事株式会社', exact: true }).click();
  await goToScreen(page, '仮アカウント申込');
  await expect(page.locator('[name="contact.companyName"]')).toHaveValue('窓辺商事株式会社');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下書きをファイルに書き出す' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/\.json$/);

  // Leaving would lose the draft, so the browser asks.
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe('beforeunload');

  await page.evaluate(() => Object.assign(window, { room: true }));
  await expect(state(page)).toHaveAttribute('data-save-state', 'saved', { timeout: 15_000 });
  await page.addInitScript(() => Object.assign(window, { room: true }));
  await page.reload();
  await expect(page.locator('[name="contact.companyName"]')).toHaveValue('窓辺商事株式会社');
});

test('a draft that could not be stored is found again on the start page, and stored once that is possible', async ({
  page,
}) => {
  await typeUnsaved(page);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/');
  const left = page.locator('[data-left-behind]');
  await expect(left).toContainText('保存できなかった下書き');
  await expect(left.getByRole('link', { name: '窓辺商事株式会社' })).toBeVisible();

  await page.addInitScript(() => Object.assign(window, { room: true }));
  await page.goto('/');
  await left.getByRole('link', { name: '窓辺商事株式会社' }).click();
  await expect(state(page)).toHaveAttribute('data-save-state', 'saved');
  await page.goto('/');
  await expect(page.getByRole('link', { name: '窓辺商事株式会社', exact: true })).toHaveCount(1);
  await expect(left).toHaveCount(0);
});

test('a file can be opened without a database', async ({ page }) => {
  await lockDatabases(page);
  await page.goto('/');
  await openFile(page, draftFile({ 'contact.companyName': '窓辺商事株式会社' }));
  await goToScreen(page, '仮アカウント申込');
  await expect(page.locator('[name="contact.companyName"]')).toHaveValue('窓辺商事株式会社');
});
