import { expect, test } from '@playwright/test';
import {
  answer,
  bytesOf,
  download,
  draftFile,
  example,
  goToScreen,
  jsonFile,
  onExampleDay,
  openFile,
  saved,
} from './support/app.js';
import { SharedDirectory } from './support/shared-folder.js';

test('everything is saved into one file, erased, previewed and restored', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '申込内容の確認');
  await page.setInputFiles('[name="confirm.attachments"]', {
    name: '委任状.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-x'),
  });
  await expect(page.getByText('委任状.pdf', { exact: true })).toBeVisible();
  await saved(page);
  await page.goto('/settings/');
  const file = await download(page, 'バックアップを書き出す');
  expect(file.suggestedFilename()).toBe('下書きバックアップ_20260410.zip');
  await expect(page.getByText('最後のバックアップは2026/04/10')).toBeVisible();
  const backup = { name: file.suggestedFilename(), mimeType: 'application/zip', buffer: await bytesOf(file) };

  await page.getByLabel('元には戻せません').check();
  await page.getByRole('button', { name: 'すべて消す' }).click();
  await expect(page.getByText('保管しているものはありません。')).toBeVisible();

  await page.goto('/');
  await page.setInputFiles('input[name=import]', backup);
  await expect(page.getByRole('heading', { name: 'このバックアップの内容' })).toBeVisible();
  await expect(page.getByText('下書き1件、ひな形0件、添付ファイル1個')).toBeVisible();
  await page.getByRole('button', { name: 'バックアップから戻す' }).click();
  await expect(page.getByText('バックアップから戻しました。')).toBeVisible();
  await page.goto('/');
  await page.getByRole('link', { name: '例の申込み' }).click();
  await goToScreen(page, '申込内容の確認');
  await expect(page.getByText('委任状.pdf', { exact: true })).toBeVisible();
  await goToScreen(page, '履歴');
  await expect(page.locator('[data-revision]').first()).toBeVisible();

  // Later changes are kept; replacing asks for confirmation first.
  await goToScreen(page, '事業所・企業');
  await answer(page, 'office.phone', '0311112222');
  await saved(page);
  await page.goto('/');
  await page.setInputFiles('input[name=import]', backup);
  await expect(page.getByText('内容が違うもの1件')).toBeVisible();
  await page.getByText('ここにあるものをすべて置き換える').click();
  const replace = page.getByRole('button', { name: '置き換える', exact: true });
  await expect(replace).toBeDisabled();
  await page.getByLabel('いまの内容が消えてもよい').check();
  await replace.click();
  await expect(page.getByText('バックアップの内容に置き換えました。')).toBeVisible();
  await page.goto('/');
  await page.getByRole('link', { name: '例の申込み' }).click();
  await goToScreen(page, '事業所・企業');
  await expect(page.locator('[name="office.phone"]')).not.toHaveValue('0311112222');
});

test('a folder chosen once gets a backup after a change, without asking', async ({ page }) => {
  const folder = await SharedDirectory.make();
  await folder.offerTo(page);
  await page.goto('/settings/');
  await page.getByRole('button', { name: '保存するフォルダーを選ぶ' }).click();
  // The test's stand-in for a folder cannot be stored: the page must say so and keep working.
  await expect(page.getByRole('alert')).toContainText('フォルダーを使えませんでした');
  await folder.remove();

  // A folder in the browser's private file system can be stored.
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  const names = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      const directory = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
      for await (const name of directory.keys()) found.push(name);
      return found;
    });
  await page.goto('/settings/');
  await page.getByRole('button', { name: '保存するフォルダーを選ぶ' }).click();
  await expect(page.locator('[data-backup-folder]')).toContainText('最後は');
  expect(await names()).toHaveLength(1);
  await page.evaluate(async () => {
    const directory = await navigator.storage.getDirectory();
    for (const name of await Array.fromAsync((directory as unknown as { keys(): AsyncIterable<string> }).keys())) {
      await directory.removeEntry(name);
    }
  });
  await page.clock.install();
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await page.clock.runFor(31_000);
  await expect.poll(names).toHaveLength(1);
});

test('a folder shared by two people keeps the backups of both', async ({ page }) => {
  // Names as an earlier version of a colleague's app writes them, including today's.
  const theirs = Array.from(
    { length: 10 },
    (_, index) => `下書きバックアップ_202604${String(index + 1).padStart(2, '0')}.zip`,
  );
  await onExampleDay(page);
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  await page.goto('/settings/');
  const list = () =>
    page.evaluate(async () => {
      const directory = (await navigator.storage.getDirectory()) as unknown as {
        values(): AsyncIterable<{ getFile(): Promise<File> }>;
      };
      const found: Record<string, string> = {};
      for await (const handle of directory.values()) {
        const file = await handle.getFile();
        found[file.name] = file.size < 100 ? await file.text() : 'large';
      }
      return found;
    });
  await page.evaluate(async (names) => {
    const directory = await navigator.storage.getDirectory();
    for (const name of names) {
      const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
      await stream.write(`of a colleague: ${name}`);
      await stream.close();
    }
  }, theirs);
  await page.getByRole('button', { name: '保存するフォルダーを選ぶ' }).click();
  await expect(page.locator('[data-backup-folder]')).toContainText('最後は');
  const files = await list();
  for (const name of theirs) expect(files[name]).toBe(`of a colleague: ${name}`);
  const mine = Object.keys(files).filter((name) => !theirs.includes(name));
  expect(mine).toHaveLength(1);
  expect(mine[0]).toMatch(/^下書きバックアップ_20260410_[0-9a-f]{8}\.zip$/);
  await page.getByText('ほかの人やパソコンのバックアップ10件').click();
  await expect(page.locator('[data-foreign-backup]')).toHaveCount(10);
});

test('a broken backup is refused with a message', async ({ page }) => {
  await page.goto('/');
  await page.setInputFiles('input[name=import]', { ...jsonFile('PK\u0003\u0004backup.json'), name: 'a.zip' });
  await expect(page.getByRole('alert')).toContainText('。');
});
