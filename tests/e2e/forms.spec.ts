import { expect, test } from '@playwright/test';
import { bytesOf, download, newDraft, saved } from './support/app.js';

test('the chosen forms determine the required software, are saved, and are exported', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await page.getByRole('link', { name: '様式対応表' }).click();
  const boxes = page.locator('input[type=checkbox][name="forms.planned"]');
  await boxes.first().waitFor();
  const total = await boxes.count();
  expect(total).toBeGreaterThan(20);
  const table = (await import('../../src/lib/reference/form-support.json', { with: { type: 'json' } })).default as {
    forms: { new: string | null; name: string; web: boolean }[];
  };
  const web = table.forms.find((form) => form.web && form.new)!;
  const packaged = table.forms.find((form) => !form.web && form.new)!;
  await page.locator(`[name="forms.planned"][value="${web.new}"]`).check();
  await expect(page.getByRole('heading', { name: 'WebNACCSだけで申請できます' })).toBeVisible();
  await page.locator(`[name="forms.planned"][value="${packaged.new}"]`).check();
  await expect(page.getByRole('heading', { name: 'パッケージソフトが必要です' })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.locator(`[name="forms.planned"][value="${packaged.new}"]`)).toBeChecked();
  await page
    .getByRole('searchbox', { name: '様式を探す' })
    .or(page.getByRole('textbox', { name: '様式を探す' }))
    .fill(packaged.new!);
  expect(await boxes.count()).toBeLessThan(total);
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByText('申請する予定の様式').first()).toBeVisible();
  const draft = JSON.parse((await bytesOf(await download(page, 'JSONを書き出す'))).toString('utf8')) as {
    values: Record<string, unknown>;
  };
  expect(draft.values['forms.planned']).toEqual([web.new, packaged.new]);
});
