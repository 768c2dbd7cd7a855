import { expect, test, type Page } from '@playwright/test';
import { answer, goToScreen, newDraft, onExampleDay, saved } from './support/app.js';

test.use({ serviceWorkers: 'allow' });

const control = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const reflect = (page: Page, path: string) =>
  page
    .getByRole('group')
    .filter({ has: control(page, path) })
    .last()
    .getByRole('button', { name: '反映', exact: true });

async function begin(page: Page, screen: string): Promise<void> {
  await onExampleDay(page);
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, screen);
}

test('a postal code fills the address, its reading and, without a network, the English', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
  await context.setOffline(true);
  await newDraft(page);
  await goToScreen(page, '事業所・企業');
  await control(page, 'office.postalCode').fill('〒212-0013');
  await reflect(page, 'office.postalCode').click();
  await expect(control(page, 'office.address.prefecture')).toHaveValue('神奈川県');
  await expect(control(page, 'office.address.city')).toHaveValue('川崎市幸区');
  await expect(control(page, 'office.address.rest')).toHaveValue('堀川町');
  await expect(control(page, 'office.address.kana')).toHaveValue('カナガワケンカワサキシサイワイクホリカワチョウ');
  await expect(page.getByText(/郵便番号データ: 20\d\d年\d+月\d+日（.）現在/)).toBeVisible();

  await control(page, 'office.address.rest').press('End');
  await control(page, 'office.address.rest').pressSequentially('999 ナックスタワー1階');
  await control(page, 'office.address.rest').blur();
  await expect(control(page, 'office.address.kana')).toHaveValue(
    'カナガワケンカワサキシサイワイクホリカワチョウ９９９　ナックスタワー１カイ',
  );
  await page.locator('[data-proposals="office.customs"]').getByRole('button', { name: '横浜' }).click();
  await expect(page.locator('[name="office.customs"][value="横浜"]')).toBeChecked();

  await goToScreen(page, '利用者コード');
  const english = 'userCodes[0].naming';
  await expect(control(page, `${english}.addressEn.rest`)).toHaveValue('999');
  await reflect(page, `${english}.postalCode`).click();
  await expect(control(page, `${english}.postalCode`)).toHaveValue('2120013');
  await expect(control(page, `${english}.addressEn.prefecture`)).toHaveValue('KANAGAWA KEN');
  await expect(control(page, `${english}.addressEn.city`)).toHaveValue('KAWASAKI SHI SAIWAI KU HORIKAWACHO');
  await saved(page);
});

test('a code of several places offers a choice and keeps the street that the user typed', async ({ page }) => {
  await begin(page, '事業所・企業');
  await answer(page, 'office.address.rest', '１－２－３');
  await answer(page, 'office.address.city', '港区');
  await control(page, 'office.postalCode').fill('4980000');
  await reflect(page, 'office.postalCode').click();
  await page.getByRole('radio', { name: '三重県桑名郡木曽岬町' }).check();
  await expect(control(page, 'office.address.prefecture')).toHaveValue('三重県');
  await expect(control(page, 'office.address.city')).toHaveValue('桑名郡木曽岬町');
  await expect(control(page, 'office.address.rest')).toHaveValue('１－２－３');
  // One press restores the replaced text.
  await page
    .locator('[data-repair][data-field="office.address.city"]')
    .getByRole('button', { name: '元に戻す' })
    .click();
  await expect(control(page, 'office.address.city')).toHaveValue('港区');

  await control(page, 'office.postalCode').fill('1050013');
  await reflect(page, 'office.postalCode').click();
  await expect(control(page, 'office.address.rest')).toHaveValue('１－２－３');
  await page.getByRole('button', { name: '先頭に「浜松町」を足す' }).click();
  await expect(control(page, 'office.address.rest')).toHaveValue('浜松町１－２－３');
});

test('an unknown postal code and one of another address are reported', async ({ page }) => {
  await begin(page, '事業所・企業');
  await reflect(page, 'office.postalCode').click();
  await expect(page.getByText('郵便番号を7桁で入力してから押してください。')).toBeVisible();
  await control(page, 'office.postalCode').fill('0000000');
  await reflect(page, 'office.postalCode').click();
  await expect(page.getByText('この郵便番号は、データの中に見つかりません。')).toBeVisible();
  await expect(page.locator('[data-rule=V5][data-field="office.postalCode"]')).toBeVisible();
  await control(page, 'office.postalCode').fill('2120013');
  await reflect(page, 'office.postalCode').click();
  await answer(page, 'office.address.city', '横浜市西区');
  await expect(page.locator('[data-rule=V5][data-severity=advice]')).toContainText(
    '「神奈川県川崎市幸区」の郵便番号です',
  );
});

test('a reading that the user typed is restored with one press, and never replaced by a proposal', async ({ page }) => {
  await begin(page, '事業所・企業');
  await answer(page, 'office.address.kana', 'ジブンデウッタヨミ');
  await control(page, 'office.postalCode').fill('2120013');
  await reflect(page, 'office.postalCode').click();
  await expect(control(page, 'office.address.kana')).toHaveValue('カナガワケンカワサキシサイワイクホリカワチョウ');
  await page
    .locator('[data-repair][data-field="office.address.kana"]')
    .getByRole('button', { name: '元に戻す' })
    .click();
  await expect(control(page, 'office.address.kana')).toHaveValue('ジブンデウッタヨミ');
  await answer(page, 'office.address.rest', '堀川町１');
  await expect(control(page, 'office.address.kana')).toHaveValue('ジブンデウッタヨミ');
});

test('the postal code is found by the address; the reading follows; of several candidates one is chosen', async ({
  page,
}) => {
  await begin(page, '事業所・企業');
  const search = page.getByRole('button', { name: '住所から郵便番号を探す' }).first();
  await search.click();
  await expect(page.locator('[data-postal-search="office.postalCode"]')).toContainText('都道府県と市区町村を入力');
  await answer(page, 'office.address.prefecture', '神奈川県');
  await answer(page, 'office.address.city', '川崎市幸区');
  await answer(page, 'office.address.rest', '堀川町９９９　ナックスタワー１階');
  await search.click();
  await expect(control(page, 'office.postalCode')).toHaveValue('2120013');
  await expect(control(page, 'office.address.rest')).toHaveValue('堀川町９９９　ナックスタワー１階');
  await expect(control(page, 'office.address.kana')).toHaveValue(
    'カナガワケンカワサキシサイワイクホリカワチョウ９９９　ナックスタワー１カイ',
  );

  await answer(page, 'office.address.prefecture', '北海道');
  await answer(page, 'office.address.city', '札幌市中央区');
  await answer(page, 'office.address.rest', '大通西２０丁目１番１号');
  await search.click();
  const candidates = page.getByRole('group', { name: /この住所の郵便番号は/u });
  const last = candidates.locator('label').last();
  const [, first, second] = /〒(\d{3})-(\d{4})/u.exec((await last.textContent()) ?? '') ?? [];
  await last.click();
  await expect(control(page, 'office.postalCode')).toHaveValue(`${first}${second}`);
});

test('a code that comes back by redoing fills in nothing anew, so that all steps come back', async ({ page }) => {
  await begin(page, '事業所・企業');
  await control(page, 'office.postalCode').pressSequentially('2120013');
  await expect(control(page, 'office.address.rest')).toHaveValue('堀川町');
  await answer(page, 'office.address.rest', '堀川町１－２－３');
  await answer(page, 'office.phone', '0312345678');
  await saved(page);
  const texts = () =>
    page.locator('main input[type=text]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const before = await texts();
  for (const name of ['取り消す', 'やり直す']) {
    const button = page.getByRole('button', { name, exact: true });
    for (let presses = 0; await button.isEnabled(); presses += 1) {
      expect(presses).toBeLessThan(20);
      await button.click();
      // What is looked up comes a moment later.
      await page.waitForTimeout(100);
    }
    if (name === '取り消す') await expect(control(page, 'office.postalCode')).toHaveValue('');
  }
  expect(await texts()).toEqual(before);
});

test('what was filled in is said only as long as it stands there', async ({ page }) => {
  await begin(page, '事業所・企業');
  const said = page.locator('[data-reflected="office.postalCode"]');
  await control(page, 'office.postalCode').pressSequentially('2120013');
  await expect(said).toContainText('「神奈川県川崎市幸区堀川町」を入れました');
  await answer(page, 'office.address.city', '横浜市西区');
  await expect(said).not.toContainText('入れました');
  await answer(page, 'office.address.city', '川崎市幸区');
  await expect(said).toContainText('入れました');
});

test('a town that is added brings its reading, and the focus goes to what has grown', async ({ page }) => {
  await begin(page, '事業所・企業');
  await answer(page, 'office.address.rest', '1-2-3');
  await control(page, 'office.postalCode').fill('2120013');
  await reflect(page, 'office.postalCode').click();
  await page.getByRole('button', { name: '先頭に「堀川町」を足す' }).click();
  await expect(control(page, 'office.address.rest')).toHaveValue('堀川町１－２－３');
  await expect(control(page, 'office.address.rest')).toBeFocused();
  await expect(control(page, 'office.address.kana')).toHaveValue(
    'カナガワケンカワサキシサイワイクホリカワチョウ１－２－３',
  );
  const said = page.locator('[data-reflected="office.postalCode"]');
  await expect(said).toContainText('先頭に「堀川町」を足しました');
  await expect(said).not.toContainText('始まっていません');
});

test('the office’s own code fills in the English address, also when it is pasted', async ({ page }) => {
  await begin(page, '事業所・企業');
  await control(page, 'office.postalCode').pressSequentially('2120013');
  await expect(control(page, 'office.address.city')).toHaveValue('川崎市幸区');
  await goToScreen(page, '利用者コード');
  const naming = 'userCodes[0].naming';
  await page.locator(`[data-reflected="${naming}.postalCode"]`).waitFor({ state: 'attached' });
  await control(page, `${naming}.postalCode`).focus();
  await page.keyboard.insertText('2120013');
  await expect(control(page, `${naming}.addressEn.city`)).toHaveValue('KAWASAKI SHI SAIWAI KU HORIKAWACHO');
});
