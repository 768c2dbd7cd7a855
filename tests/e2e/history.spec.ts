import { expect, test, type Locator, type Page } from '@playwright/test';
import { answer, goToScreen, newDraft, onExampleDay, saved } from './support/app.js';

/** The values of an answer in the stored undo steps of the open draft, the oldest first. */
function keptSteps(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('shitagaki');
        opening.onerror = () => failed(opening.error!);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db
            .transaction('undo')
            .objectStore('undo')
            .get(new URL(location.href).searchParams.get('id')!);
          reading.onerror = () => failed(reading.error!);
          reading.onsuccess = () => {
            db.close();
            const steps: { changes: Record<string, { after: unknown }> }[] = reading.result?.log.undo ?? [];
            done(steps.map(({ changes }) => Object.values(changes)[0]?.after));
          };
        };
      }),
  );
}

test('steps are undone and redone, also after a reload, but not inside a text field', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const department = page.locator('[name="contact.department"]');
  const title = page.locator('[name="contact.title"]');
  await answer(page, 'contact.department', '総務部');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  // The steps are written a moment after the draft.
  await expect.poll(() => keptSteps(page)).toEqual(['総務部', '課長']);
  await page.reload();
  await expect(title).toHaveValue('課長');
  await page.getByRole('heading', { level: 1 }).click();
  // The undo log is loaded from the database shortly after the fields.
  await expect(page.getByRole('button', { name: '取り消す' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('');
  await page.getByRole('button', { name: '取り消す' }).click();
  await expect(department).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: 'やり直す' }).click();
  await expect(department).toHaveValue('総務部');
  await expect(title).toHaveValue('課長');
  // In a text field the keys belong to the browser's own undo.
  await title.focus();
  await page.keyboard.press('Control+z');
  await expect(department).toHaveValue('総務部');
});

test('an older state is compared side by side, named, and restored without losing the newer one', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  await page.clock.setFixedTime(new Date('2026-04-10T10:05:00+09:00'));
  await answer(page, 'contact.title', '部長');
  await saved(page);
  await goToScreen(page, '履歴');
  await expect(page.locator('[data-revision]')).toHaveCount(2);
  await expect(page.locator('[data-changes]')).toHaveText(['申込担当者の「役職名」', 'いちばん古い内容']);
  const older = page.locator('[data-revision]').last();
  await older.getByRole('button', { name: '名前を付ける' }).click();
  await page.getByLabel('この内容の名前').fill('最初の案');
  await page.keyboard.press('Enter');
  await expect(older).toContainText('最初の案');
  await older.getByRole('button', { name: '見比べる' }).click();
  const row = page.locator('[data-difference="contact.title"]');
  await expect(row).toContainText('課長');
  await expect(row).toContainText('部長');
  await page.getByRole('button', { name: 'この内容に戻す' }).click();
  await expect(page.getByText('前の内容も履歴にあります。')).toBeVisible();
  await expect(page.getByText('戻す前の内容')).toHaveCount(1);
  await goToScreen(page, '仮アカウント申込');
  await expect(page.locator('[name="contact.title"]')).toHaveValue('課長');
});

test('a state is not compared with itself, and keeps its name when another is restored', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  for (const [minute, title] of ['課長', '部長', '社長'].entries()) {
    await page.clock.setFixedTime(new Date(`2026-04-10T10:0${minute * 2}:00+09:00`));
    await answer(page, 'contact.title', title);
    await saved(page);
  }
  await goToScreen(page, '履歴');
  const rows = page.locator('[data-revision]');
  await expect(rows).toHaveCount(3);
  await rows.first().getByRole('button', { name: '名前を付ける' }).click();
  await page.getByLabel('この内容の名前').fill('提出したもの');
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('提出したもの');
  const compare = (row: Locator) => row.getByRole('button', { name: '見比べる' }).click();
  await compare(rows.first());
  await page.getByLabel('相手').selectOption({ index: 2 });
  const difference = page.locator('[data-difference="contact.title"]');
  await expect(difference).toContainText('課長');
  await compare(rows.last());
  await expect(page.getByLabel('相手')).toHaveValue('');
  await expect(difference).toContainText('社長');
  await page.getByRole('button', { name: 'この内容に戻す' }).click();
  await expect(page.getByText('前の内容も履歴にあります。')).toBeVisible();
  await expect(rows.filter({ hasText: '提出したもの' })).toHaveCount(1);
  await expect(page.getByText('戻す前の内容')).toHaveCount(0);
});
