import { readdirSync, readFileSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { answer, goToScreen, newDraft, saved } from './support/app.js';
import { randomFrom } from './support/kill.mjs';

test.use({ serviceWorkers: 'allow' });

const FIELDS = ['companyName', 'department', 'title', 'name.family', 'name.given'].map((name) => `contact.${name}`);
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function openDraft(page: Page, url = '/'): Promise<string> {
  await page.goto(url);
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.phone', '0312345678');
  await saved(page);
  return page.url();
}

async function tabsOf(context: BrowserContext, first: Page, count: number): Promise<Page[]> {
  const address = await openDraft(first);
  const tabs = [first];
  while (tabs.length < count) {
    const page = await context.newPage();
    await page.goto(address);
    await expect(field(page, 'contact.phone')).toHaveValue('0312345678');
    tabs.push(page);
  }
  return tabs;
}

for (const [count, edits] of [
  [2, 60],
  [5, 140],
] as const) {
  test(`${count} tabs of one draft, ${edits} random edits: all of them are there at the end`, async ({
    page,
    context,
  }) => {
    const tabs = await tabsOf(context, page, count);
    const random = randomFrom(count);
    const typed = tabs.map(() => '');
    for (const [at, tab] of tabs.entries()) await field(tab, FIELDS[at]!).focus();
    for (let n = 0; n < edits; n += 1) {
      const at = Math.floor(random() * count);
      const letter = '申込担当者事業所'[n % 8]!;
      typed[at] += letter;
      await tabs[at]!.keyboard.insertText(letter);
    }
    for (const tab of tabs) await saved(tab);
    const expected = typed.map((text, at) => [FIELDS[at]!, text] as const);
    for (const tab of tabs) for (const [name, text] of expected) await expect(field(tab, name)).toHaveValue(text);
    await page.reload();
    for (const [name, text] of expected) await expect(field(page, name)).toHaveValue(text);
  });
}

test('one answer given in two tabs at the same time: one is kept, the other is in the history', async ({
  page,
  context,
}) => {
  const [one, other] = (await tabsOf(context, page, 2)) as [Page, Page];
  await Promise.all([field(one, 'contact.title').fill('課長'), field(other, 'contact.title').fill('部長')]);
  await saved(one);
  await saved(other);
  await one.goto(one.url().replace('/screen/', '/history/'));
  await expect(one.getByText('別のタブの内容').first()).toBeVisible();
  const held = await one.evaluate(async () => {
    const request = indexedDB.open('shitagaki');
    const db = await new Promise<IDBDatabase>((done) => (request.onsuccess = () => done(request.result)));
    const all = db.transaction('revisions').objectStore('revisions').getAll();
    const rows = await new Promise<unknown[]>((done) => (all.onsuccess = () => done(all.result as unknown[])));
    db.close();
    return JSON.stringify(rows);
  });
  expect(held).toContain('課長');
  expect(held).toContain('部長');
});

test('the database is deleted while the app is open: the page’s content is saved again', async ({ page, context }) => {
  const address = await openDraft(page);
  const other = await context.newPage();
  await other.goto('/about/');
  const wipes: (() => Promise<unknown>)[] = [
    () =>
      other.evaluate(
        () =>
          new Promise((done, failed) => {
            const request = indexedDB.deleteDatabase('shitagaki');
            request.onsuccess = () => done(true);
            request.onerror = () => failed(new Error('not deleted'));
          }),
      ),
    async () =>
      (await context.newCDPSession(other)).send('Storage.clearDataForOrigin', {
        origin: new URL(address).origin,
        storageTypes: 'indexeddb',
      }),
  ];
  let text = '';
  await field(page, 'contact.department').focus();
  for (const wipe of wipes) {
    const wiping = wipe();
    for (const letter of '総務部第一課') {
      text += letter;
      await page.keyboard.insertText(letter);
    }
    await wiping;
    text += '係';
    await page.keyboard.insertText('係');
    // A save interrupted by the deletion is retried automatically.
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 15_000 });
    await other.goto(address);
    await expect(field(other, 'contact.department')).toHaveValue(text);
    await expect(field(other, 'contact.phone')).toHaveValue('0312345678');
    await other.goto('/about/');
  }
});

test('the database is deleted, and another tab makes a new one first: the page’s content is saved again', async ({
  page,
  context,
}) => {
  const address = await openDraft(page);
  const other = await context.newPage();
  await other.goto('/about/');
  await other.evaluate(
    () => new Promise((done) => (indexedDB.deleteDatabase('shitagaki').onsuccess = () => done(true))),
  );
  await other.goto('/');
  await expect(other.getByText('まだ下書きはありません。')).toBeVisible();
  await answer(page, 'contact.department', '総務部');
  await saved(page);
  await other.goto(address);
  await expect(field(other, 'contact.department')).toHaveValue('総務部');
  await expect(field(other, 'contact.phone')).toHaveValue('0312345678');
});

test('setting the clock back and forth does not damage the history', async ({ page }) => {
  const at = (time: string) => page.clock.setFixedTime(new Date(time));
  await at('2026-04-10T10:00:00+09:00');
  await openDraft(page);
  const titles = ['課長', '部長', '係長', '社長'];
  const times = ['2026-04-12T10:00:00', '2026-04-08T10:00:00', '2020-01-01T00:00:00', '2027-01-01T00:00:00'];
  for (const [n, title] of titles.entries()) {
    await at(`${times[n]!}+09:00`);
    await answer(page, 'contact.title', title);
    await saved(page);
  }
  await page.reload();
  await expect(field(page, 'contact.title')).toHaveValue('社長');
  await goToScreen(page, '履歴');
  const rows = page.locator('[data-revision]');
  await expect(rows).toHaveCount(5);
  const revisions = await rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-revision'))));
  expect(revisions).toEqual([...revisions].sort((a, b) => b - a));
  expect(new Set(revisions).size).toBe(5);
});

/** Removes the chunk that merges tabs from a site and from its service worker's list. */
function withoutOldChunk(dir: string): void {
  const immutable = join(dir, '_app/immutable');
  const chunks = readdirSync(immutable, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const textOf = (name: string) => readFileSync(join(immutable, name), 'utf8');
  // The smallest is the chunk that a tab loads only after another tab has saved; the others are needed to open a draft.
  const named = chunks.filter((name) => textOf(name).includes('別のタブの内容'));
  const old = named.sort((a, b) => textOf(a).length - textOf(b).length).slice(0, 1);
  const worker = join(dir, 'service-worker.js');
  let code = readFileSync(worker, 'utf8');
  expect(old.length).toBeGreaterThan(0);
  for (const name of old) {
    rmSync(join(immutable, name));
    expect(code).toContain(name);
    code = code.replaceAll(name, 'gone.js');
  }
  writeFileSync(join(immutable, 'gone.js'), '');
  writeFileSync(worker, code);
}

test('a tab left with the old version after an update keeps editing and saving, and shows a message', async ({
  page,
  context,
}, info) => {
  const dir = info.outputPath('site');
  cpSync('build', dir, { recursive: true });
  const { url, close } = await serve({ dir, port: 0 });
  try {
    const address = await openDraft(page, url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
    const other = await context.newPage();
    await other.goto(address);
    await expect(field(other, 'contact.phone')).toHaveValue('0312345678');
    withoutOldChunk(dir);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    for (const tab of [page, other]) await expect(tab.getByText('新しい版があります。')).toBeVisible();
    await other.getByRole('button', { name: 'あとで' }).click();
    await field(other, 'contact.department').focus();
    await other.keyboard.insertText('総務');
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: '新しい版にする' }).click();
    await reloaded;
    await expect(field(page, 'contact.phone')).toHaveValue('0312345678');
    await expect(other.getByText('新しい版があります。')).toBeVisible();
    await expect(field(other, 'contact.department')).toBeFocused();
    // The new tab saves first, so the old tab has to merge.
    await field(page, 'contact.title').focus();
    await page.keyboard.insertText('課長');
    await saved(page);
    await other.keyboard.insertText('部');
    await saved(other);
    await expect(field(other, 'contact.title')).toHaveValue('課長');
    const second = other.waitForEvent('load');
    await other.getByRole('button', { name: '新しい版にする' }).click();
    await second;
    await expect(field(other, 'contact.department')).toHaveValue('総務部');
    await expect(field(other, 'contact.title')).toHaveValue('課長');
  } finally {
    await close();
  }
});
