import type { Page } from '@playwright/test';

/**
 * Holds back the scripts that a page loads after it has come: those that its HTML does not name.
 * @param address of the page
 * @returns lets these scripts come, and all others too
 */
export async function holdLater(page: Page, address: string): Promise<() => void> {
  const held: (() => void)[] = [];
  let late = true;
  const html = await (await page.request.get(address)).text();
  await page.route(/\.js$/, async (route) => {
    const file = route.request().url().split('/').at(-1) ?? '';
    if (late && !html.includes(file)) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  return () => {
    late = false;
    for (const go of held) go();
  };
}
