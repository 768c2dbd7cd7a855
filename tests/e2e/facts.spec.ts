import { expect, test, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { dataFolder } from '../../scripts/prebuild/postal.mjs';
import { readFields, readSource } from '../../scripts/prebuild/postal/source.mjs';
import { alive, goToScreen, newDraft } from './support/app.js';

/** A town that no list has. */
const NEW = { code: '1059999', town: '新設町' };

/** A list of towns as Japan Post packs it: ours, with a new town and without a few codes. */
function newList(): Buffer {
  const { entries } = readSource(readFields(dataFolder));
  const line = (code: string, names: readonly string[], kana: readonly string[]) =>
    `13103,"     ","${code}",${[...kana, ...names].map((text) => `"${text}"`).join(',')},0,0,0,0,0,0`;
  const lines = entries
    .filter(({ office }) => office === '')
    .slice(200)
    .map((row) =>
      line(row.code, [row.prefecture, row.city, row.town], [row.prefectureKana, row.cityKana, row.townKana]),
    );
  lines.push(
    line(NEW.code, ['東京都', '港区', `${NEW.town}（１～３丁目）`], ['トウキョウト', 'ミナトク', 'シンセツチョウ']),
  );
  const csv = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
  return Buffer.from(zipSync({ 'utf_ken_all.csv': [csv, { mtime: new Date(2026, 9, 30) }] }));
}

const control = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const choose = (page: Page, name: string, file: string, buffer: Buffer) =>
  page.locator(`input[name=${name}]`).setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer });

async function reflected(page: Page, code: string): Promise<void> {
  await control(page, 'office.postalCode').fill(code);
  await page
    .getByRole('group')
    .filter({ has: control(page, 'office.postalCode') })
    .last()
    .getByRole('button', { name: '反映', exact: true })
    .click();
}

test('newer postal codes are taken from Japan Post’s file, used in every tab, and given back', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '事業所・企業');
  await reflected(page, NEW.code);
  await expect(page.getByText('この郵便番号は、データの中に見つかりません。')).toBeVisible();

  const settings = await context.newPage();
  await settings.goto('/settings/');
  const ours = await settings.locator('[data-postal-date]').getAttribute('data-postal-date');

  // What is no list says so, and changes nothing.
  await choose(settings, 'postal', 'utf_ken_all.zip', Buffer.from('PK\x03\x04 broken'));
  await expect(settings.getByRole('alert')).toContainText('ZIPを読み取れません');
  await choose(settings, 'postal', 'list.csv', Buffer.from('会社名,郵便番号\n見本,1000001\n'));
  await expect(settings.getByRole('alert')).toContainText('日本郵便の一覧ではない');
  await expect(settings.locator('[data-postal-date]')).toHaveAttribute('data-postal-date', ours!);
  await expect(settings.getByRole('button', { name: '元のデータに戻す' })).toHaveCount(0);

  await choose(settings, 'postal', 'utf_ken_all.zip', newList());
  await expect(settings.getByRole('progressbar')).toBeVisible();
  await expect(settings.locator('[data-postal-date]')).toHaveAttribute('data-postal-date', '2026-10-30', {
    timeout: 240_000,
  });
  await expect(settings.getByText(/新しいもの1件、なくなったもの\d+件/)).toBeVisible();
  await expect(settings.getByText('utf_ken_all.csv')).toBeVisible();

  // The tab that was open all the while finds the new town, without a network, and so does a page loaded again.
  await context.setOffline(true);
  await reflected(page, NEW.code);
  await expect(control(page, 'office.address.rest')).toHaveValue(NEW.town);
  await expect(page.getByText('郵便番号データ: 2026年10月30日')).toBeVisible();
  await context.setOffline(false);
  await settings.reload();
  await expect(settings.locator('[data-postal-date]')).toHaveAttribute('data-postal-date', '2026-10-30');

  await settings.getByRole('button', { name: '元のデータに戻す' }).click();
  await expect(settings.locator('[data-postal-date]')).toHaveAttribute('data-postal-date', ours!);
  await control(page, 'office.address.rest').fill('');
  await reflected(page, NEW.code);
  await expect(page.getByText('この郵便番号は、データの中に見つかりません。')).toBeVisible();
});

/** The Cabinet Office's list for some years, with as many days as the law gives at least. */
const holidays = (last: number) =>
  Buffer.from(
    [
      '国民の祝日・休日月日,国民の祝日・休日名称',
      ...Array.from({ length: 6 }, (_, at) => last - at).flatMap((year) =>
        [...Array.from({ length: 17 }, (_, day) => `1/${day + 1}`), '11/23'].map((day) => `${year}/${day},見本の日`),
      ),
    ].join('\r\n'),
  );

test('newer holidays are taken, count at once, and end with a warning', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-04-10T10:00:00+09:00'));
  await page.goto('/settings/');
  await alive(page);
  const until = page.locator('[data-holidays-until]');
  const ours = (await until.getAttribute('data-holidays-until'))!;
  expect(ours).toMatch(/^20\d\d-12-31$/);

  await choose(page, 'holidays', 'syukujitsu.csv', Buffer.from('<!doctype html>'));
  await expect(page.getByRole('alert')).toContainText('内閣府の祝日の一覧ではない');
  await expect(until).toHaveAttribute('data-holidays-until', ours);

  await choose(page, 'holidays', 'syukujitsu.csv', holidays(2029));
  await expect(until).toHaveAttribute('data-holidays-until', '2029-12-31');
  await page.reload();
  await expect(until).toHaveAttribute('data-holidays-until', '2029-12-31');

  // 2029-01-12 is a holiday only in this list.
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '事業所・企業');
  await control(page, 'start.desiredDate').first().fill('20290112');
  await control(page, 'start.desiredDate').first().blur();
  await expect(page.getByText('営業日ではありません（祝日（見本の日））').first()).toBeVisible();
  await expect(page.getByText('祝日は、2029年12月31日').first()).toBeVisible();

  await page.clock.setFixedTime(new Date('2029-11-10T10:00:00+09:00'));
  await page.reload();
  await expect(page.locator('[data-holidays-end]').first()).toBeVisible();

  await page.goto('/settings/');
  await page.getByRole('button', { name: '元のデータに戻す' }).click();
  await expect(until).toHaveAttribute('data-holidays-until', ours);
  // The button has gone with what it took back.
  await expect(page.locator('input[name=holidays]')).toBeFocused();
});
