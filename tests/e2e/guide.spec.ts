import { expect, test } from '@playwright/test';
import { goToScreen, newDraft, onExampleDay, saved } from './support/app.js';

/** Each row of the manual's contents, and the headings of the pages to which it links. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  '1 新規申込 外為法関連業務利用': ['NACCSの申込みを、落ち着いて下書きする', '申込みの内容を選ぶ'],
  '2 確認依頼を受信したとき': ['契約を変える、直す'],
  '3 NACCS導入をお考えのお客様へ': ['申込みの内容を選ぶ', '用語'],
  '4 NACCS掲示板の活用について': ['NACCS掲示板の見方', '動作環境', '契約を変える、直す', '契約を変える、直す'],
  '5 利用者IDパスワード再発行の流れ(netNACCS)': ['契約を変える、直す', 'パスワードを変える（URY・URY0W）'],
  '6 利用者IDパスワード再発行の流れ(WebNACCS)': ['パスワードを変える（URY・URY0W）'],
  '7 WebNACCSについて': ['様式対応表', '動作環境'],
  '8 パッケージソフト・WebNACCS対象申請様式一覧': ['様式対応表'],
};

test.beforeEach(({ page }) => onExampleDay(page));

for (const [chapter, headings] of Object.entries(CONTENTS)) {
  test(`${chapter}: two clicks from the start page`, async ({ page }) => {
    for (const [index, heading] of headings.entries()) {
      await page.goto('/');
      await page.getByRole('link', { name: '使い方' }).click();
      const links = page.locator(`[data-chapter="${chapter}"] a`);
      await expect(links).toHaveCount(headings.length);
      const link = links.nth(index);
      const anchor = new URL((await link.getAttribute('href'))!, page.url()).hash;
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      if (anchor !== '') await expect(page.locator(anchor)).toBeInViewport();
    }
  });
}

test('the questions lead to a recommendation with reasons, and to a draft with its answers', async ({ page }) => {
  await page.goto('/choose/');
  const answer = (id: string) => page.locator(`[data-advice=${id}]`);
  await expect(answer('ids')).toContainText('1');
  await page.getByLabel('代表者から委任を受け、自分の名前で申請する人').fill('3');
  await page.getByLabel('パッケージソフトを使うパソコン（会社全体）').fill('2');
  await page.getByLabel('WebNACCSだけを使うパソコン（会社全体）').fill('1');
  await page.getByLabel('WebNACCSで扱える様式だけ').check();
  await expect(answer('ids').locator('b')).toHaveText('4');
  await expect(answer('terminals').locator('b')).toHaveText('3台');
  await expect(answer('plan')).toContainText('15,000円');
  const computers = page.getByLabel('パッケージソフトを使うパソコン（会社全体）');
  await computers.fill('-2');
  await expect(page.getByRole('alert')).toContainText('整数を入力してください');
  await expect(answer('terminals').locator('b')).toHaveText('3台');
  await computers.fill('2');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('ほかの業務もする').check();
  await expect(page.getByText('このアプリの「新規申込」では足りません')).toBeVisible();
  await page.getByLabel('外為法関連業務だけ', { exact: true }).check();
  await page.getByRole('button', { name: 'この内容で下書きを始める' }).click();
  await goToScreen(page, '利用者コード');
  await expect(page.locator('[name="userCodes[0].idCount"]')).toHaveValue('4');
  await goToScreen(page, '論理端末・証明書');
  await expect(page.locator('[name="terminals.netNaccs"]')).toHaveValue('3');
});

test('a term is found by its reading, and explained beside the field that needs it', async ({ page }) => {
  await page.goto('/terms/');
  await page.getByLabel('言葉', { exact: true }).fill('しきべつ');
  await expect(page.locator('dl [data-term]')).toHaveCount(1);
  await page.locator('[data-term=id-number]').getByRole('link', { name: '被委任者' }).click();
  await expect(page.locator('#delegate')).toBeInViewport();
  await page.getByLabel('言葉', { exact: true }).fill('りんご');
  await expect(page.getByText('その言葉はありません')).toBeVisible();
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '論理端末・証明書');
  const note = page.locator('details[data-term=terminal]');
  await expect(note.getByText('会社全体の合計です')).toBeHidden();
  await note.getByText('「論理端末」とは').click();
  await expect(note).toContainText('NACCSから見た1台です');
  await page.locator('[name="terminals.netNaccs"]').fill('2');
  await saved(page);
  await note.getByRole('link', { name: '用語' }).click();
  await expect(page.locator('#terminal')).toBeInViewport();
});

test('this computer is checked as far as a browser can tell, and nothing is guessed', async ({ page }) => {
  await page.goto('/environment/');
  await expect(page.locator('[data-checked=true]')).toContainText('分からない');
  const row = (item: string) => page.locator(`tr[data-item="${item}"]`);
  for (const item of ['OSの版', 'CPU', 'ディスク', 'プリンター', '通信'])
    await expect(row(item)).toHaveAttribute('data-fits', 'unknown');
  await expect(row('画面の細かさ')).toHaveAttribute('data-fits', 'yes');
  await expect(row('OSの種類')).toHaveAttribute('data-fits', 'no');
});

test('each kind of change leads to NSS’s menu, and to a draft if there is a procedure for it', async ({ page }) => {
  await page.goto('/change/');
  await expect(page.locator('[data-change=english]')).toContainText('NSSの「契約内容の変更」');
  await expect(page.locator('[data-change=own-password]')).toContainText('申込みは要りません');
  await page.getByRole('button', { name: '「証明書の再発行」の下書きを始める' }).click();
  await expect(page.getByRole('link', { name: '再発行の内容' })).toBeVisible();
});

test('the bulletin board is an external link, marked as such, and opens only on a click', async ({ page }) => {
  await page.goto('/board/');
  const link = page.getByRole('link', { name: /NACCS掲示板を開く/ });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toContainText('外部サイト');
  await expect(page.getByText('業務エラーメッセージ集')).toBeVisible();
});

test('the guide leads back to the draft from which it was opened, and to none otherwise', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '料金プラン');
  const address = page.url();
  const back = page.locator('[data-back-to-draft]');
  await page.getByRole('link', { name: '使い方' }).click();
  await expect(back).toContainText('新規申込');
  // Also from a page behind it, and when it is loaded again.
  await page.getByRole('link', { name: '用語', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '用語' })).toBeVisible();
  await page.reload();
  await back.getByRole('link', { name: '下書きに戻る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '料金プラン' })).toBeVisible();
  expect(page.url()).toBe(address);
  await page.getByRole('link', { name: '一覧に戻る' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByRole('link', { name: '使い方' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '使い方' })).toBeVisible();
  await expect(back).toHaveCount(0);
});

test('who opens the guide while the list is still loading gets back to the draft, as with the browser’s Back', async ({
  page,
}) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '料金プラン');
  const address = page.url();
  // Loaded again, so that the start page's code is asked for anew, and does not come.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '料金プラン' }).waitFor();
  let held = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/*.js', async (route) => {
    held++;
    await released;
    await route.continue();
  });
  await page.getByRole('link', { name: '一覧に戻る' }).click();
  await expect.poll(() => held).toBeGreaterThan(0);
  await page.getByRole('link', { name: '使い方' }).click();
  release();
  await page.locator('[data-back-to-draft]').getByRole('link', { name: '下書きに戻る' }).waitFor();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '料金プラン' })).toBeVisible();
  expect(page.url()).toBe(address);
});
