import { expect, test } from '@playwright/test';
import config from '../../playwright.config.js';
import { alive, bytesOf, download, draftFile, example, goToCheck, onExampleDay, openFile } from './support/app.js';

/** A host on the intranet without https: only `localhost` is a secure context without it. */
const HOST = 'naccs.intra.example';
const launch = config.use!.launchOptions!;
test.use({ launchOptions: { ...launch, args: [...launch.args!, `--host-resolver-rules=MAP ${HOST} localhost`] } });

test('on a plain-http host, files are written and read, and what is missing is said once', async ({
  page,
  baseURL,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await onExampleDay(page);
  const address = new URL(baseURL!);
  address.hostname = HOST;
  await page.goto(address.href);
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, 'undefined']);
  const note = page.locator('[data-plain-host]');
  await expect(note).toContainText('httpsではないので');
  await note.getByRole('button', { name: '閉じる' }).click();
  await expect(note).toHaveCount(0);
  await page.reload();
  await alive(page);
  await openFile(page, draftFile(example.values));
  const attached = { name: '登記簿.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 sample') };
  await page.goto(page.url().replace(/draft\/.*\?id=([^&]*).*/, 'draft/screen/?id=$1&screen=confirm'));
  await page.locator('input[type=file]').first().setInputFiles(attached);
  await expect(page.getByText('登記簿.pdf').first()).toBeVisible();

  await goToCheck(page);
  await expect(note).toHaveCount(0);
  expect((await bytesOf(await download(page, 'PDFを書き出す'))).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByText('PDFとパッケージの設定').click();
  await page.getByLabel('パッケージを合言葉で閉じる').check();
  const passphrase = await page.getByLabel('合言葉', { exact: true }).inputValue();
  const locked = await bytesOf(await download(page, 'パッケージを書き出す'));

  await page.goto(address.href);
  await page.setInputFiles('input[name=import]', { name: 'p.zip.age', mimeType: '', buffer: locked });
  await page.getByLabel('「p.zip.age」の合言葉').fill(passphrase);
  await page.getByRole('button', { name: '開く', exact: true }).click();
  await expect(page.getByText('答えは同じです。')).toBeVisible({ timeout: 30_000 });

  await page.goto(`${address.href}settings/`);
  await alive(page);
  const backup = await bytesOf(await download(page, 'バックアップを書き出す'));
  expect(backup.subarray(0, 2).toString()).toBe('PK');
  await page.goto(address.href);
  await page.setInputFiles('input[name=import]', { name: 'b.zip', mimeType: 'application/zip', buffer: backup });
  await expect(page.getByText('1件の下書き').or(page.getByText('下書き1件')).first()).toBeVisible();
  expect(errors).toEqual([]);
});
