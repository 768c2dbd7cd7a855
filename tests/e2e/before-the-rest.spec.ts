import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, goToScreen, newDraft, openFile, saved } from './support/app.js';
import { holdLater } from './support/later.js';
import { paperOf } from './support/paper.js';
import { Person } from './support/person.js';

// What is not needed to show a page is loaded after it, and nobody waits for it.

/** A screen of a new draft, on which only what its HTML names has come. @returns lets the rest come */
async function bareScreen(page: Page, screen: string): Promise<() => void> {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, screen);
  await saved(page);
  const come = await holdLater(page, page.url());
  await page.reload({ waitUntil: 'commit' });
  return come;
}

test('a name converted before the code for readings has come gets its reading', async ({ page }) => {
  const come = await bareScreen(page, '仮アカウント申込');
  const person = new Person(page, 0);
  await person.write(page.locator('[name="contact.name.family"]'), '混載', 'コンサイ');
  await page.locator('[name="contact.phone"]').focus();
  await expect(page.locator('[name="contact.kana.family"]')).toHaveValue('');
  come();
  await expect(page.locator('[name="contact.kana.family"]')).toHaveValue('コンサイ');
  await expect(page.locator('[name="contact.phone"]')).toBeFocused();
});

test('a postal code typed before the button for it has come fills in the address', async ({ page }) => {
  const come = await bareScreen(page, '事業所・企業');
  await page.locator('[name="office.postalCode"]').pressSequentially('1000001');
  await expect(page.getByRole('button', { name: '反映' })).toHaveCount(0);
  come();
  await expect(page.locator('[name="office.address.city"]')).toHaveValue('千代田区');
});

test('a postal code that a draft came with fills in nothing by itself', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile({ 'office.postalCode': '1000001' }));
  await goToScreen(page, '事業所・企業');
  await page.reload();
  await expect(page.getByRole('button', { name: '反映' })).toBeVisible();
  await page.locator('[name="office.postalCode"]').focus();
  await page.locator('[name="office.phone"]').fill('0312345678');
  await saved(page);
  await expect(page.locator('[name="office.address.city"]')).toHaveValue('');
});

test('what was typed before undo has come can be undone', async ({ page }) => {
  const come = await bareScreen(page, '仮アカウント申込');
  await page.locator('[name="contact.phone"]').pressSequentially('0312345678');
  await page.locator('[name="contact.email"]').pressSequentially('a@example.jp');
  await saved(page);
  come();
  const undo = page.getByRole('button', { name: '取り消す' });
  await undo.click();
  await expect(page.locator('[name="contact.email"]')).toHaveValue('');
  await undo.click();
  await expect(page.locator('[name="contact.phone"]')).toHaveValue('');
  await expect(undo).toBeDisabled();
});

test('a page printed before the rest of it has come has its name and the notice', async ({ page }) => {
  await holdLater(page, '/about/');
  await page.goto('/about/', { waitUntil: 'commit' });
  await alive(page);
  const [first] = await paperOf(page);
  const text = first!.all.normalize('NFKC').replace(/\s/gu, '');
  expect(text).toContain('使い方');
  expect(text).toContain('非公式:NACCSセンターの公式の様式ではありません');
  expect(text).not.toContain('本文へ進む');
});
