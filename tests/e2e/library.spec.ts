import { expect, test, type Page } from '@playwright/test';
import { answer, draftFile, example, goToScreen, onExampleDay, openFile, saved } from './support/app.js';
import { violationsOf } from './support/axe.js';
import { SharedDirectory } from './support/shared-folder.js';

let shared: SharedDirectory;
test.beforeEach(async () => {
  shared = await SharedDirectory.make();
});
test.afterEach(() => shared.remove());

/** Opens the shared folder as a user with a name. */
async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/library/');
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
  await page.getByLabel('お名前（会社名や部署名）').fill(name);
  await page.getByLabel('お名前（会社名や部署名）').blur();
}

test('two browsers exchange a draft through a folder; if both have changed it, both versions are kept', async ({
  page,
  browser,
}) => {
  await shared.offerTo(page);
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await enter(page, '相談窓口');
  await page.getByLabel('下書き', { exact: true }).selectOption('例の申込み');
  await page.getByRole('button', { name: 'フォルダーに置く : 下書き' }).click();
  await expect(page.getByText('をフォルダーに置きました')).toBeVisible();
  const [name] = await shared.names();
  expect(name).toMatch(/^下書き_.*\.json$/);

  // A colleague takes the draft.
  const other = await (await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })).newPage();
  await shared.offerTo(other);
  await onExampleDay(other);
  await enter(other, '経理部');
  await other.getByRole('button', { name: `開く : ${name}` }).click();
  await other.getByRole('button', { name: '下書きとして開く' }).click();
  await expect(other.locator('[data-at-hand]')).toContainText('例の申込み');
  await page.getByRole('button', { name: '読み直す' }).click();
  await expect(page.getByText('経理部さんが開いています')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violationsOf(page)).toEqual([]);

  // Both change it; the colleague puts it back first.
  await page.getByRole('button', { name: `開いて見る : ${name}` }).click();
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await expect(page.locator('[data-at-hand]')).toBeVisible();
  await other.locator('[data-at-hand]').getByRole('link', { name: '例の申込み' }).click();
  await goToScreen(other, '事業所・企業');
  await answer(other, 'office.phone', '0311112222');
  await saved(other);
  await enter(other, '経理部');
  await other.getByRole('button', { name: `フォルダーに戻す : ${name}` }).click();
  await expect(other.getByText('をフォルダーに戻しました')).toBeVisible();
  expect(await shared.text(name!)).toContain('0311112222');

  await page.getByRole('button', { name: `フォルダーに戻す : ${name}` }).click();
  await expect(page.getByText('並べて置きました')).toBeVisible();
  expect(await shared.text(name!)).toContain('0311112222');
  expect((await shared.names()).filter((one) => one.includes('相談窓口'))).toHaveLength(1);
  expect((await shared.names()).filter((one) => one.endsWith('使用中'))).toEqual([]);
});
