import { expect, test } from '@playwright/test';
import { download, draftFile, example, goToScreen, onExampleDay, openFile, SCREENS } from './support/app.js';

test.use({ serviceWorkers: 'allow' });

test('the app sends no request to any other host, and its policy forbids it', async ({ page, context, baseURL }) => {
  const asked = new Set<string>();
  const complaints: string[] = [];
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(example.values));
  for (const screen of SCREENS) await goToScreen(page, screen);
  await page.getByRole('link', { name: '様式対応表' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await download(page, 'パッケージを書き出す');
  expect(complaints).toEqual([]);
  expect([...asked].filter((origin) => origin !== new URL(baseURL!).origin && origin !== 'null')).toEqual([]);

  // The page's Content Security Policy must forbid it, whatever its code does.
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  await expect.poll(() => complaints.join(' ')).toContain('Content Security Policy');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    // As a node: assigning the text would be refused by Trusted Types before the policy on scripts is asked.
    script.append(document.createTextNode('window.__ran = true'));
    document.body.append(script);
    return '__ran' in window;
  });
  expect(ran).toBe(false);
});
