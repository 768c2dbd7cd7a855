import { expect, test } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, saved } from './support/app.js';

const values = { ...example.values, 'result.receivedOn': '20260410', 'result.receiptNumber': '1200001A' };

test('codes are checked, a different start is reported, steps are ticked, and all of it survives a reload', async ({
  page,
}) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(values));
  await goToScreen(page, '申込み後の手続');
  const fill = async (id: string, value: string) => {
    await page.locator(`[name="result.${id}"]`).fill(value);
    await page.locator(`[name="result.${id}"]`).blur();
  };
  const said = (id: string, rule: string) => page.locator(`[data-field="result.${id}"][data-rule="${rule}"]`);
  await fill('receiptNumber', 'ABCDEFGH');
  await expect(said('receiptNumber', 'V21')).toBeVisible();
  await fill('receiptNumber', '1200001A');
  await expect(said('receiptNumber', 'V21')).toHaveCount(0);
  await fill('officeCode', 'N0001');
  await expect(said('officeCode', 'alnum')).toBeVisible();
  await fill('officeCode', 'n00001');
  await expect(page.locator('[name="result.officeCode"]')).toHaveValue('N00001');
  await fill('confirmedStart', '2026/4/20');
  await expect(said('confirmedStart', 'T8')).toBeVisible();
  await expect(page.locator('[data-passwords-until="20260422"]')).toBeVisible();
  await fill('userCode', 'V1N00');
  await fill('idNumber1', 'F0A');
  await expect(page.getByText('V1N00F0A', { exact: true })).toBeVisible();

  // The day of receipt is entered, so the step counts as done.
  await expect(page.locator('[data-next=examination]')).toBeVisible();
  await expect(page.locator('[name="after.receipt"]')).toBeDisabled();
  await page.locator('[name="after.examination"]').check();
  await expect(page.locator('[data-next=contents]')).toBeVisible();
  await expect(page.locator('[name="after.examination.doneOn"]')).toHaveValue('2026-04-10');
  await page.locator('[name="after.notice.company"][value=different]').check();
  await page.locator('[name="after.notice.company.note"]').fill('別の会社名');
  await saved(page);

  await page.clock.setFixedTime(new Date('2026-04-21T10:00:00+09:00'));
  await page.reload();
  await expect(page.locator('[data-step=metiCompany]')).toHaveAttribute('data-state', 'overdue');
  await expect(page.locator('[data-step=metiCompany]')).toContainText('期限を過ぎました');
  await expect(page.locator('[data-step=metiPerson]')).toHaveCount(0);
  await expect(page.locator('[name="after.receipt"]')).toBeChecked();
  await expect(page.locator('[name="after.notice.company.note"]')).toHaveValue('別の会社名');
  await goToScreen(page, '入力内容の確認');
  await expect(page.getByText('V1N00').first()).toBeVisible();
  await expect(page.getByText('別の会社名')).toHaveCount(0);
});

test('a request for correction is the next step from the moment it is entered until it is answered', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-04-14T10:00:00+09:00'));
  await page.goto('/');
  await openFile(page, draftFile(values));
  const card = page.locator('[data-next-step]');
  await expect(card).toHaveAttribute('data-next-step', 'after');
  await expect(card).toContainText('審査の結果を待つ');
  await goToScreen(page, '申込み後の手続');
  await expect(page.locator('[data-step=correction]')).toHaveCount(0);
  await page.locator('[name="result.requestedOn"]').fill('20260414');
  await page.locator('[name="result.requestedOn"]').blur();
  const step = page.locator('[data-step=correction]');
  await expect(step).toContainText('4月14日');
  await expect(page.locator('[data-next=correction]')).toBeVisible();
  await saved(page);

  await page.getByRole('region', { name: '開いている下書き' }).getByRole('link').first().click();
  await expect(card).toHaveAttribute('data-next-step', 'correct');
  await card.getByRole('link', { name: '確認依頼に応える' }).click();
  await expect(page.getByRole('heading', { name: '確認依頼が届いたら' })).toBeInViewport();
  await page.getByRole('button', { name: '申し込んだ内容を残して、直し始める' }).click();
  await page.getByRole('button', { name: '修正を登録した' }).click();
  await saved(page);
  await goToScreen(page, '申込み後の手続');
  await expect(step).toHaveAttribute('data-state', 'done');
  await expect(page.locator('[data-next=examination]')).toBeVisible();
});

test('a tested password is not stored and not in the address or title, and is gone after leaving the page', async ({
  page,
}) => {
  const SECRET = 'QW3RTY7';
  await page.clock.setFixedTime(new Date('2026-04-10T23:10:00+09:00'));
  await page.goto('/');
  await openFile(page, draftFile(values));
  await goToScreen(page, '申込み後の手続');
  // The file says no time: it would be that of the build.
  expect(await (await page.request.get('/ury/')).text()).not.toMatch(/いま \d/);
  await expect(page.locator('[data-ury-possible=false]')).toBeVisible();
  const field = page.locator('#try-password');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  expect(await field.getAttribute('name')).toBeNull();
  await field.fill('qwerty');
  await expect(page.locator('[data-point=characters]')).toHaveAttribute('data-met', 'false');
  await field.fill(SECRET);
  await expect(page.locator('[data-passes=true]')).toBeVisible();
  // Change the draft too, so that something is saved while the password is in the field.
  await page.locator('[name="after.ids"]').check();
  await saved(page);
  const kept = await page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href, document.title];
    texts.push(JSON.stringify(history.state) ?? '');
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        texts.push(JSON.stringify(all.result));
      }
      db.close();
    }
    return texts.join('\n');
  });
  expect(kept).toContain('after.ids.doneOn');
  expect(kept).not.toContain(SECRET);
  await goToScreen(page, '予定');
  await page.goBack();
  await expect(page.locator('#try-password')).toHaveValue('');
});

test('the steps through URY have a page of their own', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/ury/');
  await expect(page.locator('[data-ury-possible=true]')).toBeVisible();
  await page.getByLabel('I：').check();
  await expect(page.getByText('空のままにします')).toBeVisible();
});
