import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import {
  alive,
  bytesOf,
  download,
  draftFile,
  example,
  fillByHand,
  goToCheck,
  goToScreen,
  jsonFile,
  newDraft,
  onExampleDay,
  openErrors,
  openFile,
  saved,
} from './support/app.js';
import { printed } from './support/printed.js';

/** Made by `npm run build:single`. */
const FILE = pathToFileURL(fileURLToPath(new URL('../../dist/shitagaki.html', import.meta.url))).href;
const [REGISTRY] = JSON.parse(readFileSync(new URL('../fixtures/papers/registries.json', import.meta.url), 'utf8')) as {
  lines: string[];
}[];

const control = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const reflect = (page: Page, path: string) =>
  page
    .getByRole('group')
    .filter({ has: control(page, path) })
    .last()
    .getByRole('button', { name: '反映', exact: true });
/** What the page asked for outside itself, what its policy refused, and what it threw. */
let wrong: string[];

test.beforeEach(async ({ page, context }) => {
  wrong = [];
  await context.setOffline(true);
  page.on('pageerror', ({ message }) => wrong.push(message));
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && url.split('#')[0] !== FILE) wrong.push(url);
  });
  await page.exposeFunction('violated', (what: string) => wrong.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { violated(what: string): void }).violated(`${violatedDirective} ${blockedURI} ${sample}`),
    ),
  );
  await onExampleDay(page);
  await page.goto(FILE);
  await alive(page);
});
test.afterEach(() => expect(wrong).toEqual([]));

test('the manual example is typed, checked, exported and opened again without a network', async ({ page }, info) => {
  await expect(page.locator('[data-single-file]')).toContainText('USBメモリー');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await control(page, 'contact.phone').fill('12');
  await control(page, 'contact.phone').blur();
  await expect(page.locator('[data-rule][data-field="contact.phone"]').first()).toBeVisible();

  await goToScreen(page, '事業所・企業');
  await control(page, 'office.postalCode').fill('2120013');
  await reflect(page, 'office.postalCode').click();
  await expect(control(page, 'office.address.city')).toHaveValue('川崎市幸区');

  await fillByHand(page, example.values);
  const address = page.url();
  await page.reload();
  await alive(page);
  expect(page.url()).toBe(address);
  await goToScreen(page, '事業所・企業');
  await expect(control(page, 'office.postalCode')).toHaveValue(example.values['office.postalCode'] as string);
  expect(await openErrors(page)).toEqual([]);

  const json = JSON.parse((await bytesOf(await download(page, 'JSONを書き出す'))).toString()) as { values: unknown };
  expect((await bytesOf(await download(page, 'PDFを書き出す'))).subarray(0, 5).toString()).toBe('%PDF-');
  const zip = await download(page, 'パッケージを書き出す');
  const path = info.outputPath('package.zip');
  await zip.saveAs(path);
  expect(Object.keys(unzipSync(readFileSync(path))).sort()).toEqual(['application.pdf', 'draft.json', 'manifest.json']);

  await page.goto(FILE);
  await openFile(page, path);
  expect(await openErrors(page)).toEqual([]);
  const again = JSON.parse((await bytesOf(await download(page, 'JSONを書き出す'))).toString()) as { values: unknown };
  expect(again.values).toEqual(json.values);
});

test('links to a field, back to its line, and on a page lead there, and the browser goes back', async ({ page }) => {
  await openFile(page, draftFile({ ...example.values, 'contact.phone': '' }));
  await goToCheck(page);
  await page.locator('main dl .line', { hasText: '電話番号' }).first().getByRole('link', { name: /変更/ }).click();
  await expect(control(page, 'contact.phone')).toBeFocused();
  await page.keyboard.type('0312345678');
  await saved(page);
  await page.getByRole('link', { name: '確認に戻る' }).click();
  await expect(page.locator('main :focus')).toHaveText('変更: 電話番号');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeVisible();
  await expect(page.locator('nav [aria-current=page]')).toContainText('仮アカウント申込');

  await goToScreen(page, '事業所・企業');
  await page.locator('nav [aria-label=この画面の項目] a').last().click();
  await expect(page.locator('main [role=group]').last()).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeAttached();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeAttached();
});

test('a template comes as a file, and as the end of a link behind the address of the file', async ({ page }) => {
  await openFile(page, draftFile(example.values));
  await page.goto('about:blank');
  await page.goto(`${FILE}#/templates/`);
  await page.getByLabel('何から作りますか').selectOption({ label: '下書きから: 例の申込み' });
  await page.getByRole('button', { name: '作る', exact: true }).click();
  await page.getByLabel('ひな形の名前').fill('輸出のお客様用');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.getByRole('button', { name: '渡す' }).click();
  const link = await page.getByLabel('ひな形のリンク', { exact: true }).inputValue();
  const text = (await bytesOf(await download(page, 'ひな形をファイルに書き出す'))).toString();

  for (const address of [link, FILE + link.slice(link.indexOf('#t='))]) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: '受け取ったひな形の内容' })).toBeVisible();
    expect(new URL(page.url()).hash, 'the values have left the address').toBe('#/receive/');
  }
  await page.goto(FILE);
  await page.setInputFiles('input[name=import]', jsonFile(text, 'ひな形.shitagaki'));
  await expect(page.getByRole('heading', { name: '受け取ったひな形の内容' })).toBeVisible();
  await page.getByRole('button', { name: 'このひな形で下書きを始める' }).click();
  await goToScreen(page, '仮アカウント申込');
  await expect(control(page, 'contact.companyName')).toHaveValue('ナックスシステム株式会社');
});

test('a registry is read from its text and from a PDF', async ({ page, browser }) => {
  const row = page.locator('[data-proposal][data-field="office.corporateNumber"]');
  const lines = REGISTRY!.lines.join('\n');
  const printer = await browser.newContext();
  const { buffer: pdf } = await printed(printer, [[lines]], 'lines');
  await printer.close();
  for (const file of [
    { name: 'toki.txt', mimeType: 'text/plain', buffer: Buffer.from(lines) },
    { name: 'toki.pdf', mimeType: 'application/pdf', buffer: pdf },
  ]) {
    await page.goto('about:blank');
    await page.goto(FILE);
    await alive(page);
    await page.setInputFiles('input[name=import]', file);
    await expect(row).toHaveAttribute('data-proposal', '7000012050002');
  }
  await page.getByRole('button', { name: '選んだ値を入れる' }).click();
  await goToScreen(page, '事業所・企業');
  await expect(control(page, 'office.address.city')).toHaveValue('川崎市幸区');
});

test('licences, pictures and English are in the file', async ({ page }) => {
  expect(
    await page
      .locator('.steps use')
      .first()
      .evaluate((use: SVGUseElement) => use.getBBox().width),
  ).toBeGreaterThan(0);
  await page.goto('about:blank');
  await page.goto(`${FILE}#/trust/`);
  await alive(page);
  await page.getByRole('button', { name: 'ライセンスの一覧を開く' }).click();
  await expect(page.locator('[data-licence=pdfjs-dist]')).toBeVisible();
  await page.goto(`${FILE}#/settings/`);
  await page.locator('[name=language][value=en]').check();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.locator('.brand').click();
  await expect(page.locator('[data-single-file]')).toContainText('USB stick');
});
