import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bytesOf, download, example } from './support/app.js';
import { violationsOf } from './support/axe.js';
import { paperOf } from './support/paper.js';

const table = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('input[name=table]', { name, mimeType: 'text/csv', buffer });

async function openDesk(page: Page): Promise<void> {
  await page.goto('/desk/');
  await page.getByText('表から取り込む（CSV、Excel）').click();
  await expect(page.locator('input[name=table]')).toBeEnabled();
}

/** Writes drafts directly to the database. */
async function seed(page: Page, count: number): Promise<void> {
  await page.goto('/desk/');
  await expect(page.getByText('まだ下書きはありません')).toBeVisible();
  await page.evaluate(
    async ({ count, values }) => {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open('shitagaki');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error!);
      });
      const transaction = db.transaction('drafts', 'readwrite');
      for (let at = 0; at < count; at += 1) {
        const time = new Date(Date.UTC(2026, 3, 1) + at * 60_000).toISOString();
        const draft = {
          ...{ format: 'shitagaki', version: 1, kind: 'draft', procedure: 'new-application', revision: 1 },
          ...{ id: `seed-${at}`, title: `依頼${at}`, createdAt: time, updatedAt: time },
          values: { ...values, 'office.companyName': `第${at}商事株式会社` },
        };
        transaction.objectStore('drafts').put({ id: draft.id, draft, deletedAt: null });
      }
      await new Promise((done) => (transaction.oncomplete = done));
      db.close();
    },
    { count, values: example.values },
  );
  await page.reload();
}

test('a table is imported, reported, searched, exported and deleted', async ({ page }) => {
  await openDesk(page);
  const rows = [
    'title,contact.companyName,contact.phone,office.hasCorporateNumber',
    '甲の申込み,ﾅｯｸｽ商事株式会社,03-0123-4567,有',
    '乙の申込み,乙物産株式会社,0398765432,たぶん',
    '丙の申込み,丙貿易株式会社,0398765432,無',
  ];
  await table(page, '依頼.csv', Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`));
  await expect(page.getByRole('heading', { name: '表の3行のうち2行を下書きにできます' })).toBeFocused();
  const states = page.locator('[data-row]');
  await expect(states).toHaveCount(3);
  expect(await states.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['rowState']))).toEqual([
    'open',
    'refused',
    'open',
  ]);
  await expect(page.getByText('「たぶん」は選べません')).toBeVisible();
  await expect(page.getByText('全0件')).toBeVisible();
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(states).toHaveCount(0);
  await table(page, '依頼.csv', Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`));
  await page.getByRole('button', { name: '取り込む' }).click();
  await expect(page.getByText('2件を下書きにしました。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '表の3行のうち2行を下書きにしました' })).toBeFocused();
  await expect(page.getByText('全2件')).toBeVisible();
  const report = (await bytesOf(await download(page, '行ごとの結果をダウンロード'))).toString('utf8');
  expect(report).toContain('3,事業所・企業');
  expect(report).toContain('取り込みませんでした');
  expect(report).toContain('「03-0123-4567」を「0301234567」に直しました。');

  // 「丁」 and 「有」 in Shift_JIS.
  const shiftJis = Buffer.concat([
    Buffer.from('title,office.hasCorporateNumber\r\n'),
    Buffer.from([0x92, 0x9a, 0x2c, 0x97, 0x4c, 0x0d, 0x0a]),
  ]);
  await table(page, 'sjis.csv', shiftJis);
  await page.getByRole('button', { name: '取り込む' }).click();
  await expect(page.getByText('1件を下書きにしました。')).toBeVisible();
  const lines = page.locator('tr.one');
  await expect(lines).toHaveCount(3);
  await expect(page.getByRole('link', { name: '丁', exact: true })).toBeVisible();
  await expect(lines.filter({ hasText: '甲の申込み' })).toContainText('残り');

  await page.getByLabel('下書きを探す').fill('ナックス');
  await expect(lines).toHaveCount(1);
  await page.getByLabel('表示中の1件をすべて選ぶ').check();
  const csv = (await bytesOf(await download(page, 'CSVを書き出す'))).toString('utf8');
  expect(csv).toContain('甲の申込み');
  expect(csv).not.toContain('丙の申込み');
  const zip = await download(page, 'パッケージを書き出す');
  expect((await bytesOf(zip)).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'ごみ箱に移す' }).click();
  await expect(lines).toHaveCount(0);
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(lines).toHaveCount(1);
});

test('the sample can be imported, and a stopped import leaves nothing', async ({ page }) => {
  await openDesk(page);
  const sample = await download(page, '見本をダウンロード');
  const text = readFileSync(await sample.path(), 'utf8');
  const [labels, ids, row] = text.split('\r\n') as [string, string, string];
  const many = Array.from({ length: 3000 }, (_, at) => `${at}${row.slice(1)}`);
  await table(page, 'many.csv', Buffer.from([labels, ids, ...many].join('\r\n')));
  await page.getByRole('button', { name: '取り込みをやめる' }).click();
  await expect(page.getByText('下書きは一つも作っていません')).toBeVisible();
  await page.reload();
  await expect(page.getByText('まだ下書きはありません')).toBeVisible();
});

test('one value is previewed, set in many drafts, and undone', async ({ page }) => {
  await seed(page, 3);
  await expect(page.locator('tr.one')).toHaveCount(3);
  await page.getByLabel('表示中の3件をすべて選ぶ').check();
  await page.getByRole('button', { name: '同じ値を入れる' }).click();
  const field = page.getByLabel('項目', { exact: true });
  await expect(field.locator('option[value="contact.phone"]')).toHaveCount(0);
  await expect(field.locator('option[value="terms.agreed"]')).toHaveCount(0);
  await page.getByLabel('同意や、氏名・連絡先などの項目も選べるようにする').check();
  await expect(field.locator('option[value="contact.phone"]')).toHaveCount(1);
  await field.selectOption('office.phone');
  await expect(page.getByRole('button', { name: '変わるものを確かめる' })).toBeDisabled();
  await page.getByLabel('入れる値').fill('０３-1111-2222');
  await page.getByRole('button', { name: '変わるものを確かめる' }).click();
  await expect(page.locator('[data-fill-plan]')).toContainText('3件が変わります。');
  await expect(page.locator('[data-fill-plan]')).toContainText('「0311112222」に直しました');
  const rows = page.locator('[data-fill-plan] tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(/依頼\d[^]*0311112222/);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '3件に入れる' }).click();
  await expect(page.getByText(/3件の「.*電話番号」を変えました。/)).toBeVisible();
  await page.getByLabel('下書きを探す').fill('0311112222');
  await expect(page.locator('tr.one')).toHaveCount(3);
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByText('元に戻しました。')).toBeVisible();
  await expect(page.locator('tr.one')).toHaveCount(0);
});

test('paper has all rows of the table and its headings, and the screen goes back to a few', async ({ page }) => {
  await seed(page, 80);
  await page.reload();
  const rows = page.getByRole('table', { name: '下書きの一覧' }).getByRole('row');
  await expect(rows.nth(5)).toBeVisible();
  const before = await rows.count();
  expect(before).toBeLessThan(60);
  const [first, ...others] = await paperOf(page);
  const companies = [first!, ...others].map(({ all }) => all.split('商事株式会社').length - 1);
  expect(companies.reduce((sum, count) => sum + count, 0)).toBe(80);
  expect(first!.all).toMatch(/下書き企業名状態締切依頼79/u);
  await expect(rows).toHaveCount(before);
});

test('the start page shows the most recently changed of many drafts, and finds the others', async ({ page }) => {
  await seed(page, 300);
  await page.goto('/');
  await expect(page.getByRole('link', { name: '依頼299', exact: true })).toBeVisible();
  await expect(page.getByText('全部で300件あります')).toBeVisible();
  await page.getByLabel('下書きを探す').fill('第7商事');
  await expect(page.getByRole('link', { name: '依頼7', exact: true })).toBeVisible();
  await expect(page.getByText('1件見つかりました。')).toBeVisible();
});

test('2,000 drafts open, scroll and are found with few rows drawn', async ({ page }) => {
  await seed(page, 2000);
  const lines = page.locator('tr.one');
  const box = page.getByRole('region', { name: '下書きの一覧' });
  // All are read and drawn from the database, on a machine that may be busy.
  await expect(page.getByText('全2000件')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('link', { name: '依頼1999', exact: true })).toBeVisible();
  expect(await lines.count()).toBeLessThan(100);
  await box.evaluate((node) => (node.scrollTop = node.scrollHeight));
  await expect(page.getByRole('link', { name: '依頼0', exact: true })).toBeVisible();
  expect(await lines.count()).toBeLessThan(100);
  await expect(lines.last()).toHaveAttribute('aria-rowindex', '2001');
  await box.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('link', { name: '依頼1999', exact: true })).toBeVisible();
  await page.getByLabel('下書きを探す').fill('第1234商事');
  await expect(lines).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
});

test('columns can be left out, which is remembered, and the arrow keys go from row to row', async ({ page }) => {
  await seed(page, 30);
  await page.getByText('表示する列を選ぶ').click();
  await page.getByLabel('ひな形', { exact: true }).uncheck();
  await page.getByLabel('企業名', { exact: true }).uncheck();
  await expect(page.getByRole('columnheader')).toHaveText(['選ぶ', '下書き', '手続', '状態', '締切', /最後の変更/]);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: '下書き' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '企業名' })).toHaveCount(0);

  const links = page.locator('tr.one a');
  await links.first().focus();
  for (let row = 1; row < 12; row += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('tr.one a:focus')).toHaveText(`依頼${29 - row}`);
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(page.getByText('1件を選んでいます。')).toBeVisible();
});
