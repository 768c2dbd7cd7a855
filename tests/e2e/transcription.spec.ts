import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { APPLICANTS } from './support/applicants.js';
import { draftFile, example, flatten, goToScreen, onExampleDay, openFile, saved, type Values } from './support/app.js';
import { violationsOf } from './support/axe.js';
import { accepted, confirmationOf, currentRow, enter, goToNss, openNss, press, type PadRow } from './support/nss.js';

const values = example.values;

async function openPad(page: Page, context: BrowserContext, baseURL: string, draft: Values = values): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseURL).origin });
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(draft));
  await goToScreen(page, '転記');
  await page.locator('[aria-current=step][data-path] [data-action]').focus();
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The buttons that the pad names at the end of a screen's parts, in order. */
const endsOf = (page: Page, screen: string) =>
  page.locator(`section[aria-labelledby="pad-${screen}"] .end b`).allTextContents();

/** The result of transcribing a draft. */
interface TypedOver {
  rows: readonly PadRow[];
  /** What NSS accepted, screen by screen. */
  taken: readonly Record<string, string | boolean>[];
}

/**
 * Transcribes a draft into NSS with the pad's copies alone, screen by screen, and compares each value with the draft.
 */
async function typeOver(page: Page, nss: Page, drafted: ReadonlyMap<string, unknown>): Promise<TypedOver> {
  const rows: PadRow[] = [];
  const taken: Record<string, string | boolean>[] = [];

  /** Ends the screens of NSS before the one at which the pad continues, with the buttons that the pad names. */
  async function leave(screen: string): Promise<void> {
    await goToNss(nss, screen);
    const sections = [...new Set(rows.filter((row) => row.screen === screen).map(({ section }) => section))];
    const ends = await endsOf(page, screen);
    const refused: string[] = [];
    if (ends.length > 1)
      for (const [at, section] of sections.entries()) refused.push(...(await press(nss, section, ends[at]!)));
    else refused.push(...(await press(nss, sections.at(-1)!, ends[0]!)));
    expect(refused).toEqual([]);
    taken.push(await accepted(nss));
  }

  for (;;) {
    await page.bringToFront();
    const before = await page.locator('[data-state=copied]').count();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: '転記パッド' })).not.toContainText('コピーできませんでした');
    await expect
      .poll(async () => (await page.locator('[data-state=copied]').count()) > before || /すべて/.test(await said(page)))
      .toBe(true);
    if (/すべて/.test(await said(page))) break;
    const row = await currentRow(page);
    const last = rows.at(-1);
    if (last && last.screen !== row.screen) await leave(last.screen);
    rows.push(row);
    await nss.bringToFront();
    expect(await enter(nss, row), row.path).toBe(drafted.get(row.path));
  }
  await leave(rows.at(-1)!.screen);
  await page.bringToFront();
  return { rows, taken };
}

test('the example is transcribed into NSS with the pad alone, and verified', async ({ page, context, baseURL }) => {
  test.setTimeout(240_000);
  await openPad(page, context, baseURL!);
  const nss = await openNss(context);
  const drafted = new Map(flatten(values));
  const { rows, taken } = await typeOver(page, nss, drafted);
  expect(rows.length).toBeGreaterThan(55);
  expect(new Set(rows.map(({ screen, path }) => `${screen} ${path}`)).size).toBe(rows.length);

  const all = Object.assign({}, ...taken) as Record<string, string | boolean>;
  expect(all).toMatchObject({
    'システム利用規程 システム利用規程に同意する': true,
    '申込担当者に関する項目 電話番号': values['contact.phone'],
    '利用契約に関する項目 申込理由': values['contract.reason'],
    '利用開始日に関する項目 利用開始希望日': '20260417',
    '事業所に関する項目 住所(その他)': values['office.address.rest'],
    '事業所に関する項目 住所(フリガナ)': values['office.address.kana'],
    '事業所に関する項目 管轄税関': '横浜',
    '本社に関する項目 所在地': '事業所に同じ',
    '本社に関する項目 電話番号': '',
    '管理責任者に関する項目 担当者': 'その他',
    '管理責任者に関する項目 E-mailアドレス': values['manager.email'],
    '管理責任者に関する項目 緊急連絡用FAX番号1': '0000000000',
    'セキュリティ対策の確認 上記を確認しました。': true,
    '利用者コードの情報 新規に利用者コードを追加する': true,
    '利用者コードの情報 他事業所の利用者コードを共用する': false,
    '利用者コードの情報 業種': '輸出入者（外為法関連業務利用）',
    '名称（システム設定） 同一企業の全事業所情報を変更します。': false,
    '名称（システム設定） 事業所所在地(英) (その他)': 'HORIKAWACHO 999 NACCS TOWER 1F',
    '論理端末に関する項目 論理端末数 (netNACCS)': '2',
    '料金プランに関する項目 適用料金 (netNACCS)': '従量のみ',
    '請求先担当者に関する項目 E-mailアドレス1': 'Keiri.taro@naccs.co.jp',
    '支払方法に関する項目 振込先銀行': 'みずほ銀行',
  });
  // Every answer was entered, except fields that only this app has.
  const entered = new Set(rows.map(({ path }) => path));
  const left = [...drafted].filter(([path, value]) => value !== '' && value !== false && !entered.has(path));
  expect(left.map(([path]) => path)).toEqual(['start.applicationDate', 'access.method']);

  const confirmation = confirmationOf(taken.slice(1));
  await page.getByLabel('確認画面の文字').fill(confirmation);
  await page.getByRole('button', { name: '比べる' }).click();
  await expect(page.locator('[data-read-back]')).toContainText('違う 0件・見つからない 0件');
  await page.getByLabel('確認画面の文字').fill(confirmation.replace('堀川町９９９', '堀川町９９８'));
  await page.getByRole('button', { name: '比べる' }).click();
  await expect(page.locator('[data-read-back]')).toContainText('違う 1件・見つからない 0件');
  await expect(page.locator('[data-different="office.address.rest"]')).toContainText('文字が違います');
});

for (const [name, changed] of Object.entries(APPLICANTS)) {
  test(`${name}: transcribed into NSS with the pad alone, and every field accepted`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const own = { ...values, ...changed } as Values;
    await openPad(page, context, baseURL!, own);
    await expect(page.locator('[data-advice]')).toHaveCount(0);
    const nss = await openNss(context);
    const drafted = new Map(flatten(own));
    const { rows, taken } = await typeOver(page, nss, drafted);
    const entered = new Set(rows.map(({ path }) => path));
    for (const [path, value] of flatten(changed as Values)) if (value !== '') expect(entered, path).toContain(path);
    const confirmation = confirmationOf(taken.slice(1));
    await page.getByLabel('確認画面の文字').fill(confirmation);
    await page.getByRole('button', { name: '比べる' }).click();
    await expect(page.locator('[data-read-back]')).toContainText('違う 0件・見つからない 0件');
  });
}

test('after a correction request, the pad shows only what differs from NSS', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!);
  for (let row = 0; row < 12; row += 1) await page.keyboard.press('Enter');
  await expect(page.locator('[data-state=copied]')).not.toHaveCount(0);
  await page.locator('[name="result.receiptNumber"]').fill('1200001A');
  await page.locator('[name="result.receivedTime"]').fill('15:20');
  await page.locator('[name="result.receivedTime"]').blur();
  await expect(page.locator('[name="result.receivedTime"]')).toHaveValue('1520');
  await page.locator('[name="result.requestedOn"]').fill('20260415');
  await page.locator('[name="result.request"]').fill('申込担当者の会社名を確かめてください');
  await page.locator('[name="result.request"]').blur();
  // The submitted state is kept although the draft was changed before the button was pressed.
  await goToScreen(page, '仮アカウント申込');
  await page.locator('[name="contact.companyName"]').fill('ナックスシステム合同会社');
  await page.locator('[name="contact.companyName"]').blur();
  await saved(page);
  await goToScreen(page, '転記');
  await page.getByRole('button', { name: '申し込んだ内容を残して、直し始める' }).click();
  await expect(page.getByText('申し込んだ内容を「履歴」に残しました')).toBeVisible();
  const rows = page.getByRole('group', { name: '転記パッド' }).locator('[data-path]');
  await expect(rows).toHaveCount(1);
  await expect(rows).toHaveAttribute('data-path', 'contact.companyName');
  await goToScreen(page, '事業所・企業');
  await page.locator('[name="office.phone"]').fill('0312345679');
  await page.locator('[name="office.phone"]').blur();
  await saved(page);
  await goToScreen(page, '転記');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: /^コピー .*電話番号/ }).click();
  await expect(page.locator('[data-path="office.phone"]')).toHaveAttribute('data-state', 'copied');
  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(page.locator('[data-path="office.phone"]')).toHaveAttribute('data-state', 'copied');
  await expect(page.locator('[data-path="contact.companyName"]')).toHaveAttribute('data-state', 'redo');
  await expect(page.getByRole('button', { name: '申し込んだ内容を残して、直し始める' })).toHaveCount(0);
  await page.getByRole('button', { name: '修正を登録した' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(50);
  await goToScreen(page, '履歴');
  await expect(page.getByText('申し込んだ内容（1200001A）')).toHaveCount(1);
});

test('two people read the values to each other and tick them off', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!);
  await page.getByRole('button', { name: '読み合わせ表を開く' }).click();
  const phone = page.locator('[data-aloud="office.phone"]');
  await expect(phone).toContainText('03 1234 5678');
  await expect(page.locator('[data-aloud="userCodes[0].naming.responsibleNameEn"]')).toContainText(
    'エイチ・ドット・エイチ・オー・ゼット・イー・アイ',
  );
  await phone.getByRole('checkbox').check();
  await expect(page.locator('[data-path="office.phone"]').last()).toHaveAttribute('data-state', 'confirmed');
});

const said = (page: Page) => page.getByRole('group', { name: '転記パッド' }).getByRole('status').innerText();

test('a wrong value is rejected by NSS as well as by the draft', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!, {
    ...values,
    'office.phone': '03-1234-5678',
    'office.address.city': 'kawasaki',
  });
  await expect(page.locator('[data-advice]')).toContainText('直すところが2件');
  const nss = await openNss(context);
  for (const path of ['office.phone', 'office.address.city']) {
    await page.bringToFront();
    await page.locator(`[data-path="${path}"] [data-action]`).click();
    await expect(page.locator(`[data-path="${path}"]`)).toHaveAttribute('data-state', 'copied');
    const row = await currentRow(page);
    await nss.bringToFront();
    await enter(nss, row);
  }
  const refused = await press(nss, '事業所に関する項目', 'netNACCSを利用する');
  // NSS's field takes eleven characters, and no hyphen.
  expect(refused).toContain('事業所に関する項目 電話番号: 半角数字で入力してください');
  expect(refused).toContain('事業所に関する項目 住所(市区町村): 全角で入力してください');
  expect(await accepted(nss)).toEqual({});
});

test('Enter copies from the first press, wherever the focus is, and leaves links and fields alone', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseURL!).origin });
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(values));
  await goToScreen(page, '転記');
  await expect(page.getByRole('group', { name: '転記パッド' })).toBeVisible();
  const copied = page.locator('[data-state=copied]');
  await page.keyboard.press('Enter');
  await expect(copied).toHaveCount(1);
  await page.getByRole('heading', { level: 1, name: '転記' }).click();
  await page.keyboard.press('Enter');
  await expect(copied).toHaveCount(2);
  await page.getByLabel('確認画面の文字').fill('見本');
  await page.getByLabel('確認画面の文字').press('Enter');
  await expect(page.getByLabel('確認画面の文字')).toHaveValue('見本\n');
  await expect(copied).toHaveCount(2);
});

test('the pad works by keyboard, and fields changed afterwards are to be transcribed again', async ({
  page,
  context,
  baseURL,
}) => {
  await openPad(page, context, baseURL!);
  const at = () => currentRow(page).then(({ path }) => path);
  expect(await at()).toBe('terms.agreed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await at()).toBe('contact.companyName');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyName']);
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyNameKana']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  const company = page.locator('[data-path="contact.companyName"]').first();
  await expect(company).toHaveAttribute('data-state', 'confirmed');
  await page.locator('[data-path="office.fax"] [data-action]').click();
  await expect(page.locator('[data-progress]')).toContainText('3 / ');

  await page.reload();
  await expect(company).toHaveAttribute('data-state', 'confirmed');
  await goToScreen(page, '事業所・企業');
  await page.locator('[name="office.fax"]').fill('0311112222');
  await page.locator('[name="office.fax"]').blur();
  await saved(page);
  await goToScreen(page, '転記');
  await expect(page.locator('[data-path="office.fax"]')).toHaveAttribute('data-state', 'redo');
  await expect(page.getByText('入れ直し 1')).toBeVisible();
  // Fields never transcribed are still to do; those that are unchanged are hidden.
  await page.getByLabel('写した後に変わった項目だけ').check();
  await expect(page.locator('[data-path="office.fax"]')).toBeVisible();
  await expect(company).toHaveCount(0);
  await page.locator('[data-path="office.fax"] [data-action]').click();
  await expect(page.locator('[data-path="office.fax"]')).toHaveAttribute('data-state', 'copied');
  expect(await clipboard(page)).toBe('0311112222');

  await page.getByRole('button', { name: 'クリップボードを空にする' }).click();
  await expect(page.getByText('クリップボードを空にしました。')).toBeVisible();
  expect(await clipboard(page)).toBe('');
  await page.locator('[name="result.receiptNumber"]').fill('1200001A');
  await page.locator('[name="result.receivedOn"]').fill('2026/4/10');
  await page.locator('[name="result.receivedOn"]').blur();
  await expect(page.locator('[name="result.receivedOn"]')).toHaveValue('20260410');
});

test('the small window works by keyboard alone, and the pad returns when it is closed', async ({
  page,
  context,
  baseURL,
}) => {
  // Use a window of the browser, which a test can inspect.
  await page.addInitScript(() => delete (window as { documentPictureInPicture?: unknown }).documentPictureInPicture);
  await openPad(page, context, baseURL!);
  // Another window that happens to have the name of a pad must not be used.
  const theirs = context.waitForEvent('page');
  await page.evaluate(() => void window.open('/about/', 'transcription'));
  const other = await theirs;
  await expect(other.locator('h1')).toBeVisible();
  const heading = await other.locator('h1').textContent();
  await page.bringToFront();
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: '小さな窓で開く' }).press('Enter');
  const small = await opening;
  await expect(small.locator('[data-path="contact.companyName"]').first()).toBeVisible();
  await expect(other.locator('h1')).toHaveText(heading!);
  await small.bringToFront();
  await expect(small.locator('[aria-current=step] [data-action]')).toBeFocused();
  await small.keyboard.press('Enter');
  await small.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyName']);
  await expect(small.locator('[aria-current=step] [data-action]')).toBeFocused();
  // It uses the page's own style sheets.
  await expect(small.locator('.button.primary').first()).toHaveCSS('background-color', 'rgb(0, 23, 193)');
  await small.close();
  await expect(page.locator('[data-path="contact.companyName"]').first()).toHaveAttribute('data-state', 'copied');

  await page.evaluate(() => (window.open = () => null));
  await page.getByRole('button', { name: '小さな窓で開く' }).click();
  await expect(page.getByRole('button', { name: 'ここに戻す' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(values['contact.companyNameKana']);
});

test('the pad uses a window that stays on top if the browser supports it', async ({ page, context, baseURL }) => {
  await openPad(page, context, baseURL!);
  test.skip(!(await page.evaluate(() => 'documentPictureInPicture' in window)), 'this browser has none');
  for (let row = 0; row < 20; row += 1) await page.keyboard.press('ArrowDown');
  const { path } = await currentRow(page);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: '小さな窓で開く' }).click();
  const small = await opening;
  const button = small.locator(`[data-path="${path}"] [data-action]`).last();
  await expect(button).toBeFocused();
  await expect(button).toBeInViewport();
  await expect(button).toHaveCSS('background-color', 'rgb(0, 23, 193)');
  await page.getByRole('button', { name: 'ここに戻す' }).click();
  await expect(page.locator(`[data-path="${path}"]`).last()).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`the page has no violation at ${width} pixels`, async ({ page, context, baseURL }) => {
    await page.setViewportSize({ width, height: 900 });
    await openPad(page, context, baseURL!, { ...values, 'office.phone': '03-1234' });
    await page.keyboard.press('Enter');
    await page.getByLabel('確認画面の文字').fill('申込担当者に関する項目\n氏名\t姓：混戴 名：一郎');
    await page.getByRole('button', { name: '比べる' }).click();
    expect(await violationsOf(page)).toEqual([]);
  });
}
