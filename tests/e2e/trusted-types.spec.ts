import { expect, test } from '@playwright/test';
import { alive, bytesOf, download, draftFile, example, newDraft, onExampleDay, openFile } from './support/app.js';
import { ALONE } from './support/pages.js';

test.use({ serviceWorkers: 'allow' });

const DRAFT_PAGES = ['', 'screen/', 'check/', 'forms/', 'schedule/', 'history/', 'transcribe/', 'review/', 'after/'];

test('no page, and no export or import, violates its own content security policy', async ({ page }) => {
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => violations.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
      (window as unknown as { violated(what: string): void }).violated(
        `${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`,
      ),
    ),
  );
  await onExampleDay(page);
  for (const address of ['/', ...ALONE]) {
    await page.goto(address);
    await alive(page);
  }
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  const query = new URL(page.url()).search;
  for (const of of DRAFT_PAGES) {
    await page.goto(`/draft/${of}${query}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  await page.goto(`/draft/${query}`);
  for (const button of ['JSONを書き出す', 'PDFを書き出す', 'パッケージを書き出す'])
    expect((await bytesOf(await download(page, button))).length, button).toBeGreaterThan(1000);
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(violations).toEqual([]);
});

test('the browser refuses to make elements or scripts from texts', async ({ page }) => {
  await page.goto('/');
  await newDraft(page);
  const tried = await page.evaluate(() => {
    const outcome = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    type Types = { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
    return {
      markup: outcome(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      worker: outcome(() => new Worker('/other.js')),
      policy: outcome(() => (window as unknown as Types).trustedTypes.createPolicy('another', {})),
      again: outcome(() => (window as unknown as Types).trustedTypes.createPolicy('svelte-trusted-html', {})),
    };
  });
  expect(tried).toEqual({ markup: 'TypeError', worker: 'TypeError', policy: 'TypeError', again: 'TypeError' });
});
