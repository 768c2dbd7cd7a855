import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { example, goToScreen, newDraft, onExampleDay, openErrors, saved } from './support/app.js';
import { printed } from './support/printed.js';

test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] });

interface Fixture {
  lines: readonly string[];
}
const papers = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/papers/${name}.json`, import.meta.url), 'utf8')) as Fixture[];
const text = (fixture: Fixture | undefined) => fixture!.lines.join('\n');
const REGISTRY = text(papers('registries')[0]);
const SITE = text(papers('corporate-numbers')[0]);
const CONTACT = text(papers('signatures')[8]);
const MANAGER = text(papers('signatures')[0]);
const BILLING = text(papers('signatures')[9]);

const control = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const row = (page: Page, path: string) => page.locator(`[data-proposal][data-field="${path}"]`);
const take = (page: Page) => page.getByRole('button', { name: '選んだ値を入れる' });

/** Drops a file on whatever page is open. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([title, body]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body!], title!, { type: 'text/plain' }));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

async function paste(page: Page, content: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), content);
  await page.keyboard.press('Control+v');
}

async function begin(page: Page): Promise<void> {
  await onExampleDay(page);
  await page.goto('/');
  await newDraft(page);
}

test('the manual example is filled from papers, offline, in a third of the clicks and keys', async ({
  page,
  context,
}) => {
  await onExampleDay(page);
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
  await context.setOffline(true);
  const count = { clicks: 0, keys: 0 };
  const click = async (what: Locator) => {
    await what.click();
    count.clicks += 1;
  };
  const type = async (path: string, value: string) => {
    await click(control(page, path));
    await page.keyboard.type(value);
    await control(page, path).blur();
    count.keys += value.length;
  };
  const pasteOne = async (content: string) => {
    await paste(page, content);
    // Ctrl and V, pressed together.
    count.keys += 2;
    await expect(take(page)).toBeVisible();
  };
  const enter = async () => {
    await click(take(page));
    await expect(page.getByText('項目を入れました。')).toBeVisible();
  };
  await newDraft(page);
  count.clicks += 2;
  await pasteOne(REGISTRY);
  await enter();
  await pasteOne(SITE);
  await enter();
  await pasteOne(CONTACT);
  await enter();
  await pasteOne(MANAGER);
  await enter();
  await pasteOne(BILLING);
  await enter();

  const go = async (screen: string) => {
    await goToScreen(page, screen);
    count.clicks += 1;
  };
  await go('仮アカウント申込');
  await click(control(page, 'terms.agreed'));
  await go('申込担当者');
  await click(page.getByRole('button', { name: /経済産業省への輸出許可申請/u }));
  await go('事業所・企業');
  await type('start.desiredDate', '20260417');
  await type('office.phone', '0312345678');
  await type('office.fax', '0398765432');
  await type('contractor.kana.family', 'ナックス');
  await type('contractor.kana.given', 'タロウ');
  await click(page.getByRole('button', { name: 'FAXはありません' }));
  await click(control(page, 'manager.securityConfirmed'));
  await go('論理端末・証明書');
  await type('terminals.netNaccs', '2');
  await go('請求先');
  await click(page.locator('[name="billing.payment.method"][value="銀行振込を希望する"]'));
  await click(page.locator('[name="billing.payment.bank"][value="みずほ銀行"]'));
  await saved(page);

  for (const path of [
    'office.corporateNumber',
    'office.companyNameKana',
    'office.postalCode',
    'office.address.rest',
    'office.address.kana',
    'contractor.name.family',
    'manager.name.family',
    'manager.email',
  ]) {
    await goToScreen(page, '事業所・企業');
    const value = example.values[path] as string;
    await expect(control(page, path), path).toHaveValue(
      path === 'office.companyNameKana' ? /^ナックスシステム/u : value,
    );
  }
  expect(await openErrors(page)).toEqual([]);
  test.info().annotations.push({ type: 'count', description: JSON.stringify(count) });
  console.log(count);
  expect(count.clicks).toBeLessThanOrEqual(35);
  expect(count.keys).toBeLessThanOrEqual(120);
});

test('a file dropped on a screen is previewed; what is answered is not ticked; one undo takes all back', async ({
  page,
}) => {
  await begin(page);
  await goToScreen(page, '仮アカウント申込');
  await control(page, 'contact.phone').fill('0399998888');
  await control(page, 'contact.phone').blur();
  await drop(page, 'card.txt', MANAGER);
  const phone = row(page, 'contact.phone');
  await expect(phone).toHaveAttribute('data-proposal', '0355559999');
  await expect(phone).toContainText('0399998888');
  await expect(phone).toContainText('TEL 03-5555-9999');
  await expect(phone.getByRole('checkbox')).not.toBeChecked();
  await expect(row(page, 'contact.name.family')).toHaveAttribute('data-sure', 'sure');
  await expect(row(page, 'contact.name.family').getByRole('checkbox')).toBeChecked();
  await take(page).click();
  await expect(control(page, 'contact.name.family')).toHaveValue('保税');
  await expect(control(page, 'contact.phone')).toHaveValue('0399998888');
  await page.getByRole('button', { name: '入れた値をまとめて元に戻す' }).click();
  await expect(control(page, 'contact.name.family')).toHaveValue('');
  await expect(control(page, 'contact.phone')).toHaveValue('0399998888');
  await saved(page);
  await page.getByRole('link', { name: '履歴', exact: true }).click();
  await expect(page.getByText('メールの署名・名刺から入れた内容')).toBeVisible();
});

test('one person in several parts becomes a choice, and none, some or all can be taken', async ({ page }) => {
  await begin(page);
  await paste(page, CONTACT);
  await page.getByRole('checkbox', { name: '管理責任者' }).check();
  await expect(row(page, 'manager.source')).toHaveAttribute('data-proposal', '申込担当者と同じ');
  await expect(row(page, 'manager.name.family')).toHaveCount(0);
  await page.getByRole('button', { name: 'すべて外す' }).click();
  await expect(take(page)).toBeDisabled();
  await row(page, 'manager.source').getByRole('checkbox').check();
  await take(page).click();
  await goToScreen(page, '事業所・企業');
  await expect(page.locator('[name="manager.source"][value="申込担当者と同じ"]')).toBeChecked();
});

test('what is no paper gets a word, and a text that is being typed is left alone', async ({ page }) => {
  await begin(page);
  await drop(page, 'letter.txt', 'いつもお世話になっております。\n来週の打合せの件です。');
  await expect(page.getByRole('alert')).toContainText('どの書類か分かりませんでした');
  await page.getByRole('button', { name: '閉じる' }).click();
  await drop(page, 'photo.png', '\u0089PNG\r\n');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: '閉じる' }).click();
  await goToScreen(page, '仮アカウント申込');
  await control(page, 'contact.department').click();
  await paste(page, '営業一課');
  await expect(control(page, 'contact.department')).toHaveValue('営業一課');
  await expect(page.locator('[data-papers]')).toHaveCount(0);
});

test('a paper chosen on the start page makes a new draft', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await page.setInputFiles('input[name=import]', {
    name: 'toki.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(REGISTRY),
  });
  await expect(row(page, 'office.corporateNumber')).toHaveAttribute('data-proposal', '7000012050002');
  await take(page).click();
  await expect(page.getByRole('link', { name: '入力内容の確認' })).toBeVisible();
  await goToScreen(page, '事業所・企業');
  await expect(control(page, 'office.address.city')).toHaveValue('川崎市幸区');
});

test('a registry printed to PDF is read like its text; one without text, or broken, gets a word', async ({
  page,
  context,
}) => {
  await begin(page);
  const choose = (buffer: Buffer) =>
    page.setInputFiles('input[name=import]', { name: 'toki.pdf', mimeType: 'application/pdf', buffer });
  const { buffer } = await printed(context, [[REGISTRY]], 'lines');
  await choose(buffer);
  await expect(row(page, 'office.corporateNumber')).toHaveAttribute('data-proposal', '7000012050002');
  await expect(row(page, 'contact.companyName')).toHaveAttribute('data-proposal', 'ナックスシステム株式会社');
  await expect(row(page, 'contractor.name.family')).toHaveAttribute('data-proposal', '南楠');
  await page.getByRole('button', { name: 'やめる' }).click();
  const { PDFDocument } = await import('pdf-lib');
  const empty = await PDFDocument.create();
  empty.addPage();
  await choose(Buffer.from(await empty.save()));
  await expect(page.getByRole('alert')).toContainText('文字が入っていません');
  await page.getByRole('button', { name: '閉じる' }).click();
  await choose(Buffer.from('%PDF-1.4 broken'));
  await expect(page.getByRole('alert')).toContainText('読み取れませんでした');
});
