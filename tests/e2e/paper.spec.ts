import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { forms, keyOf, webBusinesses } from '../../src/lib/reference/form-support.js';
import { alive, draftFile, example, onExampleDay, openFile, saved } from './support/app.js';
import { paperOf, type Sheet } from './support/paper.js';

/** The page may load a font of the tests: without a Japanese one on the machine, lines have other lengths. */
test.use({ bypassCSP: true });
const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'));

async function withFont(page: Page): Promise<void> {
  // There the browser has it already (playwright.config.ts).
  if (process.platform === 'linux') return;
  await page.route('**/test-font.ttf', (route) => route.fulfill({ path: FONT, contentType: 'font/ttf' }));
  const face = '@font-face { font-family: J; src: url(/test-font.ttf) } :root { font-family: J !important }';
  await page.addStyleTag({ content: face });
  await page.evaluate(() => document.fonts.load('16px J', '字').then(() => document.fonts.ready.then(() => undefined)));
}

/** The font has one glyph for some characters and their radicals or variants, which are extracted as the latter. */
const EXTRACTED: Record<string, string> = {
  '\u2027': '・',
  '⻑': '長',
  '⻄': '西',
  '⺠': '民',
  '⻘': '青',
  '⻝': '食',
};
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[\u2027\u2e80-\u2eff]/gu, (found) => EXTRACTED[found] ?? found);
const textOf = ({ all }: Sheet) => plain(all);

/** A sheet's lines between the margins, from top to bottom. */
function linesOf({ texts, height }: Sheet): string[] {
  const lines = new Map<number, string>();
  for (const { text, top } of texts) {
    if (top > 45 && top < height - 45) lines.set(Math.round(top / 3), (lines.get(Math.round(top / 3)) ?? '') + text);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, text]) => plain(text));
}

const openExample = async (page: Page, more: object = {}) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile({ ...example.values, ...more }));
  const id = new URL(page.url()).searchParams.get('id')!;
  return (path: string, query = '') => `/draft/${path}?id=${id}${query}`;
};

test('each sheet of each page has the name, the day and its number, and no navigation', async ({ page }) => {
  const at = await openExample(page);
  const places: [string, string][] = [
    ['/about/', '使い方'],
    ['/terms/', ''],
    [at(''), '例の申込み'],
    [at('check/'), '入力内容の確認-例の申込み'],
    [at('screen/', '&screen=office'), '事業所・企業-例の申込み'],
    [at('schedule/'), '予定-例の申込み'],
    [at('after/'), '申込み後の手続-例の申込み'],
    [at('history/'), '例の申込み'],
  ];
  for (const [address, title] of places) {
    await page.goto(address);
    await page.locator('main h1').waitFor();
    await alive(page);
    await withFont(page);
    const sheets = await paperOf(page);
    sheets.forEach((sheet, index) => {
      const text = textOf(sheet);
      expect(text, address).toContain(plain(title));
      expect(text, address).toContain('2026年4月10日(金)');
      expect(text, address).toContain(`${index + 1}/${sheets.length}`);
      expect(text, address).toContain(plain('非公式: NACCSセンターの公式の様式ではありません'));
      expect(text, address).not.toContain('本文へ進む');
      expect(text, address).not.toContain('一覧に戻る');
    });
  }
});

/** The sheet on which each text stands as a whole, in order; undefined for one that is cut. */
function sheetsOf(rows: readonly string[], sheets: readonly string[]): (number | undefined)[] {
  let [sheet, from] = [0, 0];
  return rows.map((row) => {
    const after = sheets.findIndex((text, index) => index >= sheet && text.includes(row, index === sheet ? from : 0));
    if (after < 0) return undefined;
    from = sheets[after]!.indexOf(row, after === sheet ? from : 0) + row.length;
    sheet = after;
    return after;
  });
}

test('the printed check cuts no row, and leaves no heading and no row alone', async ({ page }) => {
  const at = await openExample(page, { 'contract.reason': '経済産業省への輸出許可申請を電子で行うため。'.repeat(8) });
  await page.goto(at('check/'));
  await page.locator('main dl').first().waitFor();
  await withFont(page);
  const sections = await page
    .locator('main dl')
    .evaluateAll((lists) =>
      lists.map((list) =>
        [...list.querySelectorAll(':scope > .line')].map((line) =>
          [...line.querySelectorAll<HTMLElement>('dt, dd:not(.no-print)')].map((cell) => cell.innerText).join(''),
        ),
      ),
    );
  const headings = new Set((await page.locator('main :is(h2, h3)').allInnerTexts()).map(plain));
  const sheets = await paperOf(page);
  expect(sheets.length).toBeGreaterThan(3);
  const places = sheetsOf(sections.flat().map(plain), sheets.map(textOf));
  expect(places).not.toContain(undefined);
  let first = 0;
  for (const { length } of sections) {
    const own = places.slice(first, (first += length));
    for (const sheet of new Set(own)) {
      if (length > 1) expect(own.filter((one) => one === sheet).length).toBeGreaterThan(1);
    }
  }
  for (const sheet of sheets) expect(headings).not.toContain(linesOf(sheet).at(-1));
});

test('a long answer is printed as a whole, and the draft is named with the form of a kanji', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  const company = '株式会社長い名前の会社'.repeat(7);
  const reason = '輸出許可申請のため。'.repeat(30);
  const title = '葛\u{e0100}城の申込み';
  await openFile(
    page,
    draftFile({ ...example.values, 'office.companyName': company, 'contract.reason': reason }, { title }),
  );
  const id = new URL(page.url()).searchParams.get('id')!;
  for (const [screen, text] of [
    ['office', company],
    ['applicant', reason],
  ] as const) {
    await page.goto(`/draft/screen/?id=${id}&screen=${screen}`);
    await page.locator('main h1').waitFor();
    await alive(page);
    await withFont(page);
    const sheets = await paperOf(page);
    expect(sheets.map(textOf).join('')).toContain(plain(text));
    for (const sheet of sheets) expect(textOf(sheet)).toContain('城の申込み');
    await expect(page.locator('.written')).toHaveCount(0);
  }
});

test('paper has the open points of every screen, and the list to read aloud, though both are closed', async ({
  page,
}) => {
  const wrong = ['contact', 'office', 'manager'].map((place) => [`${place}.phone`, '03-1'] as const);
  const at = await openExample(page, {
    ...Object.fromEntries(wrong),
    'contact.companyName': '',
    'manager.source': 'その他',
  });
  await page.goto(at('check/'));
  await page.locator('main dl').first().waitFor();
  await page.locator('main details').evaluateAll((lists) => lists.forEach((list) => list.removeAttribute('open')));
  await withFont(page);
  const [first] = await paperOf(page);
  expect(textOf(first!)).toMatch(/仮アカウント申込に\d+件.*事業所・企業に\d+件.*仮アカウント申込/u);
  await page.goto(at('transcribe/'));
  await expect(page.getByRole('button', { name: '読み合わせ表を開く' })).toBeVisible();
  await withFont(page);
  const sheets = await paperOf(page);
  expect(textOf(sheets[0]!)).toContain('値と読み方');
  expect(textOf(sheets.at(-1)!)).toContain('読んだ人');
  await expect(page.getByText('値と読み方')).toHaveCount(0);
});

test('paper has what is closed and holds only text, with its name, and the screen is as before', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/board/');
  await alive(page);
  await withFont(page);
  const closed = page.locator('main details');
  const parts = await closed.locator('summary, li').allTextContents();
  expect(parts.length).toBeGreaterThan(50);
  const text = (await paperOf(page)).map(textOf).join('');
  for (const part of parts) expect(text).toContain(plain(part));
  await expect(page.locator('main details[open]')).toHaveCount(0);

  // What has something to press or to fill in stays away from paper, and so does what is too long for it.
  await page.goto('/trust/');
  await page.getByRole('button', { name: 'ライセンスの一覧を開く' }).click();
  await page.locator('details[data-licence]').first().waitFor();
  const trust = (await paperOf(page)).map(textOf).join('');
  expect(trust).toContain(plain('決まりの全文'));
  expect(trust).toContain("default-src'self'");
  expect(trust).toMatch(/svelte\d+\.\d+\.\d+\(MIT\)/u);
  expect(trust).not.toContain('THESOFTWAREISPROVIDED');
});

test('the printed table of drafts says how it was filtered, and nothing of a filter that is not set', async ({
  page,
}) => {
  await openExample(page);
  await saved(page);
  await page.goto('/desk/');
  await page.getByRole('link', { name: '例の申込み' }).waitFor();
  await withFont(page);
  const all = (await paperOf(page)).map(textOf).join('');
  expect(all).toContain('例の申込み');
  expect(all).not.toContain('下書きを探す');
  await page.getByLabel('下書きを探す').fill('例の');
  await page.getByLabel('状態', { exact: false }).and(page.locator('select')).selectOption('done');
  const some = (await paperOf(page)).map(textOf).join('');
  expect(some).toContain('下書きを探す例の');
  expect(some).toContain('状態完了');
});

test('the form support table prints on one page, by its own button too', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => void document.documentElement.setAttribute('data-printed', '');
  });
  const at = await openExample(page, { 'forms.planned': forms.map(keyOf) });
  await saved(page);
  for (const address of ['/forms/', at('forms/')]) {
    await page.goto(address);
    await alive(page);
    await page.getByRole('button', { name: '印刷する' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    await withFont(page);
    const sheets = await paperOf(page);
    expect(sheets, address).toHaveLength(1);
    const [sheet] = sheets;
    expect([Math.round(sheet!.width), Math.round(sheet!.height)]).toEqual([595, 842]);
    const text = textOf(sheet!);
    for (const { name } of forms) expect(text).toContain(plain(name));
    for (const { code } of webBusinesses) expect(text).toContain(code);
    expect(Math.min(...sheet!.texts.map(({ size }) => size))).toBeGreaterThan(7.9);
  }
});

test('where margins are not printed, the page itself has its name, the day and the notice on top', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'CSSMarginRule'));
  await onExampleDay(page);
  await page.goto('/about/');
  await alive(page);
  await withFont(page);
  const [first] = await paperOf(page);
  const name = (await page.title()).replace(/ - 下書き$/, '');
  expect(linesOf(first!)[0]).toBe(plain(`${name}　2026年4月10日（金）非公式：NACCSセンターの公式の様式ではありません`));
});

test('paper is light, whatever the device prefers', async ({ page }) => {
  await page.goto('/about/');
  await alive(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.body).color,
  ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
