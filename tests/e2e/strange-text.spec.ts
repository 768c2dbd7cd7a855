import { expect, test, type Page } from '@playwright/test';
import { alive, download, draftFile, drawn, example, jsonFile, openFile } from './support/app.js';

/** Two sorts of strangeness in each. */
const HOSTILE = [
  '請求書\u202efdp.exeab\0c\x9b',
  '\u2066\u2067開いたままשלום (1) עולם',
  `\u200b\ufeff\u2060${'長'.repeat(100_000)}`,
];
/** The same texts as answers and names of all sorts. */
const valuesWith = (text: string) => ({
  ...example.values,
  'contact.companyName': text,
  'contact.department': text,
  'contact.name.family': text,
  'office.companyName': text,
});

/** Texts and names on the page that could hide something or reorder what stands beside them. */
async function leaks(page: Page): Promise<string[]> {
  await drawn(page);
  return page.evaluate(() => {
    const hidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u3164]/u;
    const rightToLeft = /[\u0590-\u08ff]/;
    const found: string[] = [];
    const look = (where: string, given: string, isolated: boolean) => {
      const text = given.replace(/\u2068([^\u2028-\u202e\u2066-\u2069]*)\u2069/g, '');
      if (hidden.test(text) || (!isolated && rightToLeft.test(text)) || text.length > 2000)
        found.push(`${location.pathname} ${where}: ${JSON.stringify(text.slice(0, 80))}`);
    };
    look('title', document.title, false);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['title', 'aria-label', 'aria-description', 'alt', 'placeholder'])
          look(`${node.localName}[${name}]`, node.getAttribute(name) ?? '', false);
      else if (!node.parentElement!.closest('script, textarea'))
        look(node.parentElement!.localName, node.textContent ?? '', node.parentElement!.closest('bdi') !== null);
    }
    return found;
  });
}

const PAGES = ['', 'check/', 'screen/', 'transcribe/', 'schedule/', 'after/', 'history/', 'review/', 'forms/'];

test('names and texts of others hide nothing, and reorder nothing, on any page', async ({ page }) => {
  const found: string[] = [];
  const visit = async (address: string) => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (!address.startsWith('/draft')) await alive(page);
    await expect(page.getByText(/^(読み込んで|下書きを開いて)います…$/)).toHaveCount(0);
    found.push(...(await leaks(page)));
  };
  for (const [index, text] of HOSTILE.entries()) {
    // Answers keep at most some thousand characters, which are shown in full.
    const values = valuesWith(text.slice(0, 1500));
    const file = draftFile(values, { id: `strange-${index}`, title: text });
    const name = `${text.slice(0, 100).replace('\0', '')}.json`;
    await page.goto('/');
    await page.setInputFiles('input[name=import]', { ...file, name });
    await page.getByRole('button', { name: '下書きとして開く' }).waitFor();
    found.push(...(await leaks(page)));
    await page.getByRole('button', { name: 'やめる' }).click();
    await openFile(page, { ...file, name });
    const query = new URL(page.url()).search;
    for (const of of PAGES) await visit(`/draft/${of}${query}`);
    await page.goto(`/draft/review/${query}`);
    await page.getByRole('textbox', { name: '全体へのコメント' }).fill(`${text.slice(0, 500)}。`);
    await page.getByRole('button', { name: 'コメントを付ける' }).first().click();
    await page.locator('[data-thread]').waitFor();
    found.push(...(await leaks(page)));
    await page.goto(`/draft/transcribe/${query}`);
    await page.getByRole('button', { name: '読み合わせ表を開く' }).click();
    found.push(...(await leaks(page)));
    await page.goto(`/draft/${query}`);
    const saved = await download(page, 'JSONを書き出す');
    expect(saved.suggestedFilename()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    found.push(...(await leaks(page)));
  }
  for (const address of ['/', '/desk/', '/templates/', '/library/', '/settings/']) await visit(address);
  // What was removed is named in a note.
  await page.goto('/');
  for (let left = HOSTILE.length; left > 0; left -= 1) {
    await page.getByRole('button', { name: '削除' }).first().click();
    await expect(page.getByText(`ごみ箱（${HOSTILE.length + 1 - left}件）`)).toBeVisible();
    found.push(...(await leaks(page)));
  }
  expect(found).toEqual([]);
});

test('a title without a visible character gets a name', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(example.values, { title: '\u200b\u202e' }));
  await expect(page.getByRole('heading', { level: 1, name: '名前のない下書き' })).toBeVisible();
  await expect(page).toHaveTitle('名前のない下書き - 下書き');
  await page.goto('/');
  await expect(page.getByRole('link', { name: '名前のない下書き' })).toBeVisible();
});

test('a hidden character of a title is shown as a sign that says what it is', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(example.values, { title: '請求書\u202efdp.exe' }));
  await expect(page.getByRole('heading', { level: 1, name: '請求書[U+202E]fdp.exe' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).getByTitle('見えない文字')).toHaveText('[U+202E]');
  await expect(page).toHaveTitle('請求書[U+202E]fdp.exe - 下書き');
});

test('the message about a file of a strange name quotes it safely', async ({ page }) => {
  await page.goto('/');
  await page.setInputFiles('input[name=import]', [jsonFile('{', 'a\u202egnp.json'), jsonFile('{', 'b\u200b.json')]);
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expect(page.getByRole('alert').first()).toContainText('a[U+202E]gnp.json');
  expect(await leaks(page)).toEqual([]);
});
