import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import {
  bytesOf,
  download,
  draftFile,
  example,
  goToScreen,
  jsonFile,
  onExampleDay,
  openErrors,
  openFile,
} from './support/app.js';

async function refuse(page: Page, file: ReturnType<typeof jsonFile> | string, message: RegExp): Promise<void> {
  await page.setInputFiles('input[name=import]', file);
  await expect(page.getByRole('alert')).toContainText(message);
  await expect(page.getByRole('button', { name: '下書きとして開く' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('まだ下書きはありません。')).toBeVisible();
}

const envelope = (over: object) =>
  JSON.stringify({ format: 'shitagaki', version: 1, kind: 'draft', procedure: 'new-application', values: {}, ...over });

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
});

for (const [what, text, message] of [
  ['another program’s JSON', '{"name":"x"}', /このアプリの下書きではありません/],
  ['a broken JSON', '{"format":"shitagaki",', /読み取れませんでした/],
  ['a newer version', envelope({ version: 99 }), /新しい版のアプリ/],
  ['an unknown procedure', envelope({ procedure: 'other' }), /扱えない手続/],
  ['values that are no object', envelope({ values: [] }), /壊れています/],
  ['an empty file', '', /空です/],
] as const) {
  test(`${what} is refused with a message on what to do, and nothing is stored`, async ({ page }) => {
    await refuse(page, jsonFile(text), message);
  });
}

test('50 MB of JSON are refused at once', async ({ page }, testInfo) => {
  // As a file: Playwright would take half a minute to hand a buffer over.
  const path = testInfo.outputPath('large.json');
  await writeFile(path, envelope({ values: { 'contract.reason': 'あ'.repeat(17_000_000) } }));
  await refuse(page, path, /大きすぎます/);
});

test('a PDF and a ZIP of somebody else are refused', async ({ page }) => {
  await refuse(
    page,
    { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') },
    /このPDFには/,
  );
  await refuse(
    page,
    { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync({ 'a.txt': strToU8('a') })) },
    /。/,
  );
});

test('unknown keys are kept, wrong types are read as text and reported', async ({ page }) => {
  const values = {
    ...example.values,
    'office.phone': 312345678,
    'contact.department': { a: 1 },
    'x.unknown': 'そのまま',
  };
  await page.setInputFiles('input[name=import]', draftFile(values, { 'future-key': [1, 2] }));
  await expect(page.getByText('形の違う値がありました。')).toBeVisible();
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).waitFor();
  expect(await openErrors(page)).toEqual(['type contact.department']);
  await goToScreen(page, '事業所・企業');
  await expect(page.locator('[name="office.phone"]')).toHaveValue('312345678');
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  const again = JSON.parse((await bytesOf(await download(page, 'JSONを書き出す'))).toString('utf8')) as {
    values: Record<string, unknown>;
    'future-key': unknown;
  };
  expect(again['future-key']).toEqual([1, 2]);
  expect(again.values['x.unknown']).toBe('そのまま');
  expect(again.values['contact.department']).toEqual({ a: 1 });
});

test('a package that was tampered with is refused', async ({ page }) => {
  await openFile(page, draftFile(example.values));
  const good = unzipSync(await bytesOf(await download(page, 'パッケージを書き出す')));
  await page.goto('/');
  await page.getByRole('button', { name: '削除' }).click();
  await expect(page.getByText('まだ下書きはありません。')).toBeVisible();
  const changed: Zippable = { ...good, 'draft.json': strToU8('{}') };
  const { 'draft.json': _draft, ...missing } = good;
  const outside: Zippable = { ...good, '../x': strToU8('x') };
  for (const entries of [changed, missing, outside]) {
    await refuse(page, { name: 'p.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(entries)) }, /。/);
  }
});

test('hostile texts are shown as text and run nothing', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1">';
  await openFile(page, draftFile({ ...example.values, 'contact.companyName': hostile }, { title: hostile }));
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByText(hostile).first()).toBeVisible();
  await expect(page).not.toHaveTitle('1');
});
