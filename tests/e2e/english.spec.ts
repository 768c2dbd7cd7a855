import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, example, onExampleDay } from './support/app.js';
import { violationsOf } from './support/axe.js';
import { japaneseLeft } from './support/japanese-left.js';
import { ALONE } from './support/pages.js';

/** Answers in Latin letters, because a title or a company's name may stand inside a text of the app. */
const wrong = { ...example.values, 'office.phone': '０３', 'office.address.city': '', 'manager.emergencyFax': [] };

const inEnglish = (page: Page) => page.addInitScript(() => localStorage.setItem('shitagaki:language', 'en'));

async function expectEnglish(page: Page, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => japaneseLeft(page), name).toEqual([]);
  await expect(page.locator('body')).toBeVisible();
}

async function openDraft(page: Page): Promise<string[]> {
  await page.setInputFiles('input[name=import]', draftFile(wrong, { title: 'Example' }));
  await expect(page.getByRole('button', { name: 'Open as a draft' })).toBeVisible();
  await expectEnglish(page, 'preview');
  await page.getByRole('button', { name: 'Open as a draft' }).click();
  await page.getByRole('link', { name: 'Check answers' }).waitFor();
  return page.evaluate(() => [
    ...new Set([...document.querySelectorAll<HTMLAnchorElement>('a[href*="draft/"]')].map(({ href }) => href)),
  ]);
}

test('English is chosen on the start page or in the settings, and holds in every tab until Japanese is chosen', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await alive(page);
  const other = await context.newPage();
  await other.goto('/settings/');
  await alive(other);
  await page.getByRole('button', { name: 'English' }).click();
  await expectEnglish(page, 'start');
  await expectEnglish(other, 'settings in another tab');
  await expect(page).toHaveTitle('Shitagaki - prepare a NACCS application (unofficial)');
  await page.reload();
  await expectEnglish(page, 'start again');

  await other.reload();
  await expect(other.getByRole('radio', { name: 'English' })).toBeChecked();
  await other.getByRole('radio', { name: '日本語' }).check();
  for (const one of [page, other]) {
    await expect(one.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(one.getByRole('link', { name: '使い方' })).toBeVisible();
  }
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('設定');
  await expect(other).toHaveTitle('設定 - 下書き');
});

test('no page outside a draft shows Japanese', async ({ page }) => {
  await onExampleDay(page);
  await inEnglish(page);
  for (const address of ['/', ...ALONE]) {
    await page.goto(address);
    await alive(page);
    await expectEnglish(page, address);
    if (['/', '/settings/', '/choose/'].includes(address)) expect(await violationsOf(page), address).toEqual([]);
  }
});

test('no page of a draft shows Japanese beside answers and names', async ({ page }) => {
  await onExampleDay(page);
  await inEnglish(page);
  await page.goto('/');
  for (const address of await openDraft(page)) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const check = page.getByRole('button', { name: 'Check this screen' });
    if (address.includes('/screen/')) await check.click();
    await expectEnglish(page, address);
    if (/screen=office|\/check\//.test(address)) expect(await violationsOf(page), address).toEqual([]);
  }
});

test('a draft is begun, filled in, corrected, checked, copied and exported in English', async ({ page, context }) => {
  await onExampleDay(page);
  await inEnglish(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('button', { name: 'New draft' }).click();
  await page.getByRole('button', { name: /^New application/ }).click();
  await page
    .getByRole('link', { name: /^Provisional account application/ })
    .first()
    .click();
  await page.getByLabel('Company name (企業名)', { exact: true }).fill('ABC');
  await page.getByLabel('Company name (企業名)', { exact: true }).blur();
  await expect(page.locator('[data-repair]')).toContainText('“ABC” was changed to “ＡＢＣ”.');
  const phone = page.locator('[name="contact.phone"]');
  await phone.fill('12');
  await phone.blur();
  await expect(page.locator('[data-field="contact.phone"][data-rule]')).toContainText('It has 2 digits now.');
  await expectEnglish(page, 'wrong input');
  // The text of a message follows every keystroke, in English.
  await phone.fill('123');
  await expect(page.locator('[data-field="contact.phone"][data-rule]')).toContainText('It has 3 digits now.');
  await page.getByRole('link', { name: 'Check answers' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check answers');
  await expectEnglish(page, 'check');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export JSON' }).click();
  // What is handed over stays as it is.
  expect((await download).suggestedFilename()).toMatch(/下書き/);
  await page.getByRole('link', { name: 'Typing over' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Copy to NSS' }).waitFor();
  const pad = page.waitForEvent('popup', { timeout: 3000 }).catch(() => undefined);
  await page.getByRole('button', { name: 'Open in a small window' }).click();
  const window = await pad;
  if (window) await expect.poll(() => japaneseLeft(window)).toEqual([]);
  await expectEnglish(page, 'typing over');
});

test('Japanese pages do not load the English, and an English page that cannot load it is shown in Japanese', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto('/');
  await alive(page);
  await page.waitForLoadState('networkidle');
  const before = new Set(asked);
  await page.getByRole('button', { name: 'English' }).click();
  await expectEnglish(page, 'start');
  const needed = asked.filter((url) => !before.has(url));
  expect(needed.length).toBeGreaterThan(0);
  for (const url of needed) await page.route(url, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NACCSの申込み');
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('English works without a network, also when it is chosen there', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.getByText('インターネットにつながっていなくても使えます。')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await alive(page);
    await page.getByRole('button', { name: 'English' }).click();
    await expectEnglish(page, 'start');
    await page.goto('/terms/');
    await expectEnglish(page, 'terms');
  });
});
