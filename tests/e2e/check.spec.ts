import { expect, test } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, saved } from './support/app.js';

test('each message of the check leads to its field, and a change leads back to its line', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  const wrong = { 'office.phone': '03-12', 'contact.name.given': '', 'start.desiredDate': '20260411' };
  await openFile(page, draftFile({ ...example.values, ...wrong }));
  await goToScreen(page, '入力内容の確認');
  const points = page.locator('#open-points');
  const errors = page.locator('main dl [data-severity=error]');
  const before = await errors.count();
  expect(before).toBeGreaterThanOrEqual(3);
  await expect(points.getByRole('link')).toHaveCount(before);
  await expect(page.getByRole('link', { name: '確認に戻る' })).toHaveCount(0);

  // By a message of the summary: the second part of a name, whose line is that of the whole name.
  await points
    .getByRole('link', { name: /^氏名（名）/ })
    .first()
    .click();
  await expect(page.locator('[name="contact.name.given"]')).toBeFocused();
  await page.keyboard.type('花子');
  await page.getByRole('link', { name: '確認に戻る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
  await expect(page.locator('main :focus')).toHaveText('変更: 氏名');
  await expect(page.locator('main :focus')).toBeInViewport();
  await expect(errors).toHaveCount(before - 1);

  // By 変更, with a reload on the way; the side list still marks the screen.
  const phone = page.locator('main dl .line').filter({ has: page.locator('[data-field="office.phone"]') });
  await phone.getByRole('link', { name: /変更/ }).click();
  await expect(page.locator('[name="office.phone"]')).toBeFocused();
  await page.reload();
  await expect(page.locator('nav [aria-current=page]')).toContainText('事業所・企業');
  await page.locator('[name="office.phone"]').fill('0312345678');
  await saved(page);
  await page.getByRole('link', { name: '確認に戻る' }).click();
  await expect(page.locator('main :focus')).toHaveText('変更: 電話番号');
  await expect(page.locator('main .line').filter({ has: page.locator(':focus') })).toContainText('0312345678');
  await expect(errors).toHaveCount(before - 2);

  // The next screen was not reached from the check.
  await page.getByRole('link', { name: '事業所・企業', exact: true }).click();
  await expect(page.getByRole('link', { name: '確認に戻る' })).toHaveCount(0);
});
