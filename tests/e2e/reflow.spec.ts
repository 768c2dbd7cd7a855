import { expect, test, type Page } from '@playwright/test';
import { alive, draftFile, drawn, example, goToScreen, onExampleDay, openFile, SCREENS } from './support/app.js';
import { ALONE } from './support/pages.js';

/** WCAG 1.4.12: what a reader may set, and nothing may be cut off by. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Texts that stand out of a box that hides what stands out, and whether the page scrolls sideways. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) found.push(`the page scrolls sideways by ${over} pixels`);
    for (const node of document.querySelectorAll<HTMLElement>('body *')) {
      if (!node.checkVisibility() || node.closest('.visually-hidden, svg, select') || node.clientWidth < 2) continue;
      const { overflowX, overflowY } = getComputedStyle(node);
      const isText = /^(INPUT|TEXTAREA)$/.test(node.tagName);
      const isCut =
        (overflowX === 'hidden' || overflowX === 'clip') && node.scrollWidth > node.clientWidth + 1 && !isText;
      const isLow =
        (overflowY === 'hidden' || overflowY === 'clip') && node.scrollHeight > node.clientHeight + 2 && !isText;
      if (isCut || isLow) found.push(`${node.tagName}.${node.className}: ${node.textContent!.trim().slice(0, 30)}`);
    }
    // A button's and a tag's own text, which a fixed height would cut off.
    for (const node of document.querySelectorAll<HTMLElement>('button, .button, .tag, label, th, td')) {
      if (!node.checkVisibility() || node.closest('.visually-hidden')) continue;
      if (node.scrollHeight > node.clientHeight + 4 && getComputedStyle(node).display !== 'inline')
        found.push(`${node.tagName}.${node.className} is too low: ${node.textContent!.trim().slice(0, 30)}`);
    }
    return found;
  });

/** Visits pages alone and all pages of a draft. */
async function everywhere(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const address of ['/', ...ALONE, '/gallery/']) {
    await page.goto(address);
    await alive(page);
    await look(address);
  }
  await page.goto('/');
  await openFile(page, draftFile({ ...example.values, 'office.phone': '03-1', 'office.address.city': '' }));
  await look('draft');
  await page.goto('/desk/');
  await expect(page.getByRole('link', { name: '例の申込み' })).toBeVisible();
  await look('desk with a draft');
  await page.goBack();
  for (const name of [...SCREENS, '入力内容の確認', '転記', '予定', '履歴', 'コメント']) {
    await goToScreen(page, name);
    await look(name);
  }
}

test.beforeEach(({ page }) => onExampleDay(page));

test('enlarged to 400 % nothing is cut off, and no page is read sideways', async ({ page }) => {
  // 1280 by 1024 pixels at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await everywhere(page, async (name) => {
    await drawn(page);
    expect(await clipped(page), name).toEqual([]);
  });
});

test.describe('with wider spacing', () => {
  // The page's policy forbids styles from elsewhere; a reader's own are not bound by it.
  test.use({ bypassCSP: true });
  test('nothing is cut off', async ({ page }) => {
    await everywhere(page, async (name) => {
      await page.addStyleTag({ content: SPACING });
      await drawn(page);
      expect(await clipped(page), name).toEqual([]);
    });
  });
});
