import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page, as `rule: element`, and whether the page scrolls sideways; empty if nothing. */
export async function violationsOf(page: Page): Promise<string[]> {
  // The legacy mode leaves out only frames of other origins, which no page has; without it, and with the elements that
  // pass reported too, each page takes three times as long.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [...found, `scrolls sideways by ${over} pixels`] : found;
}
