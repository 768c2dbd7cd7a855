import { expect, test } from '@playwright/test';
import { answer, goToScreen, newDraft, saved } from './support/app.js';

test('text typed just before leaving the page is there when the draft is opened again', async ({ page }) => {
  // Moves the page's clock, to leave the page at each of these times between a key and its saving.
  await page.clock.install();
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  const address = page.url();
  const field = page.locator('[name="contact.department"]');
  for (const [at, wait] of [0, 40, 120, 180, 260].entries()) {
    await field.press('End');
    await field.pressSequentially(String.fromCodePoint(0x30a2 + 2 * at));
    await page.clock.runFor(wait);
    await page.goto('/about/');
    await page.goto(address);
    await expect(field, `after ${wait} ms`).toHaveValue('アイウエオ'.slice(0, at + 1));
  }
  await saved(page);
  // Only what is known of the database, nothing unsaved.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['shitagaki:database']);
  await page.reload();
  await expect(field).toHaveValue('アイウエオ');
  await expect(page.locator('[name="contact.title"]')).toHaveValue('課長');
});

test('an invalid or foreign record of unsaved changes does no harm', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  await answer(page, 'contact.title', '課長');
  await saved(page);
  const id = new URL(page.url()).searchParams.get('id')!;
  for (const text of ['{', '{"draft":{"format":"x"},"base":1}', '[]', '{"__proto__":{"a":1}}']) {
    await page.goto('/about/');
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [`shitagaki:unsaved:${id}`, text]);
    await page.goBack();
    await expect(page.locator('[name="contact.title"]')).toHaveValue('課長');
  }
});
