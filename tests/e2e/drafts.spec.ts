import { expect, test, type Page } from '@playwright/test';
import { answer, download, draftFile, example, goToScreen, newDraft, openFile, saved } from './support/app.js';

/** The row of a draft in the list. */
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('drafts are created, renamed, duplicated, searched, deleted and restored', async ({ page }) => {
  await newDraft(page);
  await page.goto('/');
  await row(page, '新規申込').getByRole('button', { name: '名前を変える' }).click();
  await page.getByRole('textbox', { name: '下書きの名前' }).fill('横浜の分');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '横浜の分', exact: true })).toBeVisible();
  await row(page, '横浜の分').getByRole('button', { name: '複製' }).click();
  await expect(page.getByRole('link', { name: '横浜の分のコピー' })).toBeVisible();
  for (let n = 0; n < 2; n += 1) {
    await newDraft(page);
    await page.goto('/');
  }
  await page.getByRole('searchbox', { name: '下書きを探す' }).fill('ﾖｺﾊﾏ 横浜');
  await expect(page.getByText('0件見つかりました。')).toBeVisible();
  await page.getByRole('searchbox', { name: '下書きを探す' }).fill('横浜 ｺﾋﾟｰ');
  await expect(page.getByText('1件見つかりました。')).toBeVisible();
  await row(page, '横浜の分のコピー').getByRole('button', { name: '削除' }).click();
  await expect(page.getByText('0件見つかりました。')).toBeVisible();
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('link', { name: '横浜の分のコピー' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('listitem').filter({ has: page.locator('progress') })).toHaveCount(4);
});

test('a double press makes one draft, one copy and one draft from the example', async ({ page }) => {
  const drafts = page.getByRole('listitem').filter({ has: page.locator('progress') });
  await page.getByRole('button', { name: '新しい下書き' }).click();
  await page.getByRole('button', { name: '新規申込' }).dblclick();
  await page.waitForURL(/draft\//);
  await page.goto('/');
  await expect(drafts).toHaveCount(1);
  await row(page, '新規申込').getByRole('button', { name: '複製' }).dblclick();
  await expect(page.getByRole('link', { name: '新規申込のコピー' })).toBeVisible();
  await page.goto('/draft/?id=example');
  await page.getByRole('button', { name: 'この例から下書きを作る' }).dblclick();
  await page.waitForURL((url) => !url.href.includes('id=example'));
  await page.goto('/');
  await expect(drafts).toHaveCount(3);
});

test('a draft is named after its company wherever it is named, until somebody names it', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const bar = page.getByRole('region', { name: '開いている下書き' });
  await page.locator('[name="contact.companyName"]').fill('ナックス通関');
  await expect(bar.getByRole('link', { name: 'ナックス通関' })).toBeVisible();
  await page.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(bar.getByRole('link', { name: '新規申込' })).toBeVisible();
  await page.getByRole('button', { name: 'やり直す', exact: true }).click();
  await saved(page);
  await bar.getByRole('link', { name: 'ナックス通関' }).click();
  await expect(page).toHaveTitle('ナックス通関 - 下書き');
  expect((await download(page, 'JSONを書き出す')).suggestedFilename()).toContain('ナックス通関');
  await page.goto('/');
  await row(page, 'ナックス通関').getByRole('button', { name: '名前を変える' }).click();
  await page.getByRole('textbox', { name: '下書きの名前' }).fill('４月の分');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '４月の分', exact: true }).click();
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', '乙社');
  await saved(page);
  await page.goto('/');
  await expect(row(page, '４月の分')).toBeVisible();
});

test('a deleted draft is listed in the bin, and its address offers to restore it', async ({ page }) => {
  await newDraft(page);
  const address = page.url();
  await page.goto('/');
  await page.getByRole('button', { name: '削除' }).click();
  await expect(page.getByText('ごみ箱（1件）')).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: 'ごみ箱から戻す' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新規申込' })).toBeVisible();
});

test('the same file opened twice gives two drafts, and the second application of a company is pointed out', async ({
  page,
}) => {
  await openFile(page, draftFile(example.values));
  await page.goto('/');
  await page.setInputFiles('input[name=import]', draftFile(example.values));
  await expect(page.getByText('「下書きとして開く」は別の下書きにします。')).toBeVisible();
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.locator('[data-rule=V20]')).toContainText('例の申込み');
});

test('two tabs of one draft: the other tab is updated, and a conflict loses nothing', async ({ page, context }) => {
  await newDraft(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await goToScreen(page, '仮アカウント申込');
  await goToScreen(other, '仮アカウント申込');
  await answer(page, 'contact.department', '営業一課');
  await saved(page);
  await expect(other.locator('[name="contact.department"]')).toHaveValue('営業一課');

  // Write to the database without notifying the other tab, so that it continues from an old revision.
  await other.evaluate(async () => {
    const request = indexedDB.open('shitagaki');
    const db = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
    const all = store.getAll();
    await new Promise<void>((resolve) => (all.onsuccess = () => resolve()));
    const [record] = all.result as { draft: { revision: number; values: Record<string, unknown> } }[];
    record!.draft.revision += 5;
    record!.draft.values['contact.title'] = '部長';
    store.put(record);
    await new Promise<void>((resolve) => (store.transaction.oncomplete = () => resolve()));
    db.close();
  });
  await answer(page, 'contact.title', '課長');
  await saved(page);
  await expect(page.locator('[name="contact.title"]')).toHaveValue('課長');
  await expect(page.getByText('別のタブで違う答えが入力された項目が1か所あります。')).toBeVisible();
  await page.getByRole('link', { name: '履歴で見比べられます' }).click();
  const theirs = page.locator('[data-revision]').filter({ hasText: '別のタブの内容' });
  await theirs.getByRole('button', { name: '見比べる' }).click();
  await expect(page.locator('[data-difference="contact.title"]')).toContainText('部長');
});

test('two tabs type at once, and nothing of either is lost', async ({ page, context }) => {
  await newDraft(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await goToScreen(page, '仮アカウント申込');
  await goToScreen(other, '仮アカウント申込');
  const text = '一二三四五六七八九十'.repeat(3);
  await Promise.all([
    page.locator('[name="contact.department"]').pressSequentially(text, { delay: 40 }),
    other.locator('[name="contact.title"]').pressSequentially(text, { delay: 47 }),
  ]);
  for (const tab of [page, other]) {
    await saved(tab);
    await expect(tab.locator('[name="contact.department"]')).toHaveValue(text);
    await expect(tab.locator('[name="contact.title"]')).toHaveValue(text);
  }
});

test('a message is shown for an unknown draft id', async ({ page }) => {
  await page.goto('/draft/?id=nowhere');
  await expect(page.getByRole('heading', { level: 1, name: '下書きが見つかりません' })).toBeVisible();
});

/** The card with the next step, on the draft's first page. */
const nextStep = (page: Page) => page.locator('[data-next-step]');
const goHome = (page: Page) => page.getByRole('region', { name: '開いている下書き' }).getByRole('link').first().click();

test('the draft’s first page goes on with one step: from the first answer to NSS', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-04-10T10:00:00+09:00'));
  await newDraft(page);
  await expect(nextStep(page)).toHaveAttribute('data-next-step', 'begin');
  // Nothing is wrong in a draft in which nothing is typed.
  await expect(page.locator('main .tag.wrong')).toHaveCount(0);
  await nextStep(page).getByRole('link', { name: '入力を始める' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeVisible();

  await page.goto('/');
  const gaps = { 'office.address.city': '', 'terminals.netNaccs': '' };
  await openFile(page, draftFile({ ...example.values, ...gaps }));
  await expect(nextStep(page)).toContainText('「事業所・企業」の続きを入力する');
  await expect(nextStep(page)).toContainText('入力が残るのは、ここを入れて2画面です。');
  // The screen visited last comes first, also when the page is opened again.
  await goToScreen(page, '論理端末・証明書');
  await expect(page.locator('[data-next-page]')).toHaveCount(1);
  await goHome(page);
  await expect(nextStep(page)).toContainText('「論理端末・証明書」の続きを入力する');
  await page.reload();
  await nextStep(page).getByRole('link', { name: '続きから入力する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '論理端末・証明書' })).toBeVisible();
  await answer(page, 'terminals.netNaccs', '1');
  await saved(page);
  await goHome(page);
  await expect(nextStep(page)).toContainText('「事業所・企業」の続きを入力する');
  await nextStep(page).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeVisible();
  await answer(page, 'office.address.city', '港区');
  await answer(page, 'office.postalCode', '123');
  await saved(page);
  await goHome(page);
  await expect(nextStep(page)).toHaveAttribute('data-next-step', 'check');
  await nextStep(page).getByRole('link', { name: '直すところを見る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
  await goToScreen(page, '事業所・企業');
  await answer(page, 'office.postalCode', String(example.values['office.postalCode']));
  await saved(page);
  await goHome(page);
  await expect(nextStep(page)).toHaveAttribute('data-next-step', 'transcribe');
  await nextStep(page).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: '転記' })).toBeVisible();
});

test('the pages stand in groups, and each link has one name', async ({ page }) => {
  await openFile(page, draftFile(example.values));
  for (const at of ['home', 'beside a screen']) {
    if (at !== 'home') await goToScreen(page, '料金プラン');
    for (const name of [
      '申込内容の確認',
      '入力内容の確認',
      '転記',
      '予定',
      '申込み後の手続',
      '履歴',
      'コメント',
      '様式対応表',
    ])
      await expect(page.getByRole('link', { name, exact: true }), `${name} ${at}`).toHaveCount(1);
    await expect(page.getByText('備考・添付（NSS「申込内容の確認」）')).toBeVisible();
    await expect(page.getByText('NSSへ写す（転記）')).toBeVisible();
  }
  const list = page.getByRole('navigation', { name: '下書きの画面' });
  await expect(list.getByRole('list', { name: '入力' }).getByRole('link')).toHaveCount(8);
  await expect(list.getByRole('list', { name: '確かめる' }).getByRole('link')).toHaveText([
    '入力内容の確認',
    'コメント',
  ]);
});

test('a long screen has a list of its parts, which follows, and values that are always alike stand in a table', async ({
  page,
}) => {
  await openFile(page, draftFile({ ...example.values, 'office.phone': '03-1' }));
  await goToScreen(page, '事業所・企業');
  const parts = page.getByRole('list', { name: 'この画面の項目' });
  const link = parts.getByRole('link', { name: '本社に関する項目' });
  await link.click();
  await expect(page.getByRole('heading', { name: '本社に関する項目' })).toBeInViewport();
  await expect(link).toHaveAttribute('aria-current', 'location');
  // To go to a part is not to ask for a check.
  await expect(page.getByText('直すところが')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(parts.getByRole('link').first()).toHaveAttribute('aria-current', 'location');

  await page.getByRole('button', { name: '次へ: 利用者コード' }).click();
  await page.getByRole('button', { name: 'このまま次へ: 利用者コード' }).click();
  await expect(page.getByRole('row', { name: /シングルサインオン要否/ })).toContainText('否');
  await page.getByRole('link', { name: '前へ: 事業所・企業' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a bar leads back and on, and its menu to every page', async ({ page }) => {
    await openFile(page, draftFile(example.values));
    await goToScreen(page, '事業所・企業');
    const bar = page.getByRole('navigation', { name: '前と次の画面' });
    const menu = bar.getByRole('button');
    await expect(menu).toContainText('入力 3／8');
    await expect(menu).toContainText('事業所・企業');
    await expect(page.getByRole('link', { name: '転記', exact: true })).toHaveCount(0);
    await bar.getByRole('link', { name: '次へ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '利用者コード' })).toBeVisible();
    await bar.getByRole('link', { name: '前へ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeVisible();
    await menu.click();
    await page.getByRole('link', { name: '履歴', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '履歴' })).toBeVisible();
    await expect(page.getByRole('link', { name: '転記', exact: true })).toHaveCount(0);
    await menu.click();
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  });
});
