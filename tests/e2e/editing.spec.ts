import { expect, test } from '@playwright/test';
import {
  answer,
  draftFile,
  drawn,
  example,
  goToScreen,
  newDraft,
  onExampleDay,
  openFile,
  saved,
} from './support/app.js';

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
});

test('text is corrected on leaving the field, the correction is shown, and one press undoes it', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const phone = page.locator('[name="contact.phone"]');
  await phone.pressSequentially('０３−１２３４（5678）');
  await expect(page.locator('[data-field="contact.phone"]')).toHaveCount(0);
  await phone.blur();
  await expect(phone).toHaveValue('0312345678');
  const repair = page.locator('[data-repair][data-field="contact.phone"]');
  await expect(repair).toContainText('「０３−１２３４（5678）」を「0312345678」に直しました。');
  await repair.getByRole('button', { name: '元に戻す' }).click();
  await expect(phone).toHaveValue('０３−１２３４（5678）');
  const message = page.locator('[data-rule=C3][data-field="contact.phone"]');
  await expect(message).toHaveAttribute('data-severity', 'error');
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
  await phone.focus();
  await phone.blur();
  await expect(phone).toHaveValue('０３−１２３４（5678）');
});

test('a wrong answer shows its message on blur and then updates it on every key; an empty one waits for the check', async ({
  page,
}) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const email = page.locator('[name="contact.email"]');
  const message = page.locator('[data-rule=C8][data-field="contact.email"]');
  await email.pressSequentially('taro');
  await expect(message).toHaveCount(0);
  await email.blur();
  await expect(message).toBeVisible();
  await email.focus();
  await email.pressSequentially('@naccs.jp');
  await expect(message).toHaveCount(0);
  await email.fill('');
  await email.blur();
  await expect(page.locator('[data-rule=required]')).toHaveCount(0);

  await page.getByRole('button', { name: 'この画面を確かめる' }).click();
  const summary = page.getByRole('group', { name: /直すところが\d+件あります/ });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'E-mailアドレス 登録用' }).click();
  await expect(email).toBeFocused();
  await expect(page.locator('[data-rule=required][data-field="contact.email"]')).toBeVisible();
});

test('answers are copied to the fields that follow them, but not over manual changes', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', 'ナックス商事株式会社');
  await goToScreen(page, '事業所・企業');
  await expect(page.locator('[name="office.companyName"]')).toHaveValue('ナックス商事株式会社');
  await answer(page, 'office.companyName', '別の会社');
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', '新しい名前');
  await goToScreen(page, '事業所・企業');
  await expect(page.locator('[name="office.companyName"]')).toHaveValue('別の会社');
});

test('conditional fields appear and disappear, and keep what was typed', async ({ page }) => {
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '事業所・企業');
  const name = page.locator('[name="manager.name.family"]');
  await expect(name).toHaveValue('保税');
  await answer(page, 'manager.source', '申込担当者と同じ');
  await expect(name).toHaveCount(0);
  await expect(page.getByText('混載　一郎')).toBeVisible();
  await answer(page, 'manager.source', 'その他');
  await expect(name).toHaveValue('保税');
});

test('one press says that there is no emergency fax', async ({ page }) => {
  await openFile(page, draftFile({ ...example.values, 'manager.emergencyFax': [] }));
  await goToScreen(page, '事業所・企業');
  const none = page.getByRole('button', { name: 'FAXはありません' });
  await none.click();
  const fax = page.locator('[name="manager.emergencyFax[0]"]');
  await expect(fax).toHaveValue('0000000000');
  await expect(fax).toBeFocused();
  await expect(none).toHaveCount(0);
  await fax.fill('');
  await expect(none).toBeVisible();
  await page.getByRole('button', { name: 'FAX番号を追加' }).click();
  await expect(none).toHaveCount(0);
});

test('two screens that ask for the same have one state, and each check reports it', async ({ page }) => {
  await openFile(page, draftFile({ ...example.values, 'contact.phone': '' }));
  for (const screen of ['仮アカウント申込', '申込担当者']) {
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: screen, exact: true }) });
    await expect(row.first()).toContainText('残り 1項目');
  }
  await goToScreen(page, '申込担当者');
  await page.getByRole('button', { name: 'この画面を確かめる' }).click();
  await expect(page.locator('[data-field="contact.phone"][data-severity=error]').first()).toBeVisible();
});

test('the task list counts missing and wrong answers, and list entries are added and removed', async ({ page }) => {
  await openFile(page, draftFile({ ...example.values, 'office.phone': '03-1', 'office.address.city': '' }));
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '事業所・企業' }) });
  await expect(row).toContainText('誤り 1件');
  await expect(row).toContainText('残り 1項目');
  await goToScreen(page, '事業所・企業');
  for (const n of [2, 3]) {
    await page.getByRole('button', { name: 'FAX番号を追加' }).click();
    await expect(page.locator(`[name="manager.emergencyFax[${n - 1}]"]`)).toBeFocused();
  }
  await expect(page.getByRole('button', { name: 'FAX番号を追加' })).toHaveCount(0);
  await page.getByRole('button', { name: /消す.*緊急連絡用FAX番号3/ }).click();
  await expect(page.locator('[name="manager.emergencyFax[2]"]')).toHaveCount(0);
  await saved(page);
});

test('the check of all answers links each line to its control', async ({ page }) => {
  await openFile(page, draftFile({ ...example.values, 'office.address.city': '' }));
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  const message = page.locator('[data-rule=required][data-field="office.address.city"]');
  await expect(message).toBeVisible();
  await page
    .getByRole('link', { name: /変更.*住所\(市区町村\)/ })
    .first()
    .click();
  await expect(page.locator('[name="office.address.city"]')).toBeFocused();
});

test('text is not changed during composition, and the Enter that ends it does nothing else', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const name = page.locator('[name="contact.companyName"]');
  await name.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'ｎａっくす', selectionStart: 5, selectionEnd: 5 });
  await expect(name).toHaveValue('ｎａっくす');
  await client.send('Input.insertText', { text: 'ナックス' });
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('ナックス');
  await expect(name).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: '仮アカウント申込' })).toBeVisible();
});

test('a reading is proposed from the composition, and never replaces one that was typed', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const client = await page.context().newCDPSession(page);
  const compose = async (...steps: string[]) => {
    for (const text of steps.slice(0, -1)) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await client.send('Input.insertText', { text: steps.at(-1)! });
  };
  const family = page.locator('[name="contact.name.family"]');
  const reading = page.locator('[name="contact.kana.family"]');
  await family.focus();
  await compose('こ', 'こん', 'こんさい', '混載', '混載');
  await expect(family).toHaveValue('混載');
  await expect(reading).toHaveValue('コンサイ');
  await expect(page.locator('[data-proposal][data-field="contact.kana.family"]')).toBeVisible();
  await reading.fill('コンザイ');
  await expect(page.locator('[data-proposal]')).toHaveCount(0);
  await family.focus();
  await compose('や', 'や');
  await expect(reading).toHaveValue('コンザイ');
});

test('a pasted block is reduced to the field’s part, the rest is named, and the whole can be restored', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, draftFile({}));
  await goToScreen(page, '事業所・企業');
  const block = '〒210-8558 神奈川県川崎市幸区堀川町72-34 TEL 03-1234-5678';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  const phone = page.locator('[name="office.phone"]');
  await phone.focus();
  await page.keyboard.press('Control+V');
  await expect(phone).toHaveValue('0312345678');
  const repair = page.locator('[data-repair][data-field="office.phone"]');
  await expect(repair).toContainText('入れなかった文字');
  await expect(repair).toContainText('川崎市幸区');
  await repair.getByRole('button', { name: '元に戻す' }).click();
  await expect(phone).toHaveValue(block);
});

test('a character that NSS may not support is named and can be replaced with one press or kept', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.name.family', '髙﨑');
  const message = page.locator('[data-rule=C6][data-field="contact.name.family"]');
  await expect(message).toHaveCount(2);
  await expect(message.first()).toHaveAttribute('data-severity', 'advice');
  await expect(message.first()).toContainText('「髙」（はしごだか、1文字目）');
  // Each character is replaced alone: one may be part of a registered name.
  await page.getByRole('button', { name: '「髙崎」に替える' }).click();
  await expect(page.locator('[name="contact.name.family"]')).toHaveValue('髙崎');
  await page.getByRole('button', { name: '「高崎」に替える' }).click();
  await expect(page.locator('[name="contact.name.family"]')).toHaveValue('高崎');
  await expect(message).toHaveCount(0);
});

test('English names are proposed from other answers, and accepted with one press', async ({ page }) => {
  await openFile(
    page,
    draftFile({ ...example.values, userCodes: [{ idCount: '1', 'naming.companyNameEn': 'NACCS SYSTEM' }] }),
  );
  await goToScreen(page, '利用者コード');
  await page.getByRole('button', { name: 'NACCS SYSTEM CO.,LTD.' }).click();
  await page.getByRole('button', { name: 'HONSHA', exact: true }).click();
  await page.getByRole('button', { name: 'H.HOZEI' }).click();
  await expect(page.locator('[name="userCodes[0].naming.companyNameEn"]')).toHaveValue('NACCS SYSTEM CO.,LTD.');
  await expect(page.locator('[name="userCodes[0].naming.officeNameEn"]')).toHaveValue('HONSHA');
  await expect(page.locator('[name="userCodes[0].naming.responsibleNameEn"]')).toHaveValue('H.HOZEI');
  await expect(page.getByText('34／48文字')).toBeVisible();
  await answer(page, 'userCodes[0].naming.companyNameEn', 'Ｎａｃｃｓ system company limited of japan co.,ltd.');
  await expect(page.locator('[data-rule=V7]')).toContainText('企業名(英)は省略できません');
});

test('full-width digits stay during composition, and are corrected when the field is left', async ({ page }) => {
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const phone = page.locator('[name="contact.phone"]');
  await phone.focus();
  const client = await page.context().newCDPSession(page);
  for (const text of ['０', '０３', '０３ー', '０３ー１２３４ー５６７８']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(phone).toHaveValue(text);
  }
  await client.send('Input.insertText', { text: '０３ー１２３４ー５６７８' });
  await expect(phone).toHaveValue('０３ー１２３４ー５６７８');
  await expect(page.locator('[data-field="contact.phone"]')).toHaveCount(0);
  await phone.blur();
  await expect(phone).toHaveValue('0312345678');
});

test('leaving a field by clicking a button presses that button, whatever is corrected meanwhile', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '事業所・企業');
  /** Pauses between press and release as a person does, so that the page could move in between. */
  const press = async (selector: string) => {
    const box = (await page.locator(selector).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await drawn(page);
    await page.mouse.up();
  };
  await page.locator('[name="office.fax"]').fill('03-9876-5432');
  await page.locator('[name="office.customs"][value="東京"]').scrollIntoViewIfNeeded();
  await press('[name="office.customs"][value="東京"]');
  await expect(page.locator('[name="office.customs"][value="東京"]')).toBeChecked();
  await expect(page.locator('[name="office.fax"]')).toHaveValue('0398765432');
  await expect(page.locator('[data-repair][data-field="office.fax"]')).toBeVisible();

  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.companyName', 'ナックス株式会社');
  await page.locator('[name="contact.emailConfirm"]').fill('Ａ＠b.jp');
  const check = page.getByRole('button', { name: 'この画面を確かめる' });
  await check.scrollIntoViewIfNeeded();
  const box = (await check.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await drawn(page);
  await page.mouse.up();
  await expect(page.locator('[name="contact.emailConfirm"]')).toHaveValue('A@b.jp');
  await expect(page.getByRole('heading', { name: /直すところが/ })).toBeVisible();

  await goToScreen(page, '利用者コード');
  const name = '[name="userCodes[0].naming.companyNameEn"]';
  await page.locator(name).pressSequentially('naccs system');
  await press('[data-proposals="userCodes[0].naming.companyNameEn"] button >> nth=0');
  await expect(page.locator(name)).toHaveValue('NACCS SYSTEM CO.,LTD.');
  await expect(page.locator(name)).toBeFocused();
});

test('a pasted block of several lines is reduced too, and a choice between two numbers is left to the user', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const paste = async (path: string, text: string) => {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await page.locator(`[name="${path}"]`).focus();
    await page.keyboard.press('Control+v');
    await page.locator(`[name="${path}"]`).blur();
  };
  await paste('contact.phone', '〒210-8558\n神奈川県川崎市幸区堀川町999\nTEL 03-1234-5678\nFAX 03-9876-5432');
  await expect(page.locator('[name="contact.phone"]')).toHaveValue('0312345678');
  await expect(page.locator('[data-repair][data-field="contact.phone"]')).toContainText('入れなかった文字');
  await expect(page.getByRole('status').filter({ hasText: '入れなかった文字' })).toHaveCount(1);
  await paste('contact.fax', '03-1234-5678\n03-9876-5432');
  await expect(page.locator('[data-rule=C3][data-field="contact.fax"]')).toBeVisible();
});

test('a reading proposed for one name is not kept for another', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.name.family', 'つうかん');
  await expect(page.locator('[name="contact.kana.family"]')).toHaveValue('ツウカン');
  await answer(page, 'contact.name.family', '山田');
  await expect(page.locator('[name="contact.kana.family"]')).toHaveValue('');
});
