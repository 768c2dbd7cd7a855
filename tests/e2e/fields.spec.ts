import { expect, test } from '@playwright/test';
import { answer, draftFile, example, goToScreen, newDraft, onExampleDay, openFile, saved } from './support/app.js';

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
});

test('the number of identification numbers follows the delegates, but not over what was typed', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '利用者コード');
  const count = page.locator('[name="userCodes[0].idCount"]');
  await page.getByRole('button', { name: '被委任者を追加' }).click();
  await expect(count).toHaveValue('1');
  await answer(page, 'userCodes[0].delegates[0]', '専務取締役　南楠　次郎');
  await expect(count).toHaveValue('2');
  const repair = page.locator('[data-repair][data-field="userCodes[0].idCount"]');
  await expect(repair).toContainText('被委任者の数に合わせて「1」を「2」に直しました。');
  await page.getByRole('button', { name: /消す.*被委任者1/ }).click();
  await expect(count).toHaveValue('1');

  await page.getByRole('button', { name: '被委任者を追加' }).click();
  await answer(page, 'userCodes[0].delegates[0]', '専務取締役　南楠　次郎');
  await expect(count).toHaveValue('2');
  await repair.getByRole('button', { name: '元に戻す' }).click();
  await expect(count).toHaveValue('1');
  // Now the number is meant: it is offered and not changed.
  await page.getByRole('button', { name: '被委任者を追加' }).click();
  await answer(page, 'userCodes[0].delegates[1]', '常務取締役　南楠　三郎');
  await expect(count).toHaveValue('1');
  await expect(page.locator('[data-rule=V11][data-severity=error]')).toContainText('「3」');
  await page.getByRole('button', { name: '3 にする' }).click();
  await expect(count).toHaveValue('3');
  await expect(page.locator('[data-rule=V11]')).toHaveCount(0);
});

test('the reading of a legal form is added with one press', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', '架空商事株式会社');
  await answer(page, 'contact.companyNameKana', 'カクウショウジ');
  await expect(page.locator('[data-rule=V23][data-severity=advice]')).toBeVisible();
  await page.getByRole('button', { name: '「カブシキガイシャ」を足す' }).click();
  await expect(page.locator('[name="contact.companyNameKana"]')).toHaveValue('カクウショウジカブシキガイシャ');
  await answer(page, 'contact.companyName', '架空商事');
  await expect(page.locator('[data-rule=V23][data-severity=advice]')).toContainText('企業名に「株式会社」がありません');
});

test('an example stands above its control, and a message appears directly below without moving it', async ({
  page,
}) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const email = page.locator('[name="contact.email"]');
  const around = page.locator('.around', { has: email });
  const top = async () => (await email.boundingBox())!.y;
  expect((await around.getByText('例: ').boundingBox())!.y).toBeLessThan(await top());
  await email.fill('taro');
  await email.blur();
  await email.focus();
  const before = await top();
  await email.pressSequentially('@naccs.jp');
  await expect(page.locator('[data-rule=C8]')).toHaveCount(0);
  expect(await top()).toBe(before);
  await email.press('Backspace');
  await email.fill('taro@');
  const message = page.locator('[data-rule=C8][data-field="contact.email"]');
  await expect(message).toBeVisible();
  expect(await top()).toBe(before);
  const box = (await email.boundingBox())!;
  expect((await message.boundingBox())!.y - (box.y + box.height)).toBeLessThan(12);
  await expect(email).toHaveAccessibleDescription(/例: taro\.tsukan@naccs\.jp.*誤り/);
});

test('the meters of the English names count nothing for empty fields, and say what a proposal adds', async ({
  page,
}) => {
  await newDraft(page);
  await goToScreen(page, '利用者コード');
  const meter = page.locator('.budget').last();
  await expect(meter).toContainText('0／72文字');
  await expect(meter).toContainText('(都道府県) 0・(市区町村) 0・(その他) 0');
  await goToScreen(page, '事業所・企業');
  await page.locator('[name="office.postalCode"]').fill('2120013');
  await answer(page, 'office.address.prefecture', '神奈川県');
  await answer(page, 'office.address.city', '川崎市幸区');
  await answer(page, 'office.address.rest', '堀川町12');
  await goToScreen(page, '利用者コード');
  await expect(meter).toContainText('2／72文字');
  await expect(meter).toContainText('(都道府県) 0・(市区町村) 0・(その他) 2（候補）');
});

test('another value than the fixed one, as a file may bring, is shown and put right with one press', async ({
  page,
}) => {
  await openFile(page, draftFile({ ...example.values, 'plan.netNaccs': 'よくばりコース', 'access.method': '専用線' }));
  await goToScreen(page, '料金プラン');
  // What stands beside the field goes with it.
  await expect(page.getByRole('table', { name: /月額（税抜き）/ })).toBeVisible();
  const row = page.getByRole('row', { name: 'netNACCS' }).filter({ hasText: 'よくばりコース' });
  await expect(row.locator('[data-severity=error]')).toBeVisible();
  await row.getByRole('button', { name: '「従量のみ」に直す' }).click();
  await expect(page.getByText('よくばりコース')).toHaveCount(0);
  await expect(page.locator('[data-field="plan.netNaccs"][data-severity=error]')).toHaveCount(0);
  await saved(page);
  await page.getByRole('link', { name: '入力内容の確認' }).first().click();
  // The link of its message leads to the value in the table.
  await page
    .locator('[data-open-points], main')
    .getByRole('link', { name: /netNACCSを利用する/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: '「netNACCSを利用する」に直す' })).toBeVisible();
  await expect(page.locator('[id="access.method"]')).toBeFocused();
});
