import { expect, test, type Page } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, saved } from './support/app.js';
import { violationsOf } from './support/axe.js';

const select = (page: Page) => page.locator('select[name="office.address.prefecture"]');
const box = (page: Page) => page.getByRole('combobox', { name: 'を探す' });

const shown = (page: Page) => page.locator('#finder-options');

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '事業所・企業');
  await page.waitForLoadState('networkidle');
});

test('a prefecture is chosen by typing romaji, kana or kanji on the select', async ({ page, context }) => {
  const label = await select(page).evaluate((node) => (node as HTMLSelectElement).labels[0]!.textContent.trim());
  for (const [typed, name] of [
    ['toukyou', '東京都'],
    ['kyouto', '京都府'],
    ['hokkaidou', '北海道'],
  ] as const) {
    await select(page).focus();
    await page.keyboard.type(typed);
    await expect(box(page)).toHaveAccessibleName(`${label}を探す`);
    await expect(box(page)).toHaveValue(typed);
    await expect(shown(page).getByRole('option', { selected: true, name })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(select(page)).toBeFocused();
    await expect(select(page)).toHaveValue(name);
    await expect(box(page)).toHaveCount(0);
  }
  // An input method composes in the box; its Enter takes the candidate and chooses nothing.
  const ime = await context.newCDPSession(page);
  await page.keyboard.press('o');
  await page.keyboard.press('Backspace');
  await ime.send('Input.imeSetComposition', { text: 'おおさか', selectionStart: 4, selectionEnd: 4 });
  await expect(shown(page).getByRole('option')).toHaveText(['大阪府']);
  await box(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(box(page)).toBeFocused();
  await ime.send('Input.insertText', { text: '大阪' });
  await expect(shown(page).getByRole('option')).toHaveText(['大阪府']);
  expect(await violationsOf(page)).toEqual([]);
  // Tab takes it and goes on from the select.
  await page.keyboard.press('Tab');
  await expect(select(page)).toHaveValue('大阪府');
  await expect(page.locator('[name="office.address.city"]')).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(select(page)).toHaveValue('大阪府');
});

test('Escape, another place and what fits nothing leave the select as it was', async ({ page }) => {
  const before = await select(page).inputValue();
  await select(page).focus();
  await page.keyboard.type('zzz');
  await expect(page.getByRole('status').filter({ hasText: 'ありません' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(select(page)).toBeFocused();
  await page.keyboard.type('ao');
  await page.keyboard.press('ArrowDown');
  await page.locator('[name="office.phone"]').click();
  await expect(box(page)).toHaveCount(0);
  await expect(select(page)).toHaveValue(before);
  // The mouse chooses too.
  await select(page).focus();
  await page.keyboard.type('naga');
  await shown(page).getByRole('option', { name: '長崎県' }).click();
  await expect(select(page)).toHaveValue('長崎県');
});

test('the keys that a select has stay its own', async ({ page }) => {
  await select(page).selectOption('青森県');
  await select(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(select(page)).toHaveValue('岩手県');
  await page.keyboard.press('Tab');
  await expect(box(page)).toHaveCount(0);
});
