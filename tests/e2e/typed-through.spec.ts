import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { APPLICANTS } from './support/applicants.js';
import { example, exampleOf, flatten, goToScreen, saved, type Values } from './support/app.js';
import { openNss, refusals, registered } from './support/nss.js';
import { openPad } from './support/pad.js';
import { typeThrough, type Typed } from './support/type-through.js';

/** Types a draft through NSS from the board to the receipt number; NSS then holds each answer as the draft has it. */
async function typedAndRegistered(page: Page, nss: Page, values: Values, before?: Parameters<typeof typeThrough>[2]) {
  const typed = await typeThrough(page, nss, before);
  const { number, answers } = await registered(nss);
  const drafted = new Map(flatten(values));
  for (const { path, name, value } of typed) {
    if (typeof value === 'string') expect(value, path).toBe(drafted.get(path) ?? 'no such answer');
    expect(answers[name], `${path} as ${name}`).toBe(value);
  }
  const entered = new Set(typed.map(({ path }) => path));
  const left = [...drafted].filter(([path, value]) => value !== '' && value !== false && !entered.has(path));
  await page.locator('[name="result.receiptNumber"]').fill(number!);
  await page.locator('[name="result.receiptNumber"]').blur();
  await expect(page.locator('[data-field="result.receiptNumber"][data-rule]')).toHaveCount(0);
  return { typed, left: left.map(([path]) => path) };
}

interface Fixtures {
  page: Page;
  context: BrowserContext;
  baseURL: string | undefined;
}

async function begin({ page, context, baseURL }: Fixtures, values: Values, procedure?: string): Promise<Page> {
  await openPad(page, context, baseURL!, values, procedure);
  await expect(page.locator('[data-advice]')).toHaveCount(0);
  return openNss(context);
}

const pathsOf = (typed: readonly Typed[]) => new Set(typed.map(({ path }) => path));

/** Compares the text of NSS's confirmation page with the draft, when the pad comes to the button that registers it. */
const readBack = (page: Page, nss: Page) => async (part: { is: string; does?: string; what?: string }) => {
  const heading = await nss.locator('main h1').textContent();
  if (part.what !== '申込内容を登録する' || heading !== '申込内容 確認') return;
  if (!(await nss.locator('main').innerText()).includes('請求')) return;
  const result = page.locator('[data-read-back]');
  const confirmation = await nss.locator('main').innerText();
  await page.getByLabel('確認画面の文字').fill(confirmation);
  await page.getByRole('button', { name: '比べる' }).click();
  await expect(result).toContainText('違う 0件・見つからない 0件');
  await page.getByLabel('確認画面の文字').fill(confirmation.replace('堀川町９９９', '堀川町９９８'));
  await page.getByRole('button', { name: '比べる' }).click();
  await expect(result).toContainText('違う 1件・見つからない 0件');
};

test('新規申込: the example with a file, from the board to the receipt number', async ({ page, context, baseURL }) => {
  const name = '見本.pdf';
  const nss = await begin({ page, context, baseURL }, example.values);
  await goToScreen(page, '申込内容の確認');
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from('見本') };
  await page.setInputFiles('[name="confirm.attachments"]', file);
  await expect(page.getByText(name).first()).toBeVisible();
  await saved(page);
  await goToScreen(page, '転記');
  const values = { ...example.values, 'confirm.attachments': name };
  const { typed, left } = await typedAndRegistered(page, nss, values, readBack(page, nss));
  await expect(page.locator('[data-read-back]')).toContainText('違う 1件');
  expect(typed.length).toBeGreaterThan(55);
  expect(new Set(typed.map(({ screen, path }) => `${screen} ${path}`)).size).toBe(typed.length);
  // Only this app asks for the day of applying; the other is the button that ends the screen.
  expect(left).toEqual(['start.applicationDate', 'access.method']);
});

for (const [name, changed] of Object.entries(APPLICANTS)) {
  test(`新規申込: ${name}, from the board to the receipt number`, async ({ page, context, baseURL }) => {
    const values = { ...example.values, ...changed } as Values;
    const nss = await begin({ page, context, baseURL }, values);
    const { typed } = await typedAndRegistered(page, nss, values, readBack(page, nss));
    await expect(page.locator('[data-read-back]')).toContainText('違う 1件');
    for (const [path, value] of flatten(changed as Values)) if (value !== '') expect(pathsOf(typed)).toContain(path);
  });
}

test('パスワード初期化: two IDs of one code, from the board to the receipt number', async ({
  page,
  context,
  baseURL,
}) => {
  const { values } = exampleOf('password-reset');
  const nss = await begin({ page, context, baseURL }, values, 'password-reset');
  const { typed, left } = await typedAndRegistered(page, nss, values);
  expect(left).toEqual(['contact.companyName']);
  expect(typed.filter(({ path }) => path.startsWith('target.ids')).map(({ name }) => name)).toEqual([
    'A0A 初期化を希望する',
    'A0B 初期化を希望する',
  ]);
});

test('システム設定: over what NSS holds already, from the board to the receipt number', async ({
  page,
  context,
  baseURL,
}) => {
  const { values } = exampleOf('system-settings');
  const nss = await begin({ page, context, baseURL }, values, 'system-settings');
  const { left } = await typedAndRegistered(page, nss, values, async (part) => {
    // The pad offers this button in the note on the tab.
    if (part.is === 'row' && part.path === 'naming.companyNameEn')
      await nss.getByRole('button', { name: '入力済情報反映', exact: true }).click();
  });
  expect(left).toEqual(['contact.companyName']);
});

test('証明書の再発行: through NSS’s own guide to the menu’s entry, and every field accepted there', async ({
  page,
  context,
  baseURL,
}) => {
  const { values } = exampleOf('certificate-reissue');
  const nss = await begin({ page, context, baseURL }, values, 'certificate-reissue');
  // The manual has none of these screens, so the pad names no button on them; NSS's guide, looked at first, does.
  await expect(page.getByRole('group', { name: '転記パッド' }).locator('.end')).toHaveCount(0);
  const sendForm = () => nss.locator('main form').evaluate((form: HTMLFormElement) => form.requestSubmit());
  const typed = await typeThrough(page, nss, async (part) => {
    const page = await nss.locator('main h1').textContent();
    if (part.is === 'row' && part.screen === 'reissue' && page === '申込担当者 入力') await sendForm();
  });
  await sendForm();
  expect(await refusals(nss)).toEqual([]);
  const drafted = new Map(flatten(values));
  for (const { path, value } of typed) expect(value, path).toBe(drafted.get(path));
  const left = [...drafted.keys()].filter((path) => !pathsOf(typed).has(path));
  expect(left).toEqual(['contact.companyName']);
});

const FORGOTTEN = [
  ['new-application', '申込内容を登録する', '仮ログインID・パスワード登録 完了'],
  ['password-reset', '申込担当者の入力へ進む', 'NSS has no 申込担当者に関する項目 氏名 姓'],
  ['system-settings', 'システム設定申込を登録する', 'システム設定申込 完了'],
] as const;

for (const [procedure, button, reason] of FORGOTTEN) {
  test(`${procedure}: a pad that does not name ${button} does not get to the receipt number`, async ({
    page,
    context,
    baseURL,
  }) => {
    const values = procedure === 'new-application' ? example.values : exampleOf(procedure).values;
    const nss = await begin({ page, context, baseURL }, values, procedure);
    const moves = page.locator('[data-move]').filter({ has: page.getByText(button, { exact: true }) });
    await moves.evaluateAll((nodes) => nodes.forEach((node) => node.remove()));
    await expect(typeThrough(page, nss)).rejects.toThrow(reason);
  });
}
