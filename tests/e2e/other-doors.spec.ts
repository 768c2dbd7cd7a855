import { expect, test, type Page } from '@playwright/test';
import { draftFile, goToScreen, onExampleDay, openFile, saved } from './support/app.js';

/** Entries without keys, each with what is to stand in the field afterwards. */
const ENTRIES: readonly (readonly [screen: string, path: string, entered: string, mended: string])[] = [
  ['仮アカウント申込', 'contact.companyName', 'ﾅｯｸｽ商事株式会社', 'ナックス商事株式会社'],
  ['仮アカウント申込', 'contact.companyNameKana', 'なっくすしょうじ', 'ナックスショウジ'],
  ['仮アカウント申込', 'contact.phone', '０３－１２３４－５６７８', '0312345678'],
  ['仮アカウント申込', 'contact.email', 'ｔａｒｏ＠ｎａｃｃｓ．ｊｐ', 'taro@naccs.jp'],
  ['事業所・企業', 'start.desiredDate', '２０２６／０５／１１', '20260511'],
];
const control = (page: Page, path: string) => page.locator(`[name="${path}"]`);

/** Ways into a field without a key; each ends when the browser has told the page all that it tells. */
const DOORS: Record<string, (page: Page, path: string, text: string) => Promise<void>> = {
  dictation: async (page, path, text) => {
    await control(page, path).focus();
    const device = await page.context().newCDPSession(page);
    // It comes in pieces.
    await device.send('Input.insertText', { text: text.slice(0, 3) });
    await device.send('Input.insertText', { text: text.slice(3) });
    await control(page, path).blur();
  },
  autofill: async (page, path, text) => {
    await control(page, path).evaluate((node, text) => {
      (node as HTMLInputElement).value = text;
      node.dispatchEvent(new Event('input', { bubbles: true }));
      node.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  },
  'a password manager that tells of the change alone': async (page, path, text) => {
    await control(page, path).evaluate((node, text) => {
      (node as HTMLInputElement).value = text;
      node.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  },
  'an extension that inserts text': async (page, path, text) => {
    await control(page, path).focus();
    await page.evaluate((text) => document.execCommand('insertText', false, text), text);
    await control(page, path).blur();
  },
  'paste by the menu': async (page, path, text) => {
    await control(page, path).focus();
    await control(page, path).evaluate((node, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      if (node.dispatchEvent(event)) document.execCommand('insertText', false, text);
    }, text);
    await control(page, path).blur();
  },
};

for (const [door, enter] of Object.entries(DOORS)) {
  test(`${door}: what is entered is mended, shown with its repair, saved, and can be undone`, async ({ page }) => {
    await onExampleDay(page);
    await page.goto('/');
    await openFile(page, draftFile({}));
    let shown = '';
    for (const [screen, path, entered, mended] of ENTRIES) {
      if (screen !== shown) await goToScreen(page, (shown = screen));
      await enter(page, path, entered);
      await expect(control(page, path), path).toHaveValue(mended);
      const repair = page.locator(`[data-repair][data-field="${path}"]`);
      await expect(repair, path).toBeVisible();
      await repair.getByRole('button', { name: '元に戻す' }).click();
      await expect(control(page, path), path).toHaveValue(entered);
      await control(page, path).fill('');
      await control(page, path).blur();
      await enter(page, path, entered);
      await expect(control(page, path), path).toHaveValue(mended);
      await saved(page);
    }
    for (const screen of new Set(ENTRIES.map(([screen]) => screen))) {
      await goToScreen(page, screen);
      await page.reload();
      for (const [at, path, , mended] of ENTRIES)
        if (at === screen) await expect(control(page, path), path).toHaveValue(mended);
    }
  });
}

test('autofill of a select is stored, saved, and undone by the bar', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile({}));
  await goToScreen(page, '事業所・企業');
  const prefecture = page.locator('select[name="office.address.prefecture"]');
  await prefecture.evaluate((node: HTMLSelectElement) => {
    node.value = '神奈川県';
    for (const type of ['input', 'change']) node.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await saved(page);
  await page.reload();
  await expect(prefecture).toHaveValue('神奈川県');
  await page.getByRole('button', { name: '取り消す' }).click();
  await expect(prefecture).toHaveValue('');
});

test('a longer text that is filled in without the focus is stored and saved', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile({}));
  await goToScreen(page, '申込担当者');
  const reason = control(page, 'contract.reason');
  await DOORS['a password manager that tells of the change alone']!(page, 'contract.reason', '輸出許可の申請のため。');
  await saved(page);
  await page.reload();
  await expect(reason).toHaveValue('輸出許可の申請のため。');
});
