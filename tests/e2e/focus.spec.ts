import { expect, test, type Page } from '@playwright/test';
import { draftFile, example, goToScreen, openFile, SCREENS, type Values } from './support/app.js';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Every conditional part is visible, and each screen has an error. */
const everything: Values = {
  ...example.values,
  'contact.phone': '03-1',
  'contract.reason': 'x',
  'office.phone': '1',
  'headOffice.sameAsOffice': 'その他',
  'manager.source': 'その他',
  'manager.phone': '1',
  'billing.consolidated': '希望しない',
  'billing.address.sameAsOffice': 'その他',
  'billing.contact.source': 'その他',
  'billing.contact.phone': '1',
  'terminals.netNaccs': '0',
};

/** The values of the page's text controls, by name. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement>('main input[type=text][name], main textarea[name]');
    return Object.fromEntries([...controls].map(({ name, value }) => [name, value]));
  });
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? '');

/** Goes through the screen with Tab and types into its first text controls; returns what it typed into. */
async function typeThrough(page: Page, most: number): Promise<readonly string[]> {
  const names = Object.keys(await texts(page)).slice(0, most);
  const done: string[] = [];
  const stops = await page.locator('main').locator('a, button, input, select, textarea, summary').count();
  await page.locator('main h1').evaluate((heading) => {
    heading.tabIndex = -1;
    (heading as HTMLElement).focus();
  });
  for (let presses = 0; presses < stops + 20 && done.length < names.length; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (!names.includes(name) || done.includes(name)) continue;
    const before = await texts(page);
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    const after = await texts(page);
    expect(await focused(page), 'the focus stays where is typed').toBe(name);
    expect(after[name], `typed into ${name}`).toBe(`${before[name]}7`);
    const changed = Object.keys(before).filter((other) => other !== name && after[other] !== before[other]);
    // An answer copied to another field is not misplaced text.
    expect(
      changed.filter((other) => after[other] !== after[name]),
      `beside ${name}`,
    ).toEqual([]);
    done.push(name);
  }
  return done;
}

async function openCheck(page: Page): Promise<void> {
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
}

const WAYS: Readonly<Record<string, (page: Page, screen: string, index: number) => Promise<void>>> = {
  link: (page, screen) => goToScreen(page, screen),
  変更: async (page, screen, index) => {
    await openCheck(page);
    const section = page.locator('main a[href*="#"]').filter({ hasText: '変更' });
    const hrefs = await section.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const ids = ['account', 'applicant', 'office', 'userCodes', 'terminals', 'plan', 'billing', 'confirm'];
    const link = hrefs.findIndex((href) => href.includes(`screen=${ids[index]}#`));
    if (link < 0) return goToScreen(page, screen);
    const path = decodeURIComponent(new URL(hrefs[link]!, page.url()).hash.slice(1));
    await section.nth(link).click();
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    // For an empty list, the link leads to the button that adds an entry.
    const at = `[name="${path}"], [id="${path}"], [name="${path}[0]"], [id="${path}--add"]`;
    await expect(page.locator(at).and(page.locator(':focus'))).toHaveCount(1);
  },
  summary: async (page, screen) => {
    await goToScreen(page, screen);
    await page.getByRole('button', { name: 'この画面を確かめる' }).click();
    const first = page.locator('.summary a').first();
    if ((await first.count()) > 0) await first.click();
  },
  back: async (page, screen) => {
    await goToScreen(page, screen);
    await openCheck(page);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  },
  reload: async (page, screen) => {
    await goToScreen(page, screen);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  },
};

/** In how many fields of a screen is typed: in all once, and otherwise while what the way there began may still go on. */
const MOST: Readonly<Record<string, number>> = { link: Infinity };

for (const [way, arrive] of Object.entries(WAYS)) {
  const most = MOST[way] ?? 6;
  test(`after ${way}, typed text goes into the focused field on every screen`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-04-10T10:00:00+09:00'));
    await page.goto('/');
    await openFile(page, draftFile(everything));
    let typed = 0;
    for (const [index, screen] of SCREENS.entries()) {
      await arrive(page, screen, index);
      const done = await typeThrough(page, most);
      const asked = Object.keys(await texts(page)).slice(0, most);
      expect(done, `the text controls of ${screen}`).toEqual(expect.arrayContaining(asked));
      typed += done.length;
    }
    expect(typed).toBeGreaterThan(Math.min(60, 4 * SCREENS.length));
  });
}

test('a field focused before navigation has finished keeps the caret', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(everything));
  // As soon as the screen is drawn, faster than any person, so that the field has the focus before the router is done.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector<HTMLInputElement>('[name="office.address.city"]');
      if (!field) return;
      observer.disconnect();
      field.focus();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await openCheck(page);
  await page.locator('main a[href*="#office.phone"]').first().click();
  await expect(page.getByRole('heading', { level: 1, name: '事業所・企業' })).toBeVisible();
  await page.locator('[name="office.address.city"]').focus();
  await page.keyboard.type('あ');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await page.keyboard.type('い');
  await expect(page.locator('[name="office.address.city"]')).toHaveValue(/あい$/);
});

test('a hash that cannot be decoded is no error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  await goToScreen(page, '事業所・企業');
  for (const path of ['/', '/about/', new URL(page.url()).pathname + new URL(page.url()).search]) {
    await page.goto('/settings/');
    await page.goto(`${path}#%E0%A4%A`);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page.locator('main:not([inert])')).toHaveCount(1);
  }
  expect(errors).toEqual([]);
});

test('Back leads to the link by which the page was left, from where Tab goes on', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(everything));
  await openCheck(page);
  const heading = page.getByRole('heading', { level: 1, name: '入力内容の確認' });
  const link = page.locator('main dl a[href*="#office.phone"]').first();
  for (let turn = 0; turn < 2; turn += 1) {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[name="office.phone"]')).toBeFocused();
    await page.goBack();
    await expect(heading).toBeVisible();
    // Not the one in the list of open points, which leads there too.
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
    await expect(heading).not.toBeFocused();
  }
  // A link in a part that was opened is out of sight again.
  const inPart = page.locator('main details a[href*="#office.phone"]').first();
  await inPart.evaluate((node) => {
    node.closest('details')!.open = true;
    node.focus();
  });
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="office.phone"]')).toBeFocused();
  await page.goBack();
  await expect(heading.or(inPart).and(page.locator(':focus'))).toHaveCount(1);
  // Who has left by the palette has no link there to go on from.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('予定');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '予定' })).toBeFocused();
  await page.goBack();
  await expect(heading).toBeFocused();
});

test('a new page is begun at its heading, from which three presses of Tab reach the form', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '使い方', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await expect(heading).toHaveText('使い方');
  await page.goBack();
  await expect(heading).toBeFocused();
  await openFile(page, draftFile(everything));
  for (const screen of SCREENS) {
    await goToScreen(page, screen);
    await expect(heading).toBeFocused();
    const inForm = () => page.evaluate(() => Boolean(document.activeElement!.closest('[aria-labelledby^="section-"]')));
    for (let presses = 0; presses < 3 && !(await inForm()); presses += 1) await page.keyboard.press('Tab');
    expect(await inForm(), screen).toBe(true);
  }
});

test('a button that is disabled by its own press has the focus again, or hands it to the one beside it', async ({
  page,
}) => {
  await page.goto('/');
  await openFile(page, draftFile(everything));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  for (const name of ['PDFを書き出す', 'JSONを書き出す']) {
    const written = page.waitForEvent('download');
    await button(name).press('Enter');
    await written;
    await expect(button(name)).toBeFocused();
  }
  await goToScreen(page, '事業所・企業');
  await page.locator('[name="office.companyName"]').fill('株式会社ためし');
  await expect(button('取り消す')).toBeEnabled();
  while (await button('取り消す').isEnabled()) await button('取り消す').press('Enter');
  await expect(button('やり直す')).toBeFocused();
  await page.keyboard.press('Enter');
  while (await button('やり直す').isEnabled()) await page.keyboard.press('Enter');
  await expect(button('取り消す')).toBeFocused();
});

test('a control that goes away with what it closes hands the focus on to one beside its place', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(everything));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await goToScreen(page, '転記');
  await page.getByLabel('確認画面の文字').fill('見本');
  await button('消す').press('Enter');
  await expect(page.getByLabel('確認画面を印刷したPDF')).toBeFocused();
  // Whoever has gone on meanwhile stays there.
  await page.getByLabel('確認画面の文字').fill('見本');
  await button('消す').evaluate((clear) => {
    (clear as HTMLElement).focus();
    (clear as HTMLElement).click();
    document.querySelector<HTMLElement>('#read-back-text')!.focus();
  });
  await expect(button('消す')).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(page.getByLabel('確認画面の文字')).toBeFocused();
  await page.goto('/');
  await page.getByRole('button', { name: '削除' }).press('Enter');
  await page.locator('summary').filter({ hasText: 'ごみ箱' }).click();
  await button('戻す').press('Enter');
  await expect(button('戻す')).toHaveCount(0);
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('after a draft is put into the bin by keyboard, the way back has the focus, and then the draft', async ({
  page,
}) => {
  await page.goto('/');
  await openFile(page, draftFile(example.values, { title: '一つ目' }));
  await page.goto('/');
  await page.getByRole('button', { name: '削除' }).press('Enter');
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '一つ目' })).toBeFocused();
});
