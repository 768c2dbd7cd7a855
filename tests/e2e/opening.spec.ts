import { expect, test, type Page } from '@playwright/test';
import { bytesOf, download, draftFile, example, jsonFile, onExampleDay } from './support/app.js';

const input = (page: Page) => page.locator('input[name=import]');
const other = (page: Page) => page.getByRole('button', { name: 'ほかのファイルを開く' });

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
});

test('the preview of a draft takes the place of the drop area, which comes back when it is closed', async ({
  page,
}) => {
  await expect(input(page)).toBeVisible();
  await expect(other(page)).toHaveCount(0);
  await input(page).setInputFiles(draftFile(example.values));
  await expect(page.getByRole('heading', { name: 'このファイルの内容' })).toBeFocused();
  await expect(input(page)).toBeHidden();
  const choosing = page.waitForEvent('filechooser');
  await other(page).click();
  await (await choosing).setFiles(draftFile({}, { title: '二つ目の下書き' }));
  await expect(page.getByText('二つ目の下書き')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'このファイルの内容' })).toBeFocused();
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(input(page)).toBeFocused();
  await expect(other(page)).toHaveCount(0);
});

test('a file that cannot be read leaves the drop area where it is', async ({ page }) => {
  await input(page).setInputFiles(jsonFile('{}'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(input(page)).toBeVisible();
  await expect(other(page)).toHaveCount(0);
});

test('so do the previews of a template, of comments and of a backup', async ({ page }) => {
  const common = { format: 'shitagaki', version: 1, procedure: 'new-application' };
  const template = { ...common, kind: 'template', title: '窓口用' };
  await input(page).setInputFiles(jsonFile(JSON.stringify(template), 'ひな形.shitagaki'));
  await expect(page.getByRole('heading', { name: '受け取ったひな形の内容' })).toBeFocused();
  await expect(input(page)).toBeHidden();

  // The hidden input takes further files, as the tests of other programs do.
  const { buffer } = draftFile(example.values);
  const draft = JSON.parse(buffer.toString()) as object;
  await input(page).setInputFiles(
    jsonFile(JSON.stringify({ ...common, kind: 'review', id: 'review-1', by: '総務', review: { threads: [] }, draft })),
  );
  await expect(page.getByText('コメントの付いた下書き')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'このファイルの内容' })).toBeFocused();

  await page.goto('/settings/');
  const backup = await bytesOf(await download(page, 'バックアップを書き出す'));
  await input(page).setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: backup });
  await expect(page.getByRole('heading', { name: 'このバックアップの内容' })).toBeFocused();
  await expect(input(page)).toBeHidden();
});

test('files chosen together are each kept, and none takes the others away', async ({ page }) => {
  const common = { format: 'shitagaki', version: 1, procedure: 'new-application' };
  const template = { ...common, kind: 'template', title: '窓口用' };
  const versions = ['0311111111', '0322222222'].map((phone, at) => ({
    ...draftFile({ ...example.values, 'office.phone': phone }, { title: `${at + 1}つ目` }),
    name: `${at + 1}.json`,
  }));
  await input(page).setInputFiles([jsonFile(JSON.stringify(template), 'ひな形.shitagaki'), ...versions]);
  await expect(page.getByRole('button', { name: '下書きとして開く' })).toHaveCount(2);
  await page.getByRole('button', { name: 'ひな形として保存' }).click();
  await expect(page.getByText('「ひな形.shitagaki」を開きました')).toBeVisible();
  await page.getByRole('button', { name: '下書きとして開く' }).first().click();
  await expect(page.getByText('「1.json」を開きました')).toBeVisible();
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await expect(page.getByText('「2.json」を開きました')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: '1つ目' })).toBeVisible();
  await expect(page.getByRole('link', { name: '2つ目' })).toBeVisible();
});

test('a draft that was replaced while another file was compared with it is compared anew', async ({ page }) => {
  await input(page).setInputFiles(draftFile(example.values));
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).waitFor();
  await page.goto('/');
  const versions = ['0311111111', '0322222222'].map((phone, at) => ({
    ...draftFile({ ...example.values, 'office.phone': phone }),
    name: `${at + 1}.json`,
  }));
  await input(page).setInputFiles(versions);
  const replace = page.getByRole('button', { name: 'ここの下書きと置き換える' });
  await expect(replace).toHaveCount(2);
  await replace.first().click();
  await expect(page.getByText('「1.json」を開きました')).toBeVisible();
  await replace.click();
  await expect(page.getByText('ここの下書きが、見ている間に変わりました。')).toBeVisible();
  await expect(page.getByRole('cell', { name: '0311111111' })).toBeVisible();
  await replace.click();
  await expect(page.getByText('「2.json」を開きました')).toBeVisible();
});
