import { expect, test, type Browser, type Page } from '@playwright/test';
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

async function newcomer(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  await onExampleDay(page);
  await page.goto('/');
  return page;
}

async function sendComments(page: Page) {
  const file = await download(page, 'コメントを書き出す');
  const buffer = await bytesOf(file);
  return { name: file.suggestedFilename(), mimeType: 'application/json', buffer };
}

test('a help desk comments on a client’s draft, the client corrects and replies, and the desk sees the changes', async ({
  page,
  browser,
}) => {
  await onExampleDay(page);
  const draft = draftFile(example.values);
  // At the help desk.
  await page.goto('/');
  await openFile(page, draft);
  await page.getByRole('link', { name: 'コメント', exact: true }).click();
  await page.getByLabel('お名前（会社名や部署名）').fill('相談窓口');
  const line = page.locator('[data-line="office.phone"]');
  await line.getByRole('button', { name: /^コメントする/ }).click();
  await line.getByRole('textbox').fill('<b>代表番号</b>にしてください');
  await line.getByRole('button', { name: 'コメントを付ける' }).click();
  await expect(line.locator('[data-thread]')).toContainText('<b>代表番号</b>にしてください');
  await page.locator('[data-line="office.fax"]').getByRole('checkbox').check();
  const toClient = await sendComments(page);
  expect(toClient.name).toMatch(/^コメント_.*\.shitagaki$/);

  // At the client, whose draft has the same id.
  const client = await newcomer(browser);
  await openFile(client, draft);
  await client.goto('/');
  await client.setInputFiles('input[name=import]', toClient);
  await expect(client.getByText('新しいコメント')).toBeVisible();
  await client.getByRole('button', { name: 'コメントを受け取る' }).click();
  await expect(client.locator('[data-line="office.phone"] [data-thread]')).toContainText('代表番号');
  await client.getByRole('region', { name: '開いている下書き' }).getByRole('link').first().click();
  const open = client.locator('[data-open-list]');
  await expect(open).toContainText('代表番号');
  await expect(client.locator('[data-open-comments="1"]')).toHaveCount(1);
  await open.getByRole('link', { name: /^入力欄へ/ }).click();
  await expect(client.locator('[name="office.phone"]')).toBeFocused();
  await expect(client.locator('[data-open-comments="1"]')).toHaveText('未解決 1件');
  const thread = client.locator('[data-thread][data-field="office.phone"]');
  await expect(thread).toContainText('相談窓口');
  await answer(client, 'office.phone', '0398765432');
  await saved(client);
  await thread.getByRole('button', { name: /^返信/ }).click();
  await thread.getByRole('textbox').fill('代表番号に直しました');
  await thread.getByRole('button', { name: '返信する' }).click();
  await expect(thread).toContainText('代表番号に直しました');
  // Comments go into no exported file.
  await client.getByRole('link', { name: '入力内容の確認' }).click();
  const json = (await bytesOf(await download(client, 'JSONを書き出す'))).toString();
  expect(json).toContain('0398765432');
  expect(json).not.toContain('代表番号に');
  await client.getByRole('link', { name: 'コメント', exact: true }).click();
  const back = await sendComments(client);

  // At the help desk again.
  await page.goto('/');
  await page.setInputFiles('input[name=import]', back);
  await expect(page.getByText('違う答えが1か所あります')).toBeVisible();
  await page.getByRole('button', { name: 'コメントを受け取る' }).click();
  await expect(page.locator('[data-changed] [data-difference="office.phone"]')).toContainText('0398765432');
  const answered = page.locator('[data-line="office.phone"]');
  await expect(answered).toContainText('代表番号に直しました');
  await answered.getByRole('button', { name: /^済みにする/ }).click();
  await expect(answered.locator('[data-thread]')).toContainText('済み');
  await goToScreen(page, '事業所・企業');
  await expect(page.locator('[name="office.phone"]')).toHaveValue('0398765432');
  await expect(page.locator('[data-thread]')).toHaveCount(0);
});

test('a broken or hostile file of comments is refused with a message', async ({ page }) => {
  await page.goto('/');
  for (const text of [
    '{"format":"shitagaki","version":1,"kind":"review"}',
    '{"format":"shitagaki","version":9,"kind":"review"}',
  ]) {
    await page.setInputFiles('input[name=import]', jsonFile(text, 'a.shitagaki'));
    await expect(page.getByRole('alert')).toContainText('。');
  }
});

test('a comment that was begun is there again after leaving and reloading the page, until it is sent or given up', async ({
  page,
}) => {
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, 'コメント');
  const line = page.locator('[data-line="office.fax"]');
  const whole = page.getByRole('textbox', { name: '全体へのコメント' });
  await line.getByRole('button', { name: /^コメントする/ }).click();
  await line.getByRole('textbox').fill('番号を確かめて');
  await whole.fill('全体として');
  await line.getByRole('link', { name: /^入力欄へ/ }).click();
  await expect(page.locator('[name="office.fax"]')).toBeFocused();
  await page.goBack();
  await expect(line.getByRole('textbox')).toHaveValue('番号を確かめて');
  await page.reload();
  await expect(line.getByRole('textbox')).toHaveValue('番号を確かめて');
  await expect(whole).toHaveValue('全体として');
  await line.getByRole('button', { name: 'コメントを付ける' }).click();
  await expect(line.locator('[data-thread]')).toContainText('番号を確かめて');
  await whole.fill('');
  await page.reload();
  await expect(line.locator('[data-thread]')).toContainText('番号を確かめて');
  await expect(line.getByRole('textbox')).toHaveCount(0);
  await expect(whole).toHaveValue('');
});
