import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answer, goToScreen, newDraft, saved } from './support/app.js';

/** From now on every write is refused as on a full disk. */
const fill = (page: Page) =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

test('a full disk: each action on a draft says what was not done', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(page.getByRole('link', { name: '新規申込', exact: true })).toBeVisible();
  await fill(page);
  await page.getByRole('button', { name: '削除' }).click();
  await expect(alert).toContainText('ごみ箱に移せませんでした');
  await expect(alert).toContainText('ディスクの空きが足りません');
  await expect(page.getByText('ごみ箱に移しました')).toHaveCount(0);
  await page.getByRole('button', { name: '複製' }).click();
  await expect(alert).toContainText('複製できませんでした');
  await page.getByRole('button', { name: '名前を変える' }).click();
  await page.getByLabel('下書きの名前').fill('別の名前');
  await page.keyboard.press('Enter');
  await expect(alert).toContainText('名前を変えられませんでした');
  await expect(page.getByRole('link', { name: '新規申込', exact: true })).toHaveCount(1);
});

test('a full disk: a revision is not named, a setting not changed, a table not taken in, but a backup is written', async ({
  page,
}) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  await goToScreen(page, '履歴');
  await fill(page);
  const alert = page.getByRole('alert');
  await page.getByRole('button', { name: '名前を付ける' }).first().click();
  await page.getByLabel('この内容の名前').fill('提出前');
  await page.keyboard.press('Enter');
  await expect(alert).toContainText('「提出前」という名前を付けられませんでした');

  await page.goto('/settings/');
  await expect(page.getByRole('radio', { name: '祝日だけ休みとする' })).toBeEnabled();
  await fill(page);
  await page.getByRole('radio', { name: '祝日だけ休みとする' }).click();
  await expect(alert).toContainText('前の設定のままです');
  await expect(page.getByRole('radio', { name: '間の平日も休みとする' })).toBeChecked();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'バックアップを書き出す' }).click();
  await waiting;
  await expect(page.getByText('を書き出しました。')).toBeVisible();

  await page.goto('/desk/');
  await page.getByText('表から取り込む').click();
  const sample = page.waitForEvent('download');
  await page.getByRole('button', { name: '見本をダウンロード' }).click();
  const path = await (await sample).path();
  await fill(page);
  await page.setInputFiles('input[name=table]', {
    name: 't.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(path),
  });
  await page.getByRole('button', { name: '取り込む' }).click();
  await expect(alert).toContainText('一つも作っていません');
  await expect(alert).not.toContainText('full');
});

test('what could not be read is not called empty, and an unreadable file not a full disk', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '申込内容の確認');
  await page.evaluate(() => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  });
  await page.setInputFiles('input[type=file][name$=attachments]', {
    name: '見積書.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('x'),
  });
  await expect(page.getByRole('alert')).toContainText('読み取れませんでした');
  await page.addInitScript(() => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await page.goto('/settings/');
  await expect(page.getByText('保管しているものを読めませんでした。')).toBeVisible();
  await expect(page.getByText('保管しているものはありません。')).toHaveCount(0);
});
