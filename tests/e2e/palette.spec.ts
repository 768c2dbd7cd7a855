import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, drawn, example, exampleOf, goToScreen, newDraft, openFile, saved } from './support/app.js';
import { violationsOf } from './support/axe.js';
import { holdLater } from './support/later.js';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const box = (page: Page) => page.getByRole('combobox', { name: 'さがす言葉' });
const options = (page: Page) => page.getByRole('option');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

/** Waits until the shortcuts work: they come after the page. */
const ready = (page: Page) => page.locator('#find button').waitFor();

async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(typed);
  await options(page).first().waitFor();
  await drawn(page);
}

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await alive(page);
  await openFile(page, draftFile(example.values));
  await ready(page);
}

test('a field is found by kanji, kana, romaji and id, and typed into at once', async ({ page }) => {
  await openExample(page);
  for (const typed of [
    '事業所 郵便',
    'じぎょうしょ ゆうびん',
    'ｼﾞｷﾞｮｳｼｮ ﾕｳﾋﾞﾝ',
    'jigyosyo yubin',
    'office.postalCode',
  ]) {
    await find(page, typed);
    await expect(options(page).first()).toContainText('郵便番号');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await find(page, 'yakushokumei');
  const first = options(page).first();
  await expect(first).toContainText('役職名');
  await expect(first).toContainText('仮アカウント申込');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeVisible();
  await expect.poll(() => focused(page)).toBe('contact.title');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('部長');
  await saved(page);
  await expect(page.locator('[name="contact.title"]')).toHaveValue('部長');
  // Nothing scolds for what nobody has asked to check.
  await expect(page.getByText('この画面に誤りはありません')).toHaveCount(0);

  // On the screen that is open, without going anywhere.
  await find(page, 'faxbangou');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('contact.fax');

  // What was chosen last comes first.
  await page.keyboard.press('Control+k');
  await expect(options(page).first()).toContainText('FAX番号');
  await expect(options(page).nth(1)).toContainText('役職名');
});

test('from a page without a draft to its field, to another draft, to a term, and to a new draft', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  await openFile(
    page,
    draftFile(exampleOf('password-reset').values, { id: 'reset', procedure: 'password-reset', title: '大阪支店' }),
  );
  await page.goto('/');
  await alive(page);
  await openFile(page, draftFile({}, { title: '名古屋支店' }));
  await page.getByRole('link', { name: '設定' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  await ready(page);
  // Hidden as long as there is no number; it leads to the answer that decides this.
  await find(page, 'houjinbangou');
  const hidden = options(page).filter({ hasText: '今は不要' }).first();
  await expect(hidden).toContainText('「法人番号の有無」が「有」のときに入力します');
  await hidden.click();
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeVisible();
  await expect.poll(() => focused(page)).toBe('office.hasCorporateNumber');

  await find(page, '大阪支店');
  await expect(options(page).first()).toContainText('パスワード初期化');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '大阪支店' })).toBeVisible();

  await find(page, 'hiininsya');
  await options(page).filter({ hasText: '用語' }).first().click();
  await expect(page).toHaveURL(/\/terms\/#delegate$/);

  await find(page, 'atarashiishitagaki');
  await options(page).filter({ hasText: '証明書の再発行' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '証明書の再発行' })).toBeVisible();

  await find(page, 'akarusa');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('theme');
});

test('the box keeps the focus when the router goes to a hash once more behind it', async ({ page }) => {
  await page.goto('/terms/#delegate');
  await alive(page);
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.evaluate(() => location.replace('#delegate'));
  await page.keyboard.type('akarusa');
  await expect(box(page)).toHaveValue('akarusa');
  await expect(options(page).first()).toContainText('明るさ');
  // A press beside the options, inside the box.
  await page.locator('dialog .inner').click({ position: { x: 4, y: 4 } });
  await page.keyboard.type('x');
  await expect(box(page)).toHaveValue('akarusax');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Escape gives the focus back, caret included, and a composition is never disturbed', async ({ page, context }) => {
  await openExample(page);
  await goToScreen(page, '仮アカウント申込');
  const field = page.locator('[name="contact.department"]');
  await field.fill('貿易管理部');
  await field.evaluate((node: HTMLInputElement) => node.setSelectionRange(2, 4));
  for (const close of ['Escape', 'Control+k']) {
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('a');
    await page.keyboard.press(close);
    await expect(field).toBeFocused();
    expect(
      await field.evaluate(({ selectionStart, selectionEnd }: HTMLInputElement) => [selectionStart, selectionEnd]),
    ).toEqual([2, 4]);
  }
  await page.keyboard.press('Control+k');
  await box(page).waitFor();
  await page.mouse.click(5, 300);
  await expect(field).toBeFocused();

  const device = await context.newCDPSession(page);
  const compose = (text: string) =>
    device.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** A key as an input method sends it. */
  const own = (key: string, more: object = {}) =>
    device.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, ...more });
  await field.evaluate((node: HTMLInputElement) => node.setSelectionRange(5, 5));
  await compose('か');
  for (const [key, modifiers] of [
    ['k', 2],
    ['?', 0],
    ['ArrowDown', 1],
    ['ArrowUp', 1],
  ] as const)
    await own(key, { modifiers });
  await drawn(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeVisible();
  await device.send('Input.insertText', { text: '課' });
  await expect(field).toHaveValue('貿易管理部課');

  // The Enter that takes a candidate chooses nothing in the list.
  await page.keyboard.press('Control+k');
  await options(page).first().waitFor();
  await compose('せいきゅう');
  await expect(options(page).first()).toContainText('請求先');
  await own('Enter');
  await own('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await device.send('Input.insertText', { text: '請求先' });
  await expect(box(page)).toHaveValue('請求先');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '請求先' })).toBeVisible();
});

test('? lists what works on the page, and not while typing or when it is turned off', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  await ready(page);
  const list = page.getByRole('dialog', { name: 'キー操作' });
  await page.keyboard.press('?');
  await expect(list.getByRole('rowheader', { name: 'さがす・移動する' })).toBeVisible();
  await expect(list.getByRole('rowheader', { name: '保存して、次の画面へ' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await newDraft(page, '証明書の再発行');
  await goToScreen(page, '申込担当者');
  await page.keyboard.press('?');
  await expect(list.getByRole('rowheader', { name: '保存して、次の画面へ' })).toBeVisible();
  await expect(list.getByRole('rowheader', { name: '取り消す（入力欄の外で）' })).toBeVisible();
  await expect(list.getByRole('rowheader', { name: '次の項目をコピーする' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const field = page.locator('[name="contact.department"]');
  await field.focus();
  await page.keyboard.type('?');
  await expect(field).toHaveValue('?');
  await expect(list).toHaveCount(0);

  await page.getByRole('link', { name: '転記' }).click();
  await page.locator('[data-keys=pad]').first().waitFor();
  await page.getByRole('button', { name: 'さがす・移動する' }).click();
  await page.getByRole('button', { name: 'キー操作' }).click();
  await expect(list.getByRole('rowheader', { name: '次の項目をコピーする' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '設定' }).click();
  await page.getByRole('checkbox', { name: '「?」キーで' }).uncheck();
  await page.getByRole('checkbox', { name: '「?」キーで' }).blur();
  await page.keyboard.press('?');
  await drawn(page);
  await expect(list).toHaveCount(0);
});

test('Alt with an arrow saves and goes from screen to screen, but leaves a select to itself', async ({ page }) => {
  await openExample(page);
  await goToScreen(page, '仮アカウント申込');
  const field = page.locator('[name="contact.department"]');
  await field.fill('ｶｲｶﾞｲ部');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: '申込担当者' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeFocused();
  // Corrected as by leaving the field, and stored.
  await page.reload();
  await expect(field).toHaveValue('カイガイ部');
  await ready(page);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeVisible();

  await goToScreen(page, '申込内容の確認');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 1, name: '申込内容の確認' })).toBeVisible();

  await goToScreen(page, '事業所・企業');
  await page.locator('select').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await drawn(page);
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeVisible();
});

test('neither dialog has a violation, in either look, on a wide screen or a phone', async ({ page }) => {
  await openExample(page);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    const button = page.getByRole('button', { name: 'さがす・移動する' });
    const place = await button.boundingBox();
    expect(place!.height).toBeGreaterThanOrEqual(44);
    expect(place!.width).toBeGreaterThanOrEqual(44);
    await button.click();
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('jusho');
    await options(page).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'キー操作' }).click();
    await page.getByRole('dialog', { name: 'キー操作' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
});

test('nothing moves when the button comes', async ({ page }) => {
  for (const width of [1280, 760, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const come = await holdLater(page, '/about/');
    await page.goto('/about/');
    await alive(page);
    const places = () =>
      page
        .locator('header a, header .tag, main h1')
        .evaluateAll((all) => all.map((node) => JSON.stringify(node.getBoundingClientRect())));
    const before = await places();
    come();
    await ready(page);
    await drawn(page);
    expect(await places()).toEqual(before);
    await page.unroute(/\.js$/);
  }
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });
  test('the palette opens and leads to a field', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.locator('footer [role=status]')).toContainText('インターネットにつながっていなくても使えます', {
      timeout: 30_000,
    });
    await context.setOffline(true);
    await page.reload();
    await alive(page);
    await newDraft(page);
    await find(page, 'houjinbangounoumu');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('office.hasCorporateNumber');
  });
});

test('keys pressed before the palette has come open it as soon as it is there', async ({ page }) => {
  const come = await holdLater(page, '/');
  await page.goto('/');
  await alive(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toHaveCount(0);
  come();
  await expect(box(page)).toBeFocused();
});

test('Enter pressed before the results have come leads to the first of them', async ({ page }) => {
  await openExample(page);
  await alive(page);
  let come = (): void => undefined;
  const held = new Promise<void>((done) => (come = done));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('予定');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('読み込んでいます');
  come();
  await expect(page.getByRole('heading', { level: 1, name: '予定' })).toBeFocused();
});

test('closed and opened again at once, the palette stays open', async ({ page }) => {
  await openExample(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await find(page, 'faxbangou');
  // Both in one turn, before the dialog tells that it was closed: what has the focus then gets the second press, too.
  await page.evaluate(() => {
    for (let times = 0; times < 2; times += 1)
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
      );
  });
  await drawn(page);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
});

test('in English, everything is found by its English too', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('shitagaki:language', 'en'));
  await page.goto('/');
  await alive(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('settings');
  await expect(page.getByRole('option').first()).toContainText('Settings');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/$/);
});
