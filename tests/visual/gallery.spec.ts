import { expect, test } from '@playwright/test';
import { alive } from '../e2e/support/app.js';
import { violationsInAllLooks } from '../e2e/support/axe.js';

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`the parts of the interface look as designed, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/gallery/');
      await alive(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expect(page).toHaveScreenshot(`gallery-${colorScheme}-${width}.png`, { fullPage: true });
    });

test('what is under the mouse, has the focus, or is asked before a deletion, looks as designed', async ({ page }) => {
  await page.goto('/gallery/');
  await alive(page);
  const buttons = page.getByRole('region', { name: 'ボタン' });
  for (const [index, name] of ['primary', 'secondary', 'quiet', 'danger'].entries()) {
    await buttons.getByRole('button').nth(index).hover();
    await expect(buttons).toHaveScreenshot(`hover-${name}.png`);
  }
  await page.mouse.move(0, 0);
  const field = page.locator('[data-shown="入力済み"]');
  await field.getByRole('textbox').focus();
  await expect(field).toHaveScreenshot('focus-field.png');
  await field.getByRole('textbox').blur();
  await page
    .getByRole('button', { name: 'リンク' })
    .or(page.getByRole('link', { name: 'リンク' }))
    .first()
    .focus();
  await page.keyboard.press('Tab');
  await expect(buttons).toHaveScreenshot('focus-button.png');
  await page.getByRole('button', { name: '確かめる窓を開く' }).click();
  await expect(page.getByRole('dialog')).toHaveScreenshot('dialog.png');
});

test('the gallery has no violation, and is neither linked nor kept for offline use', async ({ page, request }) => {
  await page.goto('/gallery/');
  await alive(page);
  expect(await violationsInAllLooks(page)).toEqual([]);
  const worker = await (await request.get('/service-worker.js')).text();
  expect(worker).toContain('"url":"about/"');
  expect(worker).not.toContain('"url":"gallery/');
});
