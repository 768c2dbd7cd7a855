import { expect, test } from '@playwright/test';

test('a database that does not answer is told, until it answers again', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.locator('main:not([inert])')).toBeVisible();
  const holder = await context.newPage();
  await holder.goto('/schema/draft-1.json');
  await holder.evaluate(
    () =>
      new Promise<void>((done) => {
        const asked = indexedDB.open('shitagaki');
        asked.onsuccess = () => {
          const store = asked.result.transaction('drafts', 'readwrite').objectStore('drafts');
          const hold = () => {
            if (!('letGo' in window)) store.count().onsuccess = hold;
          };
          hold();
          done();
        };
      }),
  );
  await page.clock.install();
  await page.reload();
  await expect(page.locator('#find button')).toBeVisible();
  const told = page.locator('[data-problem="silent"]');
  // The page's clock goes on by itself, too: that it has taken 5 seconds of its 15 to load is not to be expected.
  await page.clock.fastForward(10_000);
  await expect(told).toBeHidden();
  await page.clock.fastForward(6000);
  await expect(told).toContainText('このアプリのタブをすべて閉じて');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(told).toBeVisible();
  await holder.evaluate(() => Object.assign(window, { letGo: true }));
  await expect(told).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
});
