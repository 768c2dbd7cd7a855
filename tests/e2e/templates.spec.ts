import { expect, test, type Page } from '@playwright/test';
import {
  bytesOf,
  download,
  draftFile,
  example,
  goToCheck,
  goToScreen,
  jsonFile,
  onExampleDay,
  openFile,
} from './support/app.js';
import { violationsOf } from './support/axe.js';

async function checkPage(page: Page, name: string): Promise<void> {
  expect(await violationsOf(page), name).toEqual([]);
}

/** Opens a field of the editor. */
async function openField(page: Page, key: string) {
  const field = page.locator(`[data-template-field="${key}"]`);
  await field.locator('summary').click();
  return field;
}

test('a help desk makes a template, and a client fills it in with another browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await page.goto('/templates/');
  await page.getByLabel('何から作りますか').selectOption({ label: '下書きから: 例の申込み' });
  await checkPage(page, 'templates');
  await page.getByRole('button', { name: '作る', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ひな形を編集する' }).waitFor();
  await page.getByLabel('ひな形の名前').fill('輸出のお客様用');
  await page.getByLabel('作成者').fill('架空フォワーダー');

  await page.getByLabel('項目を探す').fill('管轄税関');
  const customs = await openField(page, 'office.customs');
  await customs.getByLabel('この値を固定する').check();
  await customs.getByLabel('固定する理由').fill('本社の所在地で決まります');
  await page.getByLabel('項目を探す').fill('contact.phone');
  const phone = await openField(page, 'contact.phone');
  await phone.getByLabel('記入をお願いする').check();
  await phone.getByLabel('窓口からの補足').fill('日中に出られる番号');
  await page.getByLabel('項目を探す').fill('updateAllOffices');
  await (await openField(page, 'userCodes[].naming.updateAllOffices')).getByLabel('聞かない').check();
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await checkPage(page, 'editor');

  await page.getByRole('button', { name: '渡す' }).click();
  const link = await page.getByLabel('ひな形のリンク', { exact: true }).inputValue();
  expect(link).toContain(`${baseURL}receive/#t=`);
  await expect(page.getByRole('img', { name: 'ひな形のリンクのQRコード' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await checkPage(page, 'sharing');
  const file = await download(page, 'ひな形をファイルに書き出す');
  expect(file.suggestedFilename()).toBe('ひな形_輸出のお客様用.shitagaki');
  const text = (await bytesOf(file)).toString();
  expect(text).not.toContain('Keiri.taro');
  expect(text).toContain('ナックスシステム株式会社');

  // The client has an empty browser, and no request may contain the link's fragment.
  const client = await (await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })).newPage();
  await onExampleDay(client);
  const asked: string[] = [];
  const thrown: string[] = [];
  client.on('pageerror', ({ message }) => thrown.push(message));
  client.on('request', (request) => asked.push(request.url()));
  await client.goto(link);
  await expect(client.getByRole('heading', { name: '受け取ったひな形の内容' })).toBeVisible();
  expect(new URL(client.url()).hash, 'the values have left the address bar').toBe('');
  await expect(client.getByText('架空フォワーダー')).toBeVisible();
  await expect(client.getByRole('heading', { name: '固定されている項目 1件' })).toBeVisible();
  await checkPage(client, 'preview');
  const secret = link.split('#t=')[1]!.slice(0, 40);
  expect(asked.filter((url) => url.split('#')[0]!.includes(secret))).toEqual([]);
  await client.getByRole('button', { name: 'このひな形で下書きを始める' }).click();
  await client.getByRole('link', { name: '入力内容の確認' }).waitFor();
  const origin = client.getByRole('region', { name: 'ひな形について' });
  await expect(origin.getByRole('heading', { name: '窓口へ返す' })).toBeVisible();
  await expect(origin).toContainText('架空フォワーダーに渡します');

  await goToScreen(client, '仮アカウント申込');
  const company = client.locator('.around', { has: client.locator('[name="contact.companyName"]') });
  await expect(company).toContainText('架空フォワーダーが入力');
  await expect(client.locator('[name="contact.companyName"]')).toHaveAccessibleDescription(/架空フォワーダーが入力/);
  const tel = client.locator('.around', { has: client.locator('[name="contact.phone"]') });
  await expect(tel).toContainText('記入のお願い');
  await expect(tel).toContainText('日中に出られる番号');
  await client.locator('[name="contact.companyName"]').fill('別の会社株式会社');
  await expect(company).toContainText('「ナックスシステム株式会社」でした');

  await goToScreen(client, '事業所・企業');
  const locked = client.getByRole('group', { name: '管轄税関' });
  await expect(locked).toContainText('本社の所在地で決まります');
  await expect(client.locator('[name="office.customs"]')).toHaveCount(0);
  await checkPage(client, 'locked');
  await locked.getByRole('button', { name: '値を変える' }).press('Enter');
  await expect(client.locator('[name="office.customs"]:checked')).toBeFocused();
  await client.locator('[name="office.customs"][value="東京"]').check();

  await goToScreen(client, '利用者コード');
  const hidden = client.locator('[name="userCodes[0].naming.updateAllOffices"]');
  await expect(client.locator('[name="userCodes[0].naming.officeNameEn"]')).toBeVisible();
  await expect(hidden).toHaveCount(0);
  await client.getByRole('button', { name: '聞いていない項目も表示する' }).click();
  await expect(hidden).toBeVisible();

  await goToCheck(client);
  await expect(client.locator('[data-desk=hidden]')).toContainText('同一企業の全事業所情報を変更します。');
  await expect(client.getByText('別の会社株式会社').first()).toBeVisible();
  await expect(client.locator('[data-field="contact.phone"][data-severity=error]').first()).toBeVisible();
  // A link to a hidden field shows it.
  await client.locator('a[href*="updateAllOffices"]').first().click();
  await expect(hidden).toBeFocused();
  expect(thrown).toEqual([]);
  await client.context().close();
});

test('a file opened with the installed app is previewed like any other', async ({ page }) => {
  const manifest = (await (await page.request.get('/manifest.webmanifest')).json()) as { file_handlers: unknown };
  expect(manifest.file_handlers).toEqual([{ action: './', accept: { 'application/x-shitagaki': ['.shitagaki'] } }]);
  const template = { format: 'shitagaki', version: 1, kind: 'template', procedure: 'new-application', title: '窓口用' };
  await page.addInitScript((text) => {
    const handle = { getFile: async () => new File([text], 'ひな形.shitagaki') };
    const setConsumer = (consumer: (launch: { files: unknown[] }) => void) => consumer({ files: [handle] });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, JSON.stringify(template));
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '受け取ったひな形の内容' })).toBeVisible();
  await expect(page.getByText('窓口用')).toBeVisible();
});

test('a hostile template is shown as text, and one too long for a link is sent as a file', async ({ page }) => {
  const bad = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>\u202e';
  const alerts: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => alerts.push(dialog.message())));
  const noise = Array.from({ length: 900 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20000)));
  const hint = (turn: number) => noise.map((one) => String.fromCharCode(one.charCodeAt(0) + turn)).join('');
  const fields = Object.fromEntries(
    [
      'contact.phone',
      'contact.fax',
      'contact.email',
      'contact.title',
      'contract.reason',
      'contact.department',
      'office.phone',
      'office.fax',
      'office.name',
      'confirm.remarks',
      'office.customs',
      'contractor.title',
      'contact.name.family',
    ].map((id, at) => [id, { hint: id === 'contact.phone' ? bad : hint(at), asked: true }]),
  );
  const template = {
    ...{ format: 'shitagaki', version: 1, kind: 'template', procedure: 'new-application', id: 'bad' },
    ...{ title: bad, desk: bad, note: bad, fields, values: { 'contact.companyName': bad, 'contract.reason': bad } },
  };
  await page.goto('/');
  await page.setInputFiles('input[name=import]', jsonFile(JSON.stringify(template), 'ひな形.shitagaki'));
  await expect(page.getByRole('heading', { name: '受け取ったひな形の内容' })).toBeVisible();
  await expect(page.getByText('<img src=x onerror=').first()).toBeVisible();
  expect(await page.locator('main img, main script').count()).toBe(0);
  await page.getByRole('button', { name: 'ひな形として保存' }).click();
  await page.getByRole('heading', { level: 1, name: 'ひな形を編集する' }).waitFor();
  await page.getByRole('button', { name: '渡す' }).click();
  await expect(page.getByText('リンクには収まりません')).toBeVisible();
  await expect(page.getByRole('button', { name: 'ひな形をファイルに書き出す' })).toBeEnabled();
  await page.goto('/templates/');
  await page.getByRole('button', { name: '下書きを始める' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).waitFor();
  await goToScreen(page, '仮アカウント申込');
  await expect(page.locator('[data-desk=hint]').first()).toBeVisible();
  expect(await page.locator('main img, main script').count()).toBe(0);
  // The company's name is the draft's title; a script would have replaced all of it.
  expect(await page.title()).toMatch(/ - 下書き$/);
  expect(alerts).toEqual([]);

  await page.goto('/');
  const later = JSON.stringify({ ...template, procedure: 'something-later' });
  await page.setInputFiles('input[name=import]', jsonFile(later, 'ひな形.shitagaki'));
  await expect(page.getByRole('alert')).toContainText('この版のアプリでは扱えない手続');
  await page.goto('/receive/#t=broken');
  await expect(page.getByRole('alert')).toContainText('リンクの中身を読み取れませんでした');
});

/** Counts the clicks in a page, across its navigations. */
async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('clicked', () => void (clicks += 1));
  await page.addInitScript(() =>
    addEventListener(
      'click',
      ({ detail }) => detail > 0 && void (window as never as { clicked(): void }).clicked(),
      true,
    ),
  );
  return () => clicks;
}

test('what was typed into a template at the moment its page was left is there again', async ({ page }) => {
  await page.goto('/templates/');
  await page.getByLabel('何から作りますか').selectOption('blank:new-application');
  await page.getByRole('button', { name: '作る', exact: true }).click();
  const title = page.getByLabel('ひな形の名前');
  await title.fill('一つ目');
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  const address = page.url();
  // It leaves in the task in which the text arrives, as nobody can save by then.
  await title.evaluate((box: HTMLInputElement) => {
    box.value = '輸出のお客様用';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    location.href = '/terms/';
  });
  await page.waitForURL('**/terms/');
  await page.goto(address);
  await expect(title).toHaveValue('輸出のお客様用');
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved')))).toEqual([]);
  await page.reload();
  await expect(title).toHaveValue('輸出のお客様用');
});

test('a template for five fields takes at most 15 clicks from the start page to its file', async ({ page }) => {
  const clicks = await countClicks(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'ひな形' }).click();
  await page.getByLabel('何から作りますか').selectOption({ label: '白紙から: 新規申込' });
  await page.getByRole('button', { name: '作る', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ひな形を編集する' }).waitFor();
  // Every section is folded, because nothing is set.
  await expect(page.locator('[data-template-field]')).toHaveCount(0);
  const section = page.locator('[data-template-section="account.contact"]');
  await section.locator('summary').first().click();
  for (const [key, value] of [
    ['contact.companyName', '架空商事株式会社'],
    ['contact.companyNameKana', 'カクウショウジカブシキガイシャ'],
    ['contact.department', '輸出管理部'],
    ['contact.title', '課長'],
    ['contact.phone', '0312345678'],
  ] as const) {
    await openField(page, key);
    // The focus has gone on to the control.
    await expect(page.locator(`[name="${key}"]`)).toBeFocused();
    await page.keyboard.type(value);
  }
  await section.getByRole('radio', { name: '固定', exact: true }).check();
  await page.getByRole('button', { name: 'ひな形を渡す' }).click();
  await page.getByLabel('これらも入れて渡す').check();
  const text = (await bytesOf(await download(page, 'ひな形をファイルに書き出す'))).toString();
  const { values, fields } = JSON.parse(text) as { values: object; fields: Record<string, { locked?: boolean }> };
  expect(Object.keys(values)).toHaveLength(5);
  expect(Object.values(fields)).toEqual(Array.from({ length: 5 }, () => ({ locked: true })));
  // Opening the list of sources and choosing from it are two clicks by hand.
  expect(clicks() + 2).toBeLessThanOrEqual(15);
});

test('a section is asked in one way with one press, and only what is set stands open', async ({ page }) => {
  await page.goto('/templates/');
  await page.getByLabel('何から作りますか').selectOption({ label: '白紙から: 新規申込' });
  await page.getByRole('button', { name: '作る', exact: true }).click();
  const section = page.locator('[data-template-section="terminals.web"]');
  await section.getByRole('radio', { name: '聞かない' }).check();
  await expect(section.locator('details').first()).toContainText('聞かない 2');
  await expect(section.getByRole('radio', { name: '固定' })).toBeDisabled();
  // The keyboard opens a field without leaving its heading.
  await section.locator('summary').first().press('Enter');
  const field = section.locator('[data-template-field="terminals.webCertificates"]');
  await field.locator('summary').press('Enter');
  await expect(field.locator('summary')).toBeFocused();
  await field.getByLabel('デジタル証明書数').fill('1');
  await section.getByRole('radio', { name: '固定' }).check();
  await expect(section.locator('summary').first()).toContainText('固定 1');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(page.locator('[data-template-section] details[open]').locator('summary').first()).toContainText(
    '固定 1',
  );
  await expect(page.locator('[data-template-section] > details[open]')).toHaveCount(1);
  await page.getByLabel('項目を探す').fill('法人番号');
  await expect(page.locator('[data-template-field="office.corporateNumber"]')).toBeVisible();
  await checkPage(page, 'sections');
});
