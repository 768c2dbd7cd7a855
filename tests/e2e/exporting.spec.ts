import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '../unit/exports/pdf/read-pdf.js';
import type { jsonFile } from './support/app.js';
import { alive, bytesOf, download, draftFile, example, goToCheck, onExampleDay, openFile } from './support/app.js';

const changed = { ...example.values, 'office.phone': '0399998888', 'contact.title': '部長' };

async function openExample(page: Page, values: unknown = example.values): Promise<void> {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(values));
}

/** Drops files on the page as a file manager does. */
async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  await alive(page);
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const { name, text } of list) data.items.add(new File([text], name, { type: 'application/json' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, files);
}
const textOf = (file: ReturnType<typeof jsonFile>) => file.buffer.toString('utf8');

test('the user chooses what the PDF contains, and whether it can be opened again', async ({ page }) => {
  await openExample(page);
  await goToCheck(page);
  const whole = await bytesOf(await download(page, 'PDFを書き出す'));
  await page.getByText('PDFとパッケージの設定').click();
  await page.getByLabel('表紙').uncheck();
  await page.getByLabel('PDFに下書きのデータも入れる').uncheck();
  const bare = await bytesOf(await download(page, 'PDFを書き出す'));
  expect(bare.length).toBeLessThan(whole.length);
  const [all, without] = [await readPdf(new Uint8Array(whole)), await readPdf(new Uint8Array(bare))];
  expect(all.pages[0]).toContain('目次');
  expect(without.pages.join('')).not.toContain('目次');
  expect(all.pages.join('')).toContain('システムサービス利用申込書');
  expect(Object.keys(without.attachments)).toEqual([]);

  await page.goto('/');
  await page.setInputFiles('input[name=import]', { name: 'b.pdf', mimeType: 'application/pdf', buffer: bare });
  await expect(page.getByRole('alert')).toContainText('このPDFには下書きのデータが入っていません');
  await page.setInputFiles('input[name=import]', { name: 'w.pdf', mimeType: 'application/pdf', buffer: whole });
  await expect(page.getByText('答えは同じです。')).toBeVisible();

  // The choice is remembered.
  await page.reload();
  await openFile(page, draftFile(example.values, { id: 'other' }));
  await goToCheck(page);
  await page.getByText('PDFとパッケージの設定').click();
  await expect(page.getByLabel('表紙')).not.toBeChecked();
});

test('the PDF can be previewed before it is saved', async ({ page }) => {
  await openExample(page);
  await goToCheck(page);
  await page.getByText('PDFとパッケージの設定').click();
  await page.getByRole('button', { name: 'PDFを下見する' }).click();
  await expect(page.getByRole('heading', { name: 'PDFの下見' })).toBeFocused();
  await expect(page.locator('[data-pdf-preview] iframe, [data-pdf-preview] a')).toHaveCount(1);
  expect((await bytesOf(await download(page, 'この内容で保存する'))).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: '閉じる' }).click();
  await expect(page.locator('[data-pdf-preview]')).toHaveCount(0);
});

test('the same draft gives the same package; a locked one opens with its passphrase alone', async ({ page }) => {
  await openExample(page);
  await goToCheck(page);
  const first = await bytesOf(await download(page, 'パッケージを書き出す'));
  const second = await bytesOf(await download(page, 'パッケージを書き出す'));
  expect(first.equals(second)).toBe(true);

  await page.getByText('PDFとパッケージの設定').click();
  await page.getByLabel('パッケージを合言葉で閉じる').check();
  const passphrase = await page.getByLabel('合言葉', { exact: true }).inputValue();
  expect(passphrase).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const file = await download(page, 'パッケージを書き出す');
  expect(file.suggestedFilename()).toMatch(/\.zip\.age$/);
  const locked = await bytesOf(file);
  expect(locked.subarray(0, 21).toString()).toBe('age-encryption.org/v1');

  await page.goto('/');
  await page.setInputFiles('input[name=import]', { name: 'p.zip.age', mimeType: '', buffer: locked });
  await page.getByLabel('「p.zip.age」の合言葉').fill('another passphrase');
  await page.getByRole('button', { name: '開く', exact: true }).click();
  // Every form of the passphrase takes one slow key derivation, which makes guessing hard.
  await expect(page.getByRole('alert')).toContainText('合言葉が違う', { timeout: 120_000 });
  await page.getByLabel('「p.zip.age」の合言葉').fill(passphrase);
  await page.getByRole('button', { name: '開く', exact: true }).click();
  await expect(page.getByText('答えは同じです。')).toBeVisible({ timeout: 120_000 });
});

test('a ticked lock without a passphrase writes no file, neither a package nor a backup', async ({ page }) => {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await openExample(page);
  await goToCheck(page);
  const settings = page.getByText('PDFとパッケージの設定');
  const refused = async (lock: string, button: string) => {
    await page.getByLabel(lock).check();
    const passphrase = page.getByLabel('合言葉', { exact: true });
    for (const empty of ['', '   ', '　']) {
      await passphrase.fill(empty);
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByRole('alert')).toContainText('合言葉を入力してください');
      await expect(passphrase).toBeFocused();
    }
    await expect(page.getByText('を書き出しました')).toHaveCount(0);
    await passphrase.fill('あ');
    await expect(page.getByRole('alert')).toHaveCount(0);
    const file = await download(page, button);
    expect((await bytesOf(file)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    // Without the lock, the file is open, and its name says so.
    await page.getByLabel(lock).uncheck();
    expect((await download(page, button)).suggestedFilename()).toMatch(/\.zip$/);
  };
  await settings.click();
  await page.getByLabel('パッケージを合言葉で閉じる').check();
  await page.getByLabel('合言葉', { exact: true }).fill('');
  // When folded, the settings still show that the lock is on and what it requires.
  await settings.click();
  await page.getByRole('button', { name: 'パッケージを書き出す' }).click();
  await expect(page.getByLabel('合言葉', { exact: true })).toBeFocused();
  await refused('パッケージを合言葉で閉じる', 'パッケージを書き出す');
  await page.goto('/settings/');
  await refused('バックアップを合言葉で閉じる', 'バックアップを書き出す');
  expect(downloads).toBe(4);
});

test('files dropped anywhere are previewed first; a newer one replaces the older one', async ({ page }) => {
  await openExample(page);
  await page.getByRole('link', { name: '請求先', exact: true }).click();
  const newer = draftFile(changed, { updatedAt: '2030-01-01T00:00:00.000Z', revision: 9 });
  await drop(page, [{ name: 'newer.json', text: textOf(newer) }]);
  await expect(page.getByText('答えが2か所違います。ファイルのほうが新しいものです。')).toBeVisible();
  await expect(page.locator('[data-difference="office.phone"]')).toContainText('0399998888');
  await page.getByRole('button', { name: 'ここの下書きと置き換える' }).click();
  await page.getByRole('link', { name: '事業所・企業' }).first().click();
  await expect(page.locator('[name="office.phone"]')).toHaveValue('0399998888');
  // The replaced state can be restored.
  await page.goto('/');
  await expect(page.getByText('（置き換える前）')).toHaveCount(1);
});

test('several files at once are each described', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/about/');
  await drop(page, [
    { name: 'a.json', text: textOf(draftFile(example.values, { id: 'a', title: '甲社' })) },
    { name: 'broken.json', text: '{' },
    { name: 'b.json', text: textOf(draftFile(example.values, { id: 'b', title: '乙社' })) },
  ]);
  await expect(page.getByText('甲社')).toBeVisible();
  await expect(page.getByText('乙社')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('broken.json');
  await page.getByRole('button', { name: '下書きとして開く' }).first().click();
  await expect(page.getByRole('link', { name: '甲社' })).toBeVisible();
  await expect(page.getByRole('button', { name: '下書きとして開く' })).toHaveCount(1);
});

test('a form to fill in by hand and the table of forms are exported as PDFs', async ({ page }) => {
  await page.goto('/about/');
  for (const name of ['手書き用紙（PDF）', '様式対応表を1枚で（PDF）']) {
    const file = await download(page, name);
    expect((await bytesOf(file)).subarray(0, 5).toString()).toBe('%PDF-');
  }
});
