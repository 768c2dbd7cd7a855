import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, SCREENS } from './support/app.js';

const wrong = { ...example.values, 'office.phone': '０３', 'office.address.city': '', 'manager.emergencyFax': [] };

for (const width of [1280, 390]) {
  test(`no page has a violation at ${width} pixels`, async ({ page }) => {
    const check = async (name: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await page.setViewportSize({ width, height: 900 });
    await onExampleDay(page);
    await page.goto('/');
    await page.getByRole('button', { name: '新しい下書き' }).click();
    await check('start');
    for (const address of [
      '/forms/',
      '/about/',
      '/settings/',
      '/templates/',
      '/desk/',
      '/templates/edit/?id=none',
      '/receive/',
      '/draft/?id=none',
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await check(address);
    }
    await page.goto('/');
    await page.setInputFiles('input[name=import]', draftFile(wrong));
    await page.getByRole('button', { name: '下書きとして開く' }).waitFor();
    await check('preview');
    await page.goto('/');
    await openFile(page, draftFile(wrong));
    await check('draft');
    for (const screen of SCREENS) {
      await goToScreen(page, screen);
      await page.getByRole('button', { name: 'この画面を確かめる' }).click();
      for (const more of await page.getByText('カレンダーから選ぶ').all()) await more.click();
      await check(screen);
    }
    for (const name of ['入力内容の確認', '転記', '予定', '履歴', '様式対応表']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await check(name);
    }
  });
}
