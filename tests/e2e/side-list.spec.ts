import { expect, test, type Page } from '@playwright/test';
import { draftFile, drawn, example, goToScreen, onExampleDay, openFile } from './support/app.js';

/** Where the list of pages and its current line are, and what of it can be seen. */
const look = (page: Page) =>
  page.evaluate(() => {
    const list = document.getElementById('draft-pages')!;
    const box = list.getBoundingClientRect();
    const bar = document.querySelector('[aria-label="開いている下書き"]')!.getBoundingClientRect();
    const line = list.querySelector('[aria-current=page]')!.getBoundingClientRect();
    return {
      top: box.top - bar.bottom,
      bottom: innerHeight - box.bottom,
      lineTop: line.top - Math.max(box.top, bar.bottom),
      lineBottom: Math.min(box.bottom, innerHeight) - line.bottom,
      sideways: list.scrollWidth - list.clientWidth,
    };
  });

for (const { name, viewport, deviceScaleFactor } of [
  { name: 'of 1366 by 768 pixels', viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 },
  { name: 'of that size at 125 %', viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 },
]) {
  test.describe(`in a window ${name}`, () => {
    test.use({ viewport, deviceScaleFactor });
    test('the list of pages is whole, shows the open one, and reaches each', async ({ page }) => {
      await onExampleDay(page);
      await page.goto('/');
      await openFile(page, draftFile({ ...example.values, 'office.phone': '03-1' }));
      const list = page.locator('#draft-pages');
      for (const screen of ['仮アカウント申込', '事業所・企業', '請求先', '入力内容の確認', '様式対応表', '履歴']) {
        await goToScreen(page, screen);
        await expect(list.locator('[aria-current=page]')).toContainText(screen);
        for (const at of [0, 700, 1e6]) {
          await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), at);
          await drawn(page);
          await expect(async () => {
            const seen = await look(page);
            for (const [side, length] of Object.entries(seen)) {
              if (side === 'sideways') expect(length, `${screen} ${at} ${side}`).toBeLessThanOrEqual(0);
              else expect(length, `${screen} ${at} ${side}`).toBeGreaterThanOrEqual(0);
            }
          }).toPass({ timeout: 5000 });
        }
      }
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      for (const end of ['仮アカウント申込', '様式対応表']) {
        await list.getByRole('link', { name: end, exact: true }).scrollIntoViewIfNeeded();
        await expect(list.getByRole('link', { name: end, exact: true })).toBeInViewport({ ratio: 1 });
      }
    });
  });
}

test('at the top of a screen its first section is the one being read', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '事業所・企業');
  await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
  const read = page.locator('#draft-pages [aria-current=location]');
  await expect(read).not.toHaveText('利用開始日に関する項目');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(read).toHaveText('利用開始日に関する項目');
});
