import type { Page } from '@playwright/test';
import axe, { type RunOnly, type RunOptions } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 900 };

/**
 * What axe finds on the page, as `rule: element`; empty if nothing. No page has a frame with anything but a PDF. Run
 * without its wrapper for Playwright, which sends axe's half a megabyte to the page each time and all results back: it
 * took twice as long.
 */
async function foundBy(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    },
    { iframes: false, resultTypes: ['violations'], runOnly } satisfies RunOptions,
  );
}

/** What axe finds on the page, as `rule: element`, and whether the page scrolls sideways; empty if nothing. */
export async function violationsOf(page: Page): Promise<string[]> {
  const found = await foundBy(page, { type: 'tag', values: TAGS });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [...found, `scrolls sideways by ${over} pixels`] : found;
}

/**
 * `violationsOf` on a wide screen and on a phone. The contrast, which takes axe longest, is measured twice: on the wide
 * screen in the light look, and on the phone in the dark one, which differs in nothing else.
 */
export async function violationsInAllLooks(page: Page): Promise<string[]> {
  const named = (look: string, found: readonly string[]) => found.map((one) => `${look}: ${one}`);
  const wide = await violationsOf(page);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  const phone = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
  return [...named('wide', wide), ...named('phone, dark', phone)];
}
