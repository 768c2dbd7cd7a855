import { expect, test, type Page } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, saved } from './support/app.js';
import { violationsOf } from './support/axe.js';
import { enter, openNss, press, refusals } from './support/nss.js';
import { currentRow, openPad } from './support/pad.js';

const values = example.values;

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('after a correction request, the pad shows only what differs from NSS', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!);
  for (let row = 0; row < 12; row += 1) await page.keyboard.press('Enter');
  await expect(page.locator('[data-state=copied]')).not.toHaveCount(0);
  await page.locator('[name="result.receiptNumber"]').fill('1200001A');
  await page.locator('[name="result.receivedTime"]').fill('15:20');
  await page.locator('[name="result.receivedTime"]').blur();
  await expect(page.locator('[name="result.receivedTime"]')).toHaveValue('1520');
  await page.locator('[name="result.requestedOn"]').fill('20260415');
  await page.locator('[name="result.request"]').fill('申込担当者の会社名を確かめてください');
  await page.locator('[name="result.request"]').blur();
  // The submitted state is kept although the draft was changed before the button was pressed.
  await goToScreen(page, '仮アカウント申込');
  await page.locator('[name="contact.companyName"]').fill('ナックスシステム合同会社');
  await page.locator('[name="contact.companyName"]').blur();
  await saved(page);
  await goToScreen(page, '転記');
  await page.getByRole('button', { name: '申し込んだ内容を残して、直し始める' }).click();
  await expect(page.getByText('申し込んだ内容を「履歴」に残しました')).toBeVisible();
  const rows = page.getByRole('group', { name: '転記パッド' }).locator('[data-path]');
  await expect(rows).toHaveCount(1);
  await expect(rows).toHaveAttribute('data-path', 'contact.companyName');
  await goToScreen(page, '事業所・企業');
  await page.locator('[name="office.phone"]').fill('0312345679');
  await page.locator('[name="office.phone"]').blur();
  await saved(page);
  await goToScreen(page, '転記');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: /^コピー .*電話番号/ }).click();
  await expect(page.locator('[data-path="office.phone"]')).toHaveAttribute('data-state', 'copied');
  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(page.locator('[data-path="office.phone"]')).toHaveAttribute('data-state', 'copied');
  await expect(page.locator('[data-path="contact.companyName"]')).toHaveAttribute('data-state', 'redo');
  await expect(page.getByRole('button', { name: '申し込んだ内容を残して、直し始める' })).toHaveCount(0);
  await page.getByRole('button', { name: '修正を登録した' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(50);
  await goToScreen(page, '履歴');
  await expect(page.getByText('申し込んだ内容（1200001A）')).toHaveCount(1);
});

test('two people read the values to each other and tick them off', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!);
  await page.getByRole('button', { name: '読み合わせ表を開く' }).click();
  const phone = page.locator('[data-aloud="office.phone"]');
  await expect(phone).toContainText('03 1234 5678');
  await expect(page.locator('[data-aloud="userCodes[0].naming.responsibleNameEn"]')).toContainText(
    'エイチ・ドット・エイチ・オー・ゼット・イー・アイ',
  );
  await phone.getByRole('checkbox').check();
  await expect(page.locator('[data-path="office.phone"]').last()).toHaveAttribute('data-state', 'confirmed');
});

test('a wrong value is rejected by NSS as well as by the draft', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!, {
    ...values,
    'office.phone': '03-1234-5678',
    'office.address.city': 'kawasaki',
  });
  await expect(page.locator('[data-advice]')).toContainText('直すところが2件');
  const nss = await openNss(context, 'office');
  for (const path of ['office.phone', 'office.address.city']) {
    await page.locator(`[data-path="${path}"] [data-action]`).click();
    await expect(page.locator(`[data-path="${path}"]`)).toHaveAttribute('data-state', 'copied');
    await enter(nss, await currentRow(page));
  }
  await press(nss, 'netNACCSを利用する');
  const refused = await refusals(nss);
  // NSS's field takes eleven characters, and no hyphen.
  expect(refused).toContain('事業所に関する項目 電話番号: 半角数字で入力してください');
  expect(refused).toContain('事業所に関する項目 住所(市区町村): 全角で入力してください');
  await expect(nss.locator('main h1')).toHaveText('事業所・企業 入力');
});

test('Enter copies from the first press, wherever the focus is, and leaves links and fields alone', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseURL!).origin });
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(values));
  await goToScreen(page, '転記');
  await expect(page.getByRole('group', { name: '転記パッド' })).toBeVisible();
  const copied = page.locator('[data-state=copied]');
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyName']);
  // What is pressed on NSS before the first text is taken along, and says so.
  await expect(copied).toHaveCount(2);
  await expect(page.locator('[data-path="terms.agreed"][data-before]')).toContainText('先に押す');
  await page.getByRole('heading', { level: 1, name: '転記' }).click();
  await page.keyboard.press('Enter');
  await expect(copied).toHaveCount(3);
  await page.getByLabel('確認画面の文字').fill('見本');
  await page.getByLabel('確認画面の文字').press('Enter');
  await expect(page.getByLabel('確認画面の文字')).toHaveValue('見本\n');
  await expect(copied).toHaveCount(3);
});

test('the pad works by keyboard, and fields changed afterwards are to be transcribed again', async ({
  page,
  context,
  baseURL,
}) => {
  await openPad(page, context, baseURL!);
  const at = () => currentRow(page).then(({ path }) => path);
  expect(await at()).toBe('terms.agreed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await at()).toBe('contact.companyName');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyName']);
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyNameKana']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  const company = page.locator('[data-path="contact.companyName"]').first();
  await expect(company).toHaveAttribute('data-state', 'confirmed');
  await page.locator('[data-path="office.fax"] [data-action]').click();
  await expect(page.locator('[data-progress]')).toContainText('3 / ');

  await page.reload();
  await expect(company).toHaveAttribute('data-state', 'confirmed');
  await goToScreen(page, '事業所・企業');
  await page.locator('[name="office.fax"]').fill('0311112222');
  await page.locator('[name="office.fax"]').blur();
  await saved(page);
  await goToScreen(page, '転記');
  await expect(page.locator('[data-path="office.fax"]')).toHaveAttribute('data-state', 'redo');
  await expect(page.getByText('入れ直し 1')).toBeVisible();
  // Fields never transcribed are still to do; those that are unchanged are hidden.
  await page.getByLabel('写した後に変わった項目だけ').check();
  await expect(page.locator('[data-path="office.fax"]')).toBeVisible();
  await expect(company).toHaveCount(0);
  await page.locator('[data-path="office.fax"] [data-action]').click();
  await expect(page.locator('[data-path="office.fax"]')).toHaveAttribute('data-state', 'copied');
  expect(await clipboard(page)).toBe('0311112222');

  await page.getByRole('button', { name: 'クリップボードを空にする' }).click();
  await expect(page.getByText('クリップボードを空にしました。')).toBeVisible();
  expect(await clipboard(page)).toBe('');
  await page.locator('[name="result.receiptNumber"]').fill('1200001A');
  await page.locator('[name="result.receivedOn"]').fill('2026/4/10');
  await page.locator('[name="result.receivedOn"]').blur();
  await expect(page.locator('[name="result.receivedOn"]')).toHaveValue('20260410');
});

test('the small window works by keyboard alone, and the pad returns when it is closed', async ({
  page,
  context,
  baseURL,
}) => {
  // Use a window of the browser, which a test can inspect.
  await page.addInitScript(() => delete (window as { documentPictureInPicture?: unknown }).documentPictureInPicture);
  await openPad(page, context, baseURL!);
  // Another window that happens to have the name of a pad must not be used.
  const theirs = context.waitForEvent('page');
  await page.evaluate(() => void window.open('/about/', 'transcription'));
  const other = await theirs;
  await expect(other.locator('h1')).toBeVisible();
  const heading = await other.locator('h1').textContent();
  await page.bringToFront();
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: '小さな窓で開く' }).press('Enter');
  const small = await opening;
  await expect(small.locator('[data-path="contact.companyName"]').first()).toBeVisible();
  await expect(other.locator('h1')).toHaveText(heading!);
  await small.bringToFront();
  await expect(small.locator('[aria-current=step] [data-action]')).toBeFocused();
  await small.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyName']);
  await expect(small.locator('[aria-current=step] [data-action]')).toBeFocused();
  // It uses the page's own style sheets.
  await expect(small.locator('.button.primary').first()).toHaveCSS('background-color', 'rgb(0, 23, 193)');
  await small.close();
  await expect(page.locator('[data-path="contact.companyName"]').first()).toHaveAttribute('data-state', 'copied');

  await page.evaluate(() => (window.open = () => null));
  await page.getByRole('button', { name: '小さな窓で開く' }).click();
  await expect(page.getByRole('button', { name: 'ここに戻す' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyNameKana']);
});

test('the pad uses a window that stays on top', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!);
  for (let row = 0; row < 20; row += 1) await page.keyboard.press('ArrowDown');
  const { path } = await currentRow(page);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: '小さな窓で開く' }).click();
  const small = await opening;
  const button = small.locator(`[data-path="${path}"] [data-action]`).last();
  await expect(button).toBeFocused();
  await expect(button).toBeInViewport();
  await expect(button).toHaveCSS('background-color', 'rgb(0, 23, 193)');
  await page.getByRole('button', { name: 'ここに戻す' }).press('Enter');
  await expect(page.locator(`[data-path="${path}"]`).last()).toBeVisible();
  await expect(page.getByRole('button', { name: '小さな窓で開く' })).toBeFocused();
});

for (const width of [1280, 390]) {
  test(`the page has no violation at ${width} pixels`, async ({ page, context, baseURL }) => {
    await page.setViewportSize({ width, height: 900 });
    await openPad(page, context, baseURL!, { ...values, 'office.phone': '03-1234' });
    await page.keyboard.press('Enter');
    await page.getByLabel('確認画面の文字').fill('申込担当者に関する項目\n氏名\t姓：混戴 名：一郎');
    await page.getByRole('button', { name: '比べる' }).click();
    expect(await violationsOf(page)).toEqual([]);
  });
}
