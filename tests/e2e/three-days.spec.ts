import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bytesOf, download, draftFile, example, onExampleDay, openErrors, saved, SCREENS } from './support/app.js';
import { nextRows, type PadRow } from './support/pad.js';
import { paperOf } from './support/paper.js';
import { Person } from './support/person.js';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test.use({ serviceWorkers: 'allow' });

/** Waits until the app is there without a network. */
async function cached(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
}

/**
 * The example as a person writes it who takes the English address from the postal code: the town stands behind the
 * city, as in the manual's other address (MINATO KU HAMAMATSUCHO).
 */
const [code] = example.values['userCodes'] as readonly Readonly<Record<string, unknown>>[];
const values = {
  ...example.values,
  userCodes: [
    {
      ...code,
      'naming.addressEn.city': 'KAWASAKI SHI SAIWAI KU HORIKAWACHO',
      'naming.addressEn.rest': '999 NACCS TOWER 1F',
    },
  ],
};

for (const { uses, tabs, clicks, keys } of [
  { uses: 'the mouse alone between fields', tabs: 0, clicks: 60, keys: 389 },
  { uses: 'Tab between fields', tabs: 3, clicks: 35, keys: 470 },
])
  test(`an applicant’s day, offline: the first fill with ${uses}, then typing over in 56 presses`, async ({
    page,
    context,
    baseURL,
  }) => {
    await onExampleDay(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseURL!).origin });
    await page.goto('/');
    await cached(page);
    await context.setOffline(true);

    const person = new Person(page, tabs);
    await person.follow('button', '新しい下書き');
    await person.follow('button', '新規申込');
    await person.follow('link', '入力を始める');
    for (const screen of SCREENS) {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(screen);
      await person.fillIn(values);
      await person.follow('button', '次へ');
    }
    await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
    expect(person.clicks).toBeLessThanOrEqual(clicks);
    expect(person.keys).toBeLessThanOrEqual(keys);
    expect(await openErrors(page)).toEqual([]);
    await expect(page.getByRole('heading', { level: 2, name: 'ナックスシステム株式会社' })).toHaveCount(0);

    // The draft has been named after its company; its home says what is next.
    await person.follow('link', 'ナックスシステム株式会社');
    await expect(page.locator('[data-next-step=transcribe]')).toBeVisible();
    await person.follow('link', 'NSSへ写し始める');
    await expect(page.getByRole('heading', { level: 1, name: /転記/ })).toBeVisible();
    let presses = 0;
    for (let last: PadRow | undefined; ; presses += 1) {
      const rows: PadRow[] = await nextRows(page, last);
      if (rows.length === 0) break;
      last = rows.at(-1);
    }
    expect(presses).toBeLessThanOrEqual(56);
    await page.locator('[name="result.receiptNumber"]').fill('1200001A');
    await page.locator('[name="result.receiptNumber"]').blur();
    await saved(page);

    // The next morning: the draft goes on with what comes after applying.
    await page.clock.setFixedTime(new Date('2026-04-13T09:00:00+09:00'));
    await page.goto('/');
    await page.getByRole('link', { name: '続きを書く' }).click();
    await expect(page.locator('[data-next-step=after]')).toBeVisible();
    await page.getByRole('link', { name: '手順を見る' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '申込み後の手続' })).toBeVisible();
  });

/** What only the applicant may tick. */
const CONSENTS = ['required terms.agreed', 'required manager.securityConfirmed'];

test('a help desk’s day: a table with five broken rows, one correction, one value for all, files to hand over', async ({
  page,
}, info) => {
  await onExampleDay(page);
  const person = new Person(page);
  await page.goto('/');
  await person.follow('link', 'まとめて管理');
  await person.click(page.getByText('表から取り込む（CSV、Excel）'));
  const sample = (await bytesOf(await download(page, '見本をダウンロード'))).toString('utf8');
  const [labels, ids, row] = sample.split('\r\n') as [string, string, string];
  const at = (id: string) => ids.split(',').indexOf(id);
  const sampleName = row.split(',')[at('contact.companyName')]!;
  const rows = Array.from({ length: 20 }, (_, index) =>
    row.replaceAll(sampleName, `${index}号商事株式会社`).split(',').with(0, `K${index}`),
  );
  const BROKEN: readonly [number, (cells: string[]) => string[], string][] = [
    [2, (cells) => cells.with(at('office.hasCorporateNumber'), 'たぶん'), '「たぶん」は選べません'],
    [5, (cells) => cells.with(at('terms.agreed'), 'maybe'), '「はい」か「いいえ」'],
    [8, (cells) => cells.with(at('contact.companyName'), '#N/A'), '計算の誤り'],
    [11, (cells) => [...cells, '余り'], '列の数が見出しと違います'],
    [14, (cells) => cells.with(0, 'K1'), '同じ番号です'],
  ];
  for (const [index, spoil] of BROKEN) rows[index] = spoil(rows[index]!);
  // A row that can be taken in, but with a message.
  rows[17] = rows[17]!.with(at('contact.phone'), '03');
  const path = info.outputPath('依頼.csv');
  writeFileSync(path, `\ufeff${[labels, ids, ...rows.map((cells) => cells.join(','))].join('\r\n')}\r\n`);
  await page.setInputFiles('input[name=table]', path);
  await expect(page.getByRole('heading', { name: '表の20行のうち15行を下書きにできます' })).toBeFocused();
  await expect(page.locator('[data-row]')).toHaveCount(20);
  const refused = page.locator('[data-row-state=refused]');
  await expect(refused).toHaveCount(BROKEN.length);
  for (const [index, [, , says]] of BROKEN.entries()) await expect(refused.nth(index)).toContainText(says);
  // What only the applicant may tick is open in every row; one has a wrong number as well.
  const open = page.locator('[data-row-state=open]');
  await expect(open).toHaveCount(15);
  await expect(open.filter({ hasText: '電話番号' })).toHaveCount(1);
  await person.follow('button', '取り込む');
  await expect(page.getByText('15件を下書きにしました。')).toBeVisible();
  await expect(page.getByText('全15件')).toBeVisible();

  // The one with a message is corrected, from the list and back.
  await page.getByLabel('下書きを探す').fill('１７号商事');
  await person.follow('link', '１７号商事株式会社');
  await person.follow('link', '入力内容の確認');
  await person.follow('link', '電話番号');
  await expect(page.locator('[name="contact.phone"]')).toBeFocused();
  await person.write(page.locator('[name="contact.phone"]'), '０３－５５５５－０１２３');
  await person.follow('link', '確認に戻る');
  expect(await openErrors(page)).toEqual(CONSENTS);

  // One value for all of them, undone, and done again; then everything to hand over.
  await person.follow('link', '一覧に戻る');
  await person.follow('link', 'まとめて管理');
  await expect(page.getByText('全15件')).toBeVisible();
  await person.click(page.getByLabel('表示中の15件をすべて選ぶ'));
  await person.follow('button', '同じ値を入れる');
  await person.click(page.getByLabel('同意や、氏名・連絡先などの項目も選べるようにする'));
  await page.getByLabel('項目', { exact: true }).selectOption('office.phone');
  await page.getByLabel('入れる値').fill('03-5555-0199');
  await person.follow('button', '変わるものを確かめる');
  await expect(page.locator('[data-fill-plan] tbody tr')).toHaveCount(15);
  await person.follow('button', '15件に入れる');
  await expect(page.getByText(/15件の「.*電話番号」を変えました。/)).toBeVisible();
  const csv = (await bytesOf(await download(page, 'CSVを書き出す'))).toString('utf8');
  expect(csv.match(/0355550199/g)).toHaveLength(15);
  const zip = await download(page, 'パッケージを書き出す');
  expect((await bytesOf(zip)).subarray(0, 2).toString()).toBe('PK');
});

test('the day of someone who only prints: the form to fill in by hand, the check and the PDF of a file, the table', async ({
  page,
  context,
}, info) => {
  await onExampleDay(page);
  await page.goto('/');
  await cached(page);
  await context.setOffline(true);
  const path = info.outputPath('draft.json');
  writeFileSync(path, draftFile(example.values).buffer);
  const person = new Person(page);
  await page.setInputFiles('input[name=import]', path);
  await person.follow('button', '下書きとして開く');
  const saves = async (button: string) => {
    // Wherever the button stands: here on the last line of the window.
    await page
      .getByRole('button', { name: button })
      .first()
      .evaluate((pressed) => pressed.scrollIntoView({ block: 'end' }));
    const pdf = await download(page, button);
    expect(pdf.suggestedFilename()).not.toContain('未完成');
    expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    // Under which name it was saved stands where one looks.
    await expect(page.getByText(pdf.suggestedFilename())).toBeInViewport();
  };
  await saves('手書き用紙（PDF）');
  await person.follow('link', '入力内容の確認');
  await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
  expect((await paperOf(page)).map(({ all }) => all).join('')).toContain('ナックスシステム株式会社');
  await saves('PDFを書き出す');
  await person.follow('link', '様式対応表');
  await expect(page.getByRole('heading', { level: 1, name: '様式対応表' })).toBeVisible();
  expect(await paperOf(page)).toHaveLength(1);
  // Every step was one press.
  expect(person.clicks).toBe(3);
});
