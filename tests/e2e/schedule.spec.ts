import { expect, test } from '@playwright/test';
import {
  bytesOf,
  download,
  draftFile,
  example,
  goToScreen,
  newDraft,
  onExampleDay,
  openFile,
  saved,
} from './support/app.js';

test('the earliest start is offered, and a business day can be picked from the calendar', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '事業所・企業');
  const desired = page.locator('[name="start.desiredDate"]');
  await page.getByRole('button', { name: 'この日にする' }).click();
  await expect(desired).toHaveValue('20260417');
  await page.getByText('カレンダーから選ぶ').click();
  await expect(page.getByRole('row', { name: '4月10日（金） 4月17日（金）' })).toHaveAttribute('aria-current', 'date');
  await expect(page.getByRole('button', { name: '2026年4月16日（木）' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '2026年4月29日（水）' })).toHaveCount(0);
  await page.getByRole('button', { name: '次の月' }).click();
  await page.getByRole('button', { name: '2026年5月7日（木）' }).click();
  await expect(desired).toHaveValue('20260507');
  await expect(page.locator('[data-rule=T1]')).toHaveCount(0);
});

test('the 48 hours are shown in the draft and in the list, and their end is stated', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '仮アカウント申込');
  await expect(page.getByText('この下書きが仕上がってからにしてください')).toBeVisible();
  await expect(page.getByText('4月11日（土）は土曜日')).toBeVisible();
  await goToScreen(page, '予定');
  await page.locator('[name="result.mailedOn"]').fill('2026/4/9');
  await page.locator('[name="result.mailedTime"]').fill('15:20');
  await page.locator('[name="result.mailedTime"]').blur();
  await expect(page.locator('[name="result.mailedTime"]')).toHaveValue('1520');
  const timer = page.locator('[data-countdown]');
  await expect(timer).toContainText('残り 29時間21分');
  await expect(timer).toContainText('2026年4月11日（土） 15:20');
  await saved(page);
  await goToScreen(page, '請求先');
  await expect(timer).toHaveAttribute('data-countdown', 'running');
  await page.goto('/');
  await expect(timer).toContainText('残り');

  await page.clock.setFixedTime(new Date('2026-04-11T17:20:00+09:00'));
  await page.reload();
  await expect(timer).toHaveAttribute('data-countdown', 'overdue');
  await expect(timer).toContainText('仮アカウント申込からやり直し');
});

test('the timeline is exported as a calendar file', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '予定');
  await expect(page.locator('[data-timeline=start]')).toContainText('2026年4月17日（金）');
  const file = await download(page, '予定を書き出す');
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const text = (await bytesOf(file)).toString('utf8');
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo');
  expect(text).toContain('DTSTART;VALUE=DATE:20260417');
});

test('closed days set by the user move the earliest start in every draft', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/settings/');
  await page.getByLabel('そのほかの休み').fill('令和8年4月15日');
  await page.getByLabel('そのほかの休み').blur();
  await expect(page.getByText('保存しました。')).toBeVisible();
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '事業所・企業');
  await expect(page.getByText('いちばん早い利用開始日は2026年4月20日（月）です')).toBeVisible();
});

test('days that cannot be read stay named until they are mended, and what was typed outlives a reload', async ({
  page,
}) => {
  await page.goto('/settings/');
  const extra = page.getByLabel('そのほかの休み');
  await extra.fill('20260414\n20260231');
  await extra.blur();
  await expect(page.getByRole('alert')).toContainText('「20260231」を日付として読めません');
  await page.getByLabel('祝日だけ休みとする').check();
  await expect(page.getByRole('alert')).toContainText('「20260231」を日付として読めません');
  await expect(page.getByText('保存しました。')).toHaveCount(0);
  await extra.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('20260414');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20260415');
  await page.reload();
  await expect(extra).toHaveValue('20260414\n20260415');
});
