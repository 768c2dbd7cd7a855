import { appendFileSync, cpSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { answer, goToScreen, newDraft, saved } from './support/app.js';

test.use({ serviceWorkers: 'allow' });

test('under a sub-path everything works, and reloads without a network', async ({ page, context }) => {
  const { url, close } = await serve({ dir: 'build', port: 0, base: '/tools/shitagaki/' });
  try {
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await newDraft(page);
    expect(new URL(page.url()).pathname).toBe('/tools/shitagaki/draft/');
    await goToScreen(page, '仮アカウント申込');
    await answer(page, 'contact.companyName', 'ナックス商事');
    await saved(page);
    await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('[name="contact.companyName"]')).toHaveValue('ナックス商事');
  } finally {
    await context.setOffline(false);
    await close();
  }
});

test('a new version is offered, never forced, and the draft is saved before the update', async ({ page }, info) => {
  const dir = info.outputPath('site');
  cpSync('build', dir, { recursive: true });
  const { url, close } = await serve({ dir, port: 0 });
  try {
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await newDraft(page);
    await goToScreen(page, '仮アカウント申込');
    // Any changed byte makes it a new version to the browser.
    appendFileSync(`${dir}/service-worker.js`, '\n// next');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const offer = page.getByRole('button', { name: '新しい版にする' });
    await expect(offer).toBeVisible();
    await page.evaluate(() => ((window as unknown as { mark: number }).mark = 1));
    await page.locator('[name="contact.companyName"]').pressSequentially('最後の一文字まで');
    expect(await page.evaluate(() => (window as unknown as { mark?: number }).mark)).toBe(1);
    await offer.click();
    await page.waitForFunction(() => !('mark' in window));
    await expect(page.locator('[name="contact.companyName"]')).toHaveValue('最後の一文字まで');
    await expect(offer).toHaveCount(0);
  } finally {
    await close();
  }
});
