import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, example, exampleOf, goToScreen, onExampleDay, openFile, SCREENS } from './support/app.js';
import { ALONE } from './support/pages.js';
import { violationsInAllLooks, violationsOf } from './support/axe.js';

const wrong = { ...example.values, 'office.phone': '０３', 'office.address.city': '', 'manager.emergencyFax': [] };

/** The screens of other procedures that differ from those of the new application. */
const OTHERS = {
  'password-reset': ['申込担当者', 'パスワード初期化情報', 'NACCS登録希望日'],
  'system-settings': ['名称の設定'],
  'certificate-reissue': ['申込担当者', '再発行の内容'],
};

async function checkPage(page: Page, name: string): Promise<void> {
  await alive(page);
  expect(await violationsInAllLooks(page), name).toEqual([]);
}

test.beforeEach(({ page }) => onExampleDay(page));

test('no page outside a draft has a violation', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '新しい下書き' }).click();
  await checkPage(page, 'start');
  for (const address of ALONE) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await checkPage(page, address);
  }
  await page.goto('/');
  await page.setInputFiles('input[name=import]', draftFile(wrong));
  await page.getByRole('button', { name: '下書きとして開く' }).waitFor();
  await checkPage(page, 'preview');
});

test('no screen of a draft has a violation', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(wrong));
  await checkPage(page, 'draft');
  for (const screen of SCREENS) {
    await goToScreen(page, screen);
    await page.getByRole('button', { name: 'この画面を確かめる' }).click();
    for (const more of await page.getByText('カレンダーから選ぶ').all()) await more.click();
    await checkPage(page, screen);
  }
});

test('no page beside the screens has a violation', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(wrong));
  for (const name of ['入力内容の確認', '転記', '予定', '申込み後の手続', '履歴', 'コメント', '様式対応表']) {
    await goToScreen(page, name);
    await checkPage(page, name);
  }
});

test('no page of the other procedures has a violation', async ({ page }) => {
  for (const [procedure, screens] of Object.entries(OTHERS)) {
    await page.goto('/');
    const values = { ...exampleOf(procedure).values, 'contact.phone': '03-1', 'schedule.date': '20260409' };
    await openFile(page, draftFile(values, { procedure, id: procedure }));
    for (const name of [...screens, '予定', '申込み後の手続']) {
      await goToScreen(page, name);
      const ask = page.getByRole('button', { name: 'この画面を確かめる' });
      if (screens.includes(name)) await ask.click();
      await checkPage(page, `${procedure} ${name}`);
    }
  }
});

test('the menu of a draft’s pages, which only a phone has, has no violation', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/');
  await openFile(page, draftFile(wrong));
  await goToScreen(page, '事業所・企業');
  await page.getByRole('button', { name: '画面の一覧を開く' }).click();
  await expect(page.getByRole('link', { name: '転記', exact: true })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
