import { expect, test, devices } from '@playwright/test';
import { alive, goToScreen, newDraft } from './support/app.js';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('the tour goes through three steps, points at each, and is never shown again', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  const tour = page.locator('[data-tour]');
  const pointed = page.locator('[data-pointed]');
  for (const [step, group] of ['入力', '確かめる', 'NSSへ写す'].entries()) {
    await expect(tour).toHaveAttribute('data-tour', String(step + 1));
    await expect(pointed).toHaveAttribute('data-group', group);
    await tour.getByRole('button').first().click();
  }
  await expect(tour).toHaveCount(0);
  await expect(pointed).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: '申込みの画面' })).toBeVisible();
  await page.goto('/');
  await newDraft(page, 'パスワード初期化');
  await page.waitForLoadState('networkidle');
  await expect(tour).toHaveCount(0);
});

test('the tour can be skipped, and does not stand in the way', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  await page.getByRole('link', { name: '入力を始める' }).click();
  await page
    .getByRole('link', { name: /^新規申込/ })
    .first()
    .click();
  await page.getByRole('button', { name: '案内をとばす' }).click();
  await expect(page.locator('[data-tour]')).toHaveCount(0);
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-tour]')).toHaveCount(0);
});

test('pages fade into each other, and what is typed or pressed meanwhile is not lost', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/');
  await alive(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const start = document.startViewTransition.bind(document);
    Object.assign(window, { fades: 0 });
    document.startViewTransition = (change) => {
      (window as unknown as { fades: number }).fades += 1;
      return start(change);
    };
  });
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  // Pressed as soon as it is there, in the middle of the fade.
  const name = page.locator('[name="contact.companyName"]');
  await name.click();
  await page.keyboard.type('abc');
  await expect(name).toHaveValue('abc');
  for (const screen of ['事業所・企業', '請求先', '料金プラン'])
    await page.getByRole('link', { name: screen, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '料金プラン' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { fades: number }).fades)).toBeGreaterThan(2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => Object.assign(window, { fades: 0 }));
  await goToScreen(page, '請求先');
  expect(await page.evaluate(() => (window as unknown as { fades: number }).fades)).toBe(0);
  expect(errors).toEqual([]);
});

test('back and forward at once end at the page that the address names', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/');
  await newDraft(page);
  await goToScreen(page, '仮アカウント申込');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('仮アカウント申込');
  for (const pause of [0, 0, 5, 10, 20, 40, 80, 120]) {
    // As quickly as two presses of the keys or two movements of the mouse.
    await page.evaluate(async (wait) => {
      history.back();
      await new Promise((done) => addEventListener('popstate', done, { once: true }));
      await new Promise((done) => setTimeout(done, wait));
      history.forward();
    }, pause);
    await expect(page).toHaveURL(/screen=account/);
    await page.waitForTimeout(600);
    await expect(heading).toHaveText('仮アカウント申込');
  }
});

test.describe('on a phone', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['iPhone 13'];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test('Enter goes to the next field, and says so', async ({ page }) => {
    await page.goto('/');
    await newDraft(page);
    await goToScreen(page, '仮アカウント申込');
    await page.waitForLoadState('networkidle');
    const fields = page.locator('main input[type=text][name]');
    await fields.first().tap();
    await expect(fields.first()).toHaveAttribute('enterkeyhint', 'next');
    await page.keyboard.press('Enter');
    await expect(fields.nth(1)).toBeFocused();
    await fields.last().tap();
    await expect(fields.last()).toHaveAttribute('enterkeyhint', 'done');
    await page.keyboard.press('Enter');
    await expect(fields.last()).not.toBeFocused();
  });

  test('what is pressed is 44 pixels high, and the way onto the home screen is shown', async ({ page }) => {
    await page.goto('/about/');
    await expect(page.locator('[data-install]')).toContainText('ホーム画面に追加');
    for (const address of ['/', '/settings/', '/templates/']) {
      await page.goto(address);
      await alive(page);
      await page.waitForLoadState('networkidle');
      const low = await page
        .locator('main .button:visible')
        .evaluateAll((nodes) =>
          nodes.filter((node) => node.getBoundingClientRect().height < 44).map((node) => node.textContent),
        );
      expect(low, address).toEqual([]);
    }
  });
});
