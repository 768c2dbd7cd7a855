import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { bytesOf, download, example, fillByHand, newDraft, onExampleDay, openErrors, openFile } from './support/app.js';

test.beforeEach(async ({ page }) => {
  await onExampleDay(page);
});

/** The example's values without what a typed draft does not store: empty answers and those that have no control. */
function comparable(values: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'userCodes' ? (value as Record<string, unknown>[]).map((entry) => comparable(entry)) : value,
    ]),
  );
}

test('the manual example typed by hand has no errors, and comes back equal from JSON and package', async ({
  page,
}, info) => {
  await page.goto('/');
  await newDraft(page);
  const without = await fillByHand(page, example.values);
  // Fixed answers have no control, but are in the draft.
  expect(
    without.filter(
      (path) => !/systemCategory|singleSignOn|industry|processing|statistics|bondedStorage|access|plan/.test(path),
    ),
  ).toEqual([]);
  expect(await openErrors(page)).toEqual([]);

  const json = await download(page, 'JSONを書き出す');
  expect(json.suggestedFilename()).not.toContain('未完成');
  const draft = JSON.parse((await bytesOf(json)).toString('utf8')) as {
    values: Record<string, unknown>;
    state: string;
  };
  expect(draft.state).toBe('確認済み');
  const expected = comparable(example.values as Record<string, unknown>);
  const got = comparable(draft.values);
  for (const entry of [expected, got]) {
    // An unticked box may be stored or not.
    const [code] = entry['userCodes'] as [Record<string, unknown>];
    delete code['naming.updateAllOffices'];
  }
  expect(got).toEqual(expected);

  const zip = await download(page, 'パッケージを書き出す');
  const path = info.outputPath('package.zip');
  await zip.saveAs(path);
  const entries = unzipSync(readFileSync(path));
  expect(Object.keys(entries).sort()).toEqual(['application.pdf', 'draft.json', 'manifest.json']);
  const manifest = JSON.parse(strFromU8(entries['manifest.json']!)) as { checks: { errors: number } };
  expect(manifest.checks.errors).toBe(0);

  const jsonPath = info.outputPath('draft.json');
  writeFileSync(jsonPath, await bytesOf(json));
  for (const file of [path, jsonPath]) {
    await page.goto('/');
    await openFile(page, file);
    expect(await openErrors(page)).toEqual([]);
    const again = JSON.parse((await bytesOf(await download(page, 'JSONを書き出す'))).toString('utf8')) as typeof draft;
    expect(again.values).toEqual(draft.values);
  }
});

test('the draft embedded in the PDF can be opened again', async ({ page }, info) => {
  await page.goto('/');
  await newDraft(page);
  const pdf = await download(page, 'PDFを書き出す');
  expect(pdf.suggestedFilename()).toContain('未完成');
  const path = info.outputPath('draft.pdf');
  await pdf.saveAs(path);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto('/');
  await openFile(page, path);
  await expect(page.getByRole('heading', { level: 1, name: '新規申込' })).toBeVisible();
});
