import { expect, test, type Page } from '@playwright/test';
import { answer, draftFile, example, goToScreen, openFile, saved } from './support/app.js';

/** Makes formatting one date fail in the page, as a bug of ours in a view would. */
async function breakMoment(page: Page, moment: string): Promise<void> {
  await page.addInitScript((bad) => {
    const own = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      ...own,
      get(this: Intl.DateTimeFormat) {
        const format = own.get!.call(this) as (at?: Date) => string;
        return (at?: Date) => {
          if (at?.getTime() === Date.parse(bad)) throw new RangeError('broken on purpose');
          return format(at);
        };
      },
    });
  }, moment);
}

const BAD = '2026-04-09T01:02:03.000Z';

async function put(page: Page, rows: readonly Record<string, unknown>[]): Promise<void> {
  await page.goto('/settings/');
  // The page has read the database, so all stores have been created.
  await expect(page.getByText('保管しているものはありません。')).toBeVisible();
  await page.evaluate(async (all) => {
    const request = indexedDB.open('shitagaki');
    const db = await new Promise<IDBDatabase>((done) => (request.onsuccess = () => done(request.result)));
    const transaction = db.transaction('drafts', 'readwrite');
    for (const row of all) transaction.objectStore('drafts').put(row);
    await new Promise((done) => (transaction.oncomplete = done));
    db.close();
  }, rows);
}

const draftOf = (id: string, title: string, more: Record<string, unknown> = {}) => ({
  id,
  deletedAt: null,
  draft: { ...(JSON.parse(draftFile(example.values).buffer.toString()) as object), id, title, ...more },
});

test('a row that cannot be drawn shows a message and can be saved and removed; the others stay', async ({ page }) => {
  await put(page, [draftOf('good', '無事な下書き'), draftOf('bad', '描けない下書き', { updatedAt: BAD })]);
  await breakMoment(page, BAD);
  for (const address of ['/desk/', '/']) {
    await page.goto(address);
    await expect(page.locator('[data-broken]')).toHaveCount(1);
    // The message must not take the others' place.
    const link = await page.getByRole('link', { name: '無事な下書き' }).boundingBox();
    expect(link?.width).toBeGreaterThan(80);
  }
  const broken = page.locator('[data-broken]');
  const saving = page.waitForEvent('download');
  await broken.getByRole('button', { name: '記録を書き出す' }).click();
  expect((await saving).suggestedFilename()).toBe('読めない下書き_bad.json');
  await broken.getByRole('button', { name: 'この記録を消す' }).click();
  await broken.getByRole('button', { name: 'もう一度押すと完全に消えます' }).click();
  await expect(broken).toHaveCount(0);
  await expect(page.getByRole('link', { name: '無事な下書き' })).toBeVisible();
});

test('a page that cannot be drawn shows a message, and the next one is drawn', async ({ page }) => {
  await put(page, [draftOf('bad', '描けない下書き', { updatedAt: '2026-04-09T01:00:00.000Z' })]);
  await page.addInitScript(() => {
    const own = Array.prototype.flatMap;
    Array.prototype.flatMap = function (this: unknown[], ...given: unknown[]) {
      // The screens of an answer sheet, which only the page reads; the frame around it is there already.
      const [screen] = this as { sections?: { lines?: unknown }[] }[];
      if (location.pathname.endsWith('/check/') && document.querySelector('.bar') && screen?.sections?.[0]?.lines)
        throw new TypeError('broken on purpose');
      return own.apply(this, given as never);
    } as typeof own;
  });
  await page.goto('/draft/?id=bad');
  await page.getByRole('link', { name: '入力内容の確認' }).first().click();
  await expect(page.getByRole('heading', { name: 'このページを表示できません' })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '記録を書き出す' }).click();
  expect((await saving).suggestedFilename()).toBe('読めない下書き_bad.json');
  await page.getByRole('link', { name: '下書き一覧へ' }).click();
  await expect(page.getByRole('link', { name: '描けない下書き' })).toBeVisible();
});

test('a record that cannot be read is named, and can be removed', async ({ page }) => {
  await put(page, [draftOf('good', '無事な下書き'), { id: 'x', draft: { toString: '' }, deletedAt: null }]);
  await page.goto('/');
  await expect(page.getByText('この版のアプリで読めない下書きがあります。')).toBeVisible();
  await page.getByRole('button', { name: 'この記録を消す' }).click();
  await page.getByRole('button', { name: 'もう一度押すと完全に消えます' }).click();
  await expect(page.getByText('この版のアプリで読めない下書きがあります。')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '無事な下書き' })).toBeVisible();
});

test('unreadable values are reported once, exported unchanged, and can be discarded', async ({ page }) => {
  await page.goto('/');
  const strange = { toString: '' };
  await page.setInputFiles('input[name=import]', draftFile({ ...example.values, 'office.companyName': strange }));
  await expect(page.getByText('読み取れなかった値は1件です。')).toBeVisible();
  await openFile(page, draftFile({ ...example.values, 'office.companyName': strange }));
  const notice = page.locator('[data-unread]');
  await expect(notice).toContainText('企業名');
  await goToScreen(page, '入力内容の確認');
  await expect(page.locator('[data-rule="type"][data-field="office.companyName"]')).toHaveCount(1);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSONを書き出す' }).click();
  const stream = await (await saving).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const exported = JSON.parse(Buffer.concat(parts).toString()) as { values: Record<string, unknown> };
  expect(exported.values['office.companyName']).toEqual(strange);
  await goToScreen(page, '事業所・企業');
  await answer(page, 'office.companyName', 'ナックスシステム株式会社');
  await saved(page);
  await notice.getByRole('button', { name: '下書きから外す' }).click();
  await notice.getByRole('button', { name: 'もう一度押すと完全に消えます' }).click();
  await expect(notice).toHaveCount(0);
  await saved(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: '例の申込み' }).first()).toBeVisible();
});

test('strange revisions are saved like others, without reading the database again and again', async ({ page }) => {
  await page.addInitScript(() => {
    const own = IDBObjectStore.prototype.get;
    const counted = window as unknown as { reads: number };
    counted.reads = 0;
    IDBObjectStore.prototype.get = function (...given: Parameters<typeof own>) {
      counted.reads += 1;
      return own.apply(this, given);
    };
  });
  const revisions = [undefined, '3', 1.5, -1, 1e308, 2 ** 53, 10 ** 12];
  await put(
    page,
    revisions.map((revision, index) => draftOf(`r${index}`, `版 ${index}`, { revision })),
  );
  for (const index of revisions.keys()) {
    await page.goto(`/draft/screen/?id=r${index}&screen=account`);
    const field = page.locator('[name="contact.department"]');
    await expect(field).toBeVisible();
    for (const text of ['総務', '総務部']) {
      await field.fill(text);
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    }
    expect(await page.evaluate(() => (window as unknown as { reads: number }).reads)).toBeLessThan(100);
    await page.reload();
    await expect(field).toHaveValue('総務部');
  }
});
