import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { randomFrom } from '../e2e/support/kill.mjs';
import { reset } from './stored.js';

/** How many edits are made in all; `npm run bench -- attack` makes 1,000. */
const EDITS = Number(process.env['ATTACK_EDITS'] ?? 100);
/** So many edits are made between two deletions. */
const ROUND = 25;
const FIELDS = ['companyName', 'department', 'title', 'name.family', 'name.given'].map((name) => `contact.${name}`);
const LETTERS = [...'申込担当者事業所'];
/** The budget of the narrowest of these fields, in characters. */
const MOST = 12;

const at = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const idOf = (page: Page) => new URL(page.url()).searchParams.get('id')!;
const gone = (page: Page) => page.locator('[data-gone]');

/** Five tabs with one draft, each with the caret in a field of its own. */
async function openTabs(context: BrowserContext, id: string): Promise<Page[]> {
  return Promise.all(
    FIELDS.map(async (name) => {
      const page = await context.newPage();
      await page.goto(`/draft/screen/?id=${id}&screen=contact`);
      await at(page, name).focus();
      return page;
    }),
  );
}

/** Waits until every tab shows the same texts. */
async function together(tabs: readonly Page[], wanted: readonly string[]): Promise<void> {
  for (const page of tabs) {
    for (const [n, name] of FIELDS.entries()) await expect(at(page, name)).toHaveValue(wanted[n] ?? '');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  }
}

test(`${EDITS} edits in five tabs, with deletions of the draft among them, are all kept`, async ({
  page: list,
  context,
}) => {
  test.setTimeout(120_000 + EDITS * 2000);
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  const random = randomFrom(20260411);
  const pick = (below: number) => Math.floor(random() * below);
  await list.goto('/settings/');
  await list
    .getByText(/保管しているもの/)
    .first()
    .waitFor();
  await reset(list, null);
  let id = 'subject';
  let tabs = await openTabs(context, id);
  const texts: string[] = [];
  for (const name of FIELDS) texts.push(await at(tabs[0]!, name).inputValue());

  /** Types a letter at the end of a tab's own field, or removes the last one. */
  const edit = async (): Promise<void> => {
    const n = pick(tabs.length);
    const text = texts[n] ?? '';
    await at(tabs[n]!, FIELDS[n]!).press('End');
    if (text !== '' && (text.length >= MOST || random() < 0.2)) {
      await tabs[n]!.keyboard.press('Backspace');
      texts[n] = text.slice(0, -1);
    } else {
      const letter = LETTERS[pick(LETTERS.length)] ?? '';
      await tabs[n]!.keyboard.insertText(letter);
      texts[n] = text + letter;
    }
  };
  const edits = async (count: number) => {
    for (let n = 0; n < count; n += 1) await edit();
  };
  const outcomes = { 'put back': 0, 'erased and kept by one tab': 0 };

  for (let made = 0; made < EDITS; made += ROUND) {
    await edits(ROUND - 5);
    // An erased draft has only what the tab that keeps it has seen of the others.
    const erased = (made / ROUND) % 2 === 1;
    if (erased) await together(tabs, texts);
    await list.goto('/');
    await list.locator('li.card').filter({ hasText: '相手の下書き' }).getByRole('button', { name: '削除' }).click();
    for (const page of tabs) await expect(gone(page)).toBeVisible();
    if (erased) {
      await list.goto('/');
      await list.getByText(/^ごみ箱（/).click();
      await list.getByRole('button', { name: '完全に消す' }).first().click();
      await list.getByRole('button', { name: 'もう一度押すと完全に消えます' }).click();
      const keeper = tabs[pick(tabs.length)]!;
      await keeper.getByRole('button', { name: '新しい下書きとして残す' }).click();
      await expect(gone(keeper)).toHaveCount(0);
      for (const page of tabs) {
        if (page === keeper) continue;
        await page.getByRole('button', { name: '手放す' }).click();
        await page.close();
      }
      expect(idOf(keeper)).not.toBe(id);
      id = idOf(keeper);
      tabs = await openTabs(context, id);
      await keeper.close();
      await edits(5);
      outcomes['erased and kept by one tab'] += 1;
    } else {
      // What is typed while the draft lies in the bin is saved when it is put back.
      await edits(5);
      await list.getByRole('button', { name: '元に戻す' }).click();
      for (const page of tabs) await expect(gone(page)).toHaveCount(0);
      outcomes['put back'] += 1;
    }
    await together(tabs, texts);
  }
  await tabs[0]!.reload();
  await together([tabs[0]!], texts);
  if (EDITS > 100) console.table(outcomes);
  expect(errors).toEqual([]);
});
