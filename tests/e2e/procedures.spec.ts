import { expect, test } from '@playwright/test';
import {
  answer,
  bytesOf,
  download,
  exampleOf,
  fillByHand,
  goToScreen,
  newDraft,
  onExampleDay,
  openErrors,
  saved,
  openFile,
} from './support/app.js';

const PROCEDURES = [
  {
    id: 'password-reset',
    name: 'パスワード初期化',
    screens: ['申込担当者', 'パスワード初期化情報', 'NACCS登録希望日'],
    wrong: { screen: 'NACCS登録希望日', path: 'schedule.date', value: '20260410', rule: 'T6' },
    press: 'システム設定申込確認へ進む',
  },
  {
    id: 'system-settings',
    name: 'システム設定',
    screens: ['申込担当者', '名称の設定', 'NACCS登録希望日'],
    wrong: { screen: '名称の設定', path: 'naming.addressEn.rest', value: 'HORIKAWACHO', rule: 'V8' },
    press: 'この内容で設定する',
  },
  {
    id: 'certificate-reissue',
    name: '証明書の再発行',
    screens: ['申込担当者', '再発行の内容'],
    wrong: { screen: '再発行の内容', path: 'schedule.date', value: '20260409', rule: 'T6' },
    press: '',
  },
] as const;

for (const { id, name, screens, wrong, press } of PROCEDURES) {
  test(`${name}: filled in by hand, checked, exported and transcribed`, async ({ page }, info) => {
    await onExampleDay(page);
    await page.goto('/');
    await newDraft(page, name);
    const { values } = exampleOf(id);
    expect(await fillByHand(page, values, screens)).toEqual([]);

    await goToScreen(page, wrong.screen);
    await answer(page, wrong.path, wrong.value);
    const message = page.locator(`[data-field="${wrong.path}"][data-rule="${wrong.rule}"][data-severity=error]`);
    await expect(message).toBeVisible();
    await answer(page, wrong.path, String(values[wrong.path]));
    await expect(message).toHaveCount(0);
    expect(await openErrors(page)).toEqual([]);

    const json = await download(page, 'JSONを書き出す');
    expect(json.suggestedFilename()).not.toContain('未完成');
    const draft = JSON.parse((await bytesOf(json)).toString('utf8')) as { procedure: string; values: object };
    expect(draft).toMatchObject({ procedure: id, values });
    const zip = await download(page, 'パッケージを書き出す');
    const path = info.outputPath('package.zip');
    await zip.saveAs(path);

    await page.getByRole('link', { name: '予定', exact: true }).click();
    await expect(page.locator('[data-timeline]').first()).toBeVisible();
    await expect(page.getByText('48時間')).toHaveCount(0);
    await page.getByRole('link', { name: '申込み後の手続', exact: true }).click();
    await page.getByLabel('受付完了のメールを受け取る').check();
    await expect(page.locator('[name="result.receiptNumber"]')).toBeVisible();
    await expect(page.getByText('利用承諾書との見比べ')).toHaveCount(0);
    await saved(page);
    await page.getByRole('link', { name: '転記', exact: true }).click();
    const pad = page.getByRole('group', { name: '転記パッド' });
    for (const field of ['contact.email', 'schedule.timing', 'confirm.remarks']) {
      await expect(pad.locator(`[data-path="${field}"]`)).toBeVisible();
    }
    if (press) await expect(pad.getByText(press, { exact: true })).toBeVisible();

    await page.goto('/');
    await openFile(page, path);
    expect(await openErrors(page)).toEqual([]);
  });
}

test('a lower-case letter in a code is corrected, and another ID is offered before the application', async ({
  page,
}) => {
  await onExampleDay(page);
  await page.goto('/');
  await newDraft(page, 'パスワード初期化');
  await goToScreen(page, 'パスワード初期化情報');
  await answer(page, 'target.userCode', '1anac');
  await expect(page.locator('[name="target.userCode"]')).toHaveValue('1ANAC');
  await expect(page.locator('[data-repair][data-field="target.userCode"]')).toBeVisible();
  await goToScreen(page, '申込担当者');
  await expect(page.getByRole('complementary', { name: '申し込む前に' })).toContainText('URY');
});

test('each procedure has a form to fill in by hand', async ({ page }) => {
  await page.goto('/about/');
  await page.getByLabel('手続').selectOption('証明書の再発行');
  const paper = await download(page, '手書き用紙（PDF）');
  expect(paper.suggestedFilename()).toContain('証明書の再発行');
});
