import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, example, openFile } from './support/app.js';

/** A line that moves by its own height, in the lower half of a window. */
const STILL = 0.01;

/** How far what a page has shown was moved while it was loaded (CLS); what comes after somebody's input does not count. */
async function movedWhileLoading(page: Page, address: string): Promise<number> {
  const cold = await page.context().newPage();
  await cold.setViewportSize(page.viewportSize()!);
  await cold.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await cold.goto(address, { waitUntil: 'networkidle' });
  // What comes after the page is asked for when the browser has time.
  await cold.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 })));
  await cold.waitForTimeout(1000);
  const sum = await cold.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
  await cold.close();
  return sum;
}

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  test(`what a page shows stays where it is while it is loaded: ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    expect(await movedWhileLoading(page, '/'), 'the first visit').toBeLessThan(STILL);
    await page.goto('/');
    await openFile(page, draftFile(example.values, { id: 'moved', title: '見本' }));
    const query = new URL(page.url()).search;
    await page.goto('/');
    await alive(page);
    // The list has been looked at for a moment, so that its height is known.
    await page.getByRole('link', { name: '続きを書く' }).waitFor();
    await page.waitForFunction(() => localStorage.getItem('shitagaki:drafts') !== null);
    expect(await movedWhileLoading(page, '/'), 'the start page with a draft').toBeLessThan(0.02);
    // What the next step says comes a moment later, and takes as many lines as it needs.
    expect(await movedWhileLoading(page, `/draft/${query}`), 'overview').toBeLessThan(0.02);
    for (const at of ['screen/', 'check/'])
      expect(await movedWhileLoading(page, `/draft/${at}${query}`), at).toBeLessThan(STILL);
    for (const screen of ['account', 'office', 'plan'])
      expect(await movedWhileLoading(page, `/draft/screen/${query}&screen=${screen}`), screen).toBeLessThan(STILL);
  });
}

test('what a draft shows above its fields is there before them', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-04-14T10:00:00+09:00'));
  await page.goto('/');
  const values = {
    ...example.values,
    'result.mailedOn': '20260413',
    'result.mailedTime': '1500',
    'office.phone': { of: [1] },
  };
  await openFile(page, draftFile(values, { id: 'above', title: '見本' }));
  const address = page.url().replace('/draft/', '/draft/screen/').concat('&screen=office');
  expect(await movedWhileLoading(page, address), 'on a wide screen').toBeLessThan(STILL);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await movedWhileLoading(page, address), 'on a phone').toBeLessThan(STILL);
  await page.goto(address);
  await expect(page.getByText('形が違って読み取れなかった値')).toBeVisible();
  await expect(page.locator('[data-countdown]')).toBeVisible();
});

test('the start page is the one of a first visit again after the last draft is gone', async ({ page }) => {
  await page.goto('/');
  await openFile(page, draftFile(example.values, { id: 'gone', title: '見本' }));
  await page.goto('/');
  await expect(page.getByRole('link', { name: '続きを書く' })).toBeVisible();
  await expect(page.getByText('好きなときに下書きする')).toBeHidden();
  await page.evaluate(
    () =>
      new Promise((done) => {
        const open = indexedDB.open('shitagaki');
        open.onsuccess = () => {
          const transaction = open.result.transaction('drafts', 'readwrite');
          transaction.objectStore('drafts').clear();
          transaction.oncomplete = done;
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('好きなときに下書きする')).toBeVisible();
  await expect(page.getByText('まだ下書きはありません')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('shitagaki:drafts'))).toBeNull();
});

test('the sign in the header stands where it will before the words beside it have come', async ({ page }) => {
  for (const width of [1280, 760, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/');
    const tops = await page.evaluate(() => {
      const brand = document.querySelector('header a')!;
      const top = () => brand.querySelector('svg')!.getBoundingClientRect().top;
      const after = top();
      brand.querySelector('span')!.remove();
      return { before: top(), after };
    });
    expect(tops.before, `${width} pixels`).toBe(tops.after);
  }
});
