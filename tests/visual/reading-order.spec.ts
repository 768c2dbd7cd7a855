import { expect, test, type Page } from '@playwright/test';
import { draftFile, example, goToScreen, onExampleDay, openFile, SCREENS } from '../e2e/support/app.js';

/** Wrong in several ways, so that messages are read too. */
const values = {
  ...example.values,
  'contact.phone': '03-甲',
  'office.address.city': '',
  'billing.consolidated': '希望しない',
};

/** What the browser gives to a screen reader: the roles and names of `main`, in the order in which they are read. */
const read = async (page: Page) => (await page.locator('main').ariaSnapshot()).split('\n').map((line) => line.trim());

const IDS = ['account', 'applicant', 'office', 'userCodes', 'terminals', 'plan', 'billing', 'confirm'];

test('one whole application is read in its order, with a name for each control', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(values));
  for (const [index, title] of SCREENS.entries()) {
    await goToScreen(page, title);
    await page.getByRole('button', { name: 'この画面を確かめる' }).click();
    await page.waitForLoadState('networkidle');
    const lines = await read(page);
    const nameless = lines.filter((line) =>
      /^- (textbox|combobox|radio|checkbox|button|link|group|radiogroup)( \[.*\])*:?$/.test(line),
    );
    expect(nameless, `without a name on ${title}`).toEqual([]);
    const levels = lines.flatMap((line) => /^- heading ".*" \[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
    expect(levels[0], `the first heading of ${title}`).toBe(1);
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? 0), `${title}: ${levels.join()}`).toBeLessThan(2);
    const described = await page.locator('main [aria-invalid=true][aria-describedby]').evaluateAll((nodes) =>
      nodes.map((node) =>
        node
          .getAttribute('aria-describedby')!
          .split(' ')
          .every((id) => document.getElementById(id)),
      ),
    );
    expect(described, `messages of ${title}`).not.toContain(false);
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: `${IDS[index]}.aria.yml` });
  }
});
