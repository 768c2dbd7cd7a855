import { expect, test } from '@playwright/test';
import { alive, answer, draftFile, example, goToScreen, newDraft, openErrors, openFile, saved } from './support/app.js';

test('a first visit shows at once what happens to a number as it is typed', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('送信なし')).toBeVisible();
  const line = page.getByLabel('電話番号', { exact: true });
  await line.pressSequentially('０３－１２３４－５６７８');
  await expect(page.getByText('「０３－１２３４－５６７８」を「0312345678」に直します。')).toBeVisible();
  await line.fill('03');
  await expect(page.locator('#try-said')).toHaveText('');
  await line.fill('0312345678');
  await expect(page.getByText('このままNSSに入力できます。')).toBeVisible();
  await line.fill('03-甲-5678');
  await expect(page.getByText('「甲」は使えません。')).toBeVisible();
  await line.fill('');
  await expect(page.locator('#try-said')).toHaveText('');
});

test('the finished example can be tried in every way, and is stored only when somebody wants it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '書き終えた例を見る' }).click();
  const note = page.getByRole('complementary', { name: '記入例' });
  await expect(note).toBeVisible();
  await expect(page.locator('[data-save-state]')).toHaveCount(0);
  expect(await openErrors(page)).toEqual([]);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', 'ためし商事');
  await expect(page.locator('[name="contact.companyName"]')).toHaveValue('ためし商事');
  for (const name of ['転記', '予定', '申込み後の手続', '履歴', 'コメント']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/./);
    await expect(note).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.getByRole('link', { name: '使い方', exact: true }).click();
  await page.getByRole('link', { name: '下書きに戻る' }).click();
  await expect(note).toBeVisible();
  await page.getByRole('link', { name: '例を閉じる' }).click();
  await expect(page.getByText('まだ下書きはありません')).toBeVisible();

  await page.getByRole('link', { name: '書き終えた例を見る' }).click();
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', 'ためし商事');
  await page.getByRole('button', { name: 'この例から下書きを作る' }).click();
  await expect(note).toHaveCount(0);
  await saved(page);
  await page.goto('/');
  await expect(page.getByRole('listitem').filter({ has: page.locator('progress') })).toHaveCount(1);
});

test('with drafts, the one that was changed last is gone on with first', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.phone', '0312345678');
  await saved(page);
  await page.goto('/');
  await alive(page);
  const next = page.getByRole('link', { name: '続きを書く' });
  await expect(next).toHaveAccessibleDescription(/新規申込/);
  await expect(page.getByLabel('電話番号', { exact: true })).toHaveCount(0);
  await next.click();
  await expect(page.getByRole('heading', { level: 1, name: '新規申込' })).toBeVisible();
});

test('a stored draft with the id of the example stays within reach', async ({ page }) => {
  await page.goto('/settings/');
  await expect(page.getByText('保管しているものはありません。')).toBeVisible();
  await page.evaluate(
    async (draft) => {
      const request = indexedDB.open('shitagaki');
      const db = await new Promise<IDBDatabase>((done) => (request.onsuccess = () => done(request.result)));
      const transaction = db.transaction('drafts', 'readwrite');
      transaction.objectStore('drafts').put({ id: 'example', deletedAt: null, draft });
      await new Promise((done) => (transaction.oncomplete = done));
      db.close();
    },
    { ...(JSON.parse(draftFile(example.values).buffer.toString()) as object), id: 'example', title: '戻した下書き' },
  );
  await page.goto('/');
  await page.getByRole('link', { name: '戻した下書き', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '戻した下書き' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: '記入例' })).toHaveCount(0);
});
