import { expect, test } from '@playwright/test';
import { collectLicences } from '../../scripts/prebuild/licences.mjs';
import { newDraft } from './support/app.js';

test('the page shows what is stored, that nothing was sent, and every licence with its text', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await page.goto('/trust/');
  await expect(page.getByRole('row', { name: '下書き 1', exact: true })).toBeVisible();
  await expect(page.locator('[data-outside]')).toHaveAttribute('data-outside', '0');
  await expect(page.getByText('ほかへ送ろうとしても、ブラウザーが止めます')).toBeVisible();
  // The policy holds what the page says of it.
  const refused = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');

  await page.getByRole('button', { name: 'ライセンスの一覧を開く' }).click();
  for (const { name } of collectLicences())
    await expect(page.locator(`[data-licence="${name}"]`).first()).toBeVisible();
  await page.locator('[data-licence="pdfjs-dist"] summary').click();
  await expect(page.getByText('Apache License', { exact: false }).first()).toBeVisible();
});
