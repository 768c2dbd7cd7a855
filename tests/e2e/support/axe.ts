import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 900 };

/** What axe finds on the page, as `rule: element`; empty if nothing. */
async function foundBy(axe: AxeBuilder): Promise<string[]> {
  // The legacy mode leaves out only frames of other origins, which no page has; without it, and with the elements that
  // pass reported too, each page takes three times as long.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** What axe finds on the page, as `rule: element`, and whether the page scrolls sideways; empty if nothing. */
export async function violationsOf(page: Page): Promise<string[]> {
  const found = await foundBy(new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [...found, `scrolls sideways by ${over} pixels`] : found;
}

/** `violationsOf` on a wide screen and on a phone, and the contrast of the dark look, which differs in nothing else. */
export async function violationsInAllLooks(page: Page): Promise<string[]> {
  const named = (look: string, found: readonly string[]) => found.map((one) => `${look}: ${one}`);
  const wide = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const contrast = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withRules(['color-contrast']);
  const dark = await foundBy(contrast);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  const phone = await violationsOf(page);
  await page.setViewportSize(WIDE);
  return [...named('wide', wide), ...named('dark', dark), ...named('phone', phone)];
}
