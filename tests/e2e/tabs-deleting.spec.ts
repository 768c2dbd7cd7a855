import { expect, test, type Page } from '@playwright/test';
import { answer, goToScreen, newDraft, saved } from './support/app.js';

const title = (page: Page) => page.locator('[name="contact.title"]');
const department = (page: Page) => page.locator('[name="contact.department"]');
const gone = (page: Page) => page.locator('[data-gone]');

/** A tab in which a draft is being edited. */
async function editing(page: Page): Promise<string> {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  return new URL(page.url()).searchParams.get('id')!;
}

/** Everything that the browser keeps of drafts, as text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('shitagaki');
    const db = await new Promise<IDBDatabase>((done) => (request.onsuccess = () => done(request.result)));
    const names = ['drafts', 'revisions', 'undo', 'attachments', 'reviews'];
    const rows = names.map(
      (name) =>
        new Promise<unknown[]>((done) => {
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => done(all.result);
        }),
    );
    const text = JSON.stringify([await Promise.all(rows), { ...localStorage }]);
    db.close();
    return text;
  });

test('wiping everything reaches the tabs with a draft and with the list, and nothing comes back by itself', async ({
  page,
  context,
}) => {
  await editing(page);
  const list = await context.newPage();
  await list.goto('/');
  await expect(list.getByRole('link', { name: '新規申込' })).toBeVisible();
  const settings = await context.newPage();
  await settings.goto('/settings/');
  await settings.getByLabel('元には戻せません').check();
  await settings.getByRole('button', { name: 'すべて消す' }).click();
  await expect(settings.getByText('保管しているものはありません。')).toBeVisible();
  await expect(list.getByText('まだ下書きはありません。')).toBeVisible();
  await expect(gone(page)).toContainText('別の画面で削除されました');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await department(page).fill('総務部');
  // Longer than the autosave waits; leaving the tab writes nothing either.
  await page.waitForTimeout(800);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await stored(settings)).toBe('[[[],[],[],[],[]],{}]');
  await page.getByRole('button', { name: '手放す' }).click();
  await expect(page.getByRole('heading', { name: '下書きが見つかりません' })).toBeVisible();
  expect(await stored(settings)).toBe('[[[],[],[],[],[]],{}]');
});

test('a draft put into the bin in another tab: the user decides once, and goes on where they were', async ({
  page,
  context,
}) => {
  const id = await editing(page);
  const list = await context.newPage();
  await list.goto('/');
  await list.getByRole('button', { name: '削除' }).click();
  await expect(list.getByText('ごみ箱に移しました')).toBeVisible();
  await expect(gone(page)).toBeVisible();
  await department(page).fill('総務部');
  await page.getByRole('button', { name: '新しい下書きとして残す' }).click();
  await expect(gone(page)).toHaveCount(0);
  await saved(page);
  expect(new URL(page.url()).searchParams.get('id')).not.toBe(id);
  await expect(title(page)).toHaveValue('課長');
  await department(page).fill('総務部第一課');
  await saved(page);
  await page.reload();
  await expect(department(page)).toHaveValue('総務部第一課');
  await list.reload();
  await expect(list.getByRole('link', { name: '新規申込', exact: true })).toHaveCount(1);
  await expect(list.getByText('ごみ箱（1件）')).toBeVisible();
});

test('a draft that is put back goes on being saved', async ({ page, context }) => {
  await editing(page);
  const list = await context.newPage();
  await list.goto('/');
  await list.getByRole('button', { name: '削除' }).click();
  await expect(gone(page)).toBeVisible();
  await department(page).fill('総務部');
  await list.getByRole('button', { name: '元に戻す' }).click();
  await expect(gone(page)).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(department(page)).toHaveValue('総務部');
});

test('a tab with an older version holds the database open: the page says so, and goes on when it is closed', async ({
  page,
  context,
}) => {
  await page.goto('/about/');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('shitagaki', 1);
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          done();
        };
      }),
  );
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByText('古い版のこのアプリが、別のタブで開いたままです。')).toBeVisible();
  await page.close();
  await expect(other.getByText('古い版のこのアプリが、別のタブで開いたままです。')).toHaveCount(0);
});

test('a newer version takes the database over while somebody types: the page says so and keeps what was typed', async ({
  page,
  context,
}) => {
  const id = await editing(page);
  const other = await context.newPage();
  await other.goto('/about/');
  await department(page).pressSequentially('総務');
  const version = await other.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const request = indexedDB.open('shitagaki', 99);
        request.onsuccess = () => done(request.result.version);
        request.onerror = () => failed(new Error(request.error?.name));
      }),
  );
  expect(version).toBe(99);
  await department(page).pressSequentially('部');
  await expect(page.getByRole('heading', { name: '新しい版のアプリが、別のタブで開かれました' })).toBeVisible();
  // The page that opens the draft with the newer version takes it from here.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const rescue = await page.evaluate((key) => localStorage.getItem(key), `shitagaki:unsaved:${id}`);
  expect(rescue).toContain('総務部');
});

test('undo works after a reload right after a key', async ({ page }) => {
  await editing(page);
  for (const text of ['部', '室', '局']) {
    await department(page).fill(text);
    await page.reload();
    await expect(department(page)).toHaveValue(text);
    await page.getByRole('button', { name: '取り消す' }).click();
    await expect(department(page)).toHaveValue('');
    await saved(page);
  }
});
