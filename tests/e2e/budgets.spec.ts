import { expect, test, type Page } from '@playwright/test';
import budgets from './budgets.json' with { type: 'json' };
import { alive, newDraft } from './support/app.js';
import { untilIdle } from './support/until-idle.mjs';

const at = (address: string) => () => Promise.resolve(address);
const screenOf = (screen: string) => async (page: Page) => {
  await page.goto('/');
  await alive(page);
  await newDraft(page);
  return `/draft/screen/${new URL(page.url()).search}&screen=${screen}`;
};

const PAGES: Record<keyof typeof budgets, (page: Page) => Promise<string>> = {
  start: at('/'),
  office: screenOf('office'),
  account: screenOf('account'),
  desk: at('/desk/'),
  forms: at('/forms/'),
};

for (const [name, prepare] of Object.entries(PAGES)) {
  test(`${name}: what arrives until the network is idle stays within its budget`, async ({ browser }) => {
    const budget = budgets[name as keyof typeof budgets];
    const fetched = await untilIdle(browser, prepare);
    console.log(
      `${name}: ${fetched.code} bytes of code in ${fetched.requests} files, ${fetched.other} bytes of others`,
    );
    for (const part of ['code', 'requests', 'other'] as const) {
      expect(fetched[part], `${part} of ${name}`).toBeLessThanOrEqual(budget[part]);
      // A budget with room for more than 5 % hides what is added.
      if (part === 'code') expect(fetched.code, `${part} of ${name}`).toBeGreaterThan(budget.code * 0.95);
    }
  });
}

test('an editing page knows from the start every script that it needs before a field can be used', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const address = await screenOf('office')(page);
  const html = await (await page.request.get(address)).text();
  const named = [...html.matchAll(/href="[^"]*\/([^/"]+\.js)" rel="modulepreload"/g)].map(([, file]) => file);
  expect(named.length).toBeGreaterThan(5);
  const early: string[] = [];
  const cold = await context.newPage();
  let usable = false;
  cold.on('request', (request) => {
    if (!usable && /\.js$/.test(request.url())) early.push(request.url().split('/').at(-1) ?? '');
  });
  await cold.goto(address, { waitUntil: 'commit' });
  await cold.locator('[name="office.companyName"]').waitFor();
  usable = true;
  expect(early.length).toBeGreaterThan(5);
  // What is loaded after the page may be on its way already, but nothing that the fields wait for.
  const late = early.filter((file) => !named.includes(file));
  for (const file of late) await cold.route(`**/${file}`, (route) => route.abort());
  await cold.reload({ waitUntil: 'commit' });
  await cold.locator('[name="office.companyName"]').fill('株式会社ためし');
  await expect(cold.locator('[name="office.companyName"]')).toHaveValue('株式会社ためし');
  await context.close();
});

test('Chrome is told to compile what a page calls at once while it arrives', async ({ page }) => {
  const html = await (await page.request.get(await screenOf('office')(page))).text();
  const named = [...html.matchAll(/href="([^"]*\.js)" rel="modulepreload"/g)].map(([, href = '']) => href);
  const scripts = await Promise.all(
    named.map(async (href) => (await page.request.get(new URL(href, `${page.url()}/`).href)).text()),
  );
  // The framework and the pages of a draft; what comes later is compiled when it is called.
  const early = scripts.filter((script) => script.startsWith('//# allFunctionsCalledOnLoad\n'));
  const length = early.reduce((sum, text) => sum + text.length, 0);
  expect(length).toBeGreaterThan(250_000);
  expect(length).toBeLessThan(500_000);
});

test('postal codes are fetched only where there is an address to look up', async ({ browser }) => {
  const empty = await untilIdle(browser, screenOf('office'));
  expect(empty.urls.filter((url) => url.includes('/postal/'))).toEqual([]);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(await screenOf('office')(page));
  await page.locator('[name="office.postalCode"]').fill('1000001');
  await expect(page.locator('[name="office.address.city"]')).toHaveValue('千代田区');
  await expect(page.getByText('保存しました')).toBeVisible();
  // When the browser is idle, which may be long after the network is.
  const asked = page.waitForRequest(/\/postal\//);
  await page.reload();
  await asked;
  await context.close();
});
