import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, drawn, example, goToScreen, onExampleDay, openFile } from '../e2e/support/app.js';

const WIDTHS = [390, 768, 1280];

/** A company of the manual's example, with something wrong, something to be mended and a mail that has arrived. */
const values = { ...example.values, 'office.phone': '03-甲', 'office.address.city': '' };

/** Takes the page's picture in both looks and three widths. */
async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => scrollTo(0, 0));
      await drawn(page);
      await expect(page).toHaveScreenshot(`${name}-${colorScheme}-${width}.png`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test.beforeEach(({ page }) => onExampleDay(page));

test('the pages of the app look as designed', async ({ page }) => {
  for (const [name, address] of Object.entries({
    start: '/',
    guide: '/about/',
    settings: '/settings/',
    templates: '/templates/',
    forms: '/forms/',
  })) {
    await page.goto(address);
    await alive(page);
    await page.waitForLoadState('networkidle');
    await look(page, name);
  }
});

test('the pages of a draft look as designed', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(values));
  await page.waitForLoadState('networkidle');
  await look(page, 'home');
  for (const [name, title] of Object.entries({
    account: '仮アカウント申込',
    office: '事業所・企業',
    check: '入力内容の確認',
    pad: '転記',
    schedule: '予定',
    history: '履歴',
  })) {
    await goToScreen(page, title);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await look(page, name);
  }
});

test('the desk and the template editor look as designed', async ({ page }) => {
  await page.goto('/');
  for (const [index, name] of ['見本商事', '見本物産', '見本運輸'].entries())
    await openFileAgain(page, `${name}株式会社`, index);
  await page.goto('/desk/');
  await expect(page.getByText('見本運輸').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await look(page, 'desk');
  await page.goto('/templates/');
  await page.getByLabel('何から作りますか').selectOption({ label: '下書きから: 見本商事株式会社' });
  await page.getByRole('button', { name: '作る', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ひな形を編集する' }).waitFor();
  await page.waitForLoadState('networkidle');
  await look(page, 'template');
});

async function openFileAgain(page: Page, title: string, index: number): Promise<void> {
  await page.goto('/');
  await openFile(page, draftFile(index === 1 ? values : example.values, { id: `example-${index}`, title }));
}
