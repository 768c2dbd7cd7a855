// A thousand random edits in two and in five tabs of one draft: how many are lost, and how long it takes until every
// tab shows them all.
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { randomFrom } from '../e2e/support/kill.mjs';

const EDITS = 1000;
const FIELDS = ['companyName', 'department', 'title', 'name.family', 'name.given'].map((name) => `contact.${name}`);
const { url, close } = await serve({ dir: 'build', port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows = [];
for (const count of [2, 5]) {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const first = await context.newPage();
  await first.goto(url);
  await first.getByRole('button', { name: '新しい下書き' }).click();
  await first.getByRole('button', { name: '新規申込' }).click();
  await first.getByRole('link', { name: '仮アカウント申込' }).first().click();
  await first.locator(`[name="${FIELDS[0]}"]`).waitFor();
  const tabs = [first];
  while (tabs.length < count) {
    const page = await context.newPage();
    await page.goto(first.url());
    tabs.push(page);
  }
  for (const [at, page] of tabs.entries()) await page.locator(`[name="${FIELDS[at]}"]`).focus();
  const random = randomFrom(count);
  const typed = tabs.map(() => '');
  const began = performance.now();
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = Math.floor(random() * count);
    const letter = '申込担当者事業所'[edit % 8] ?? '';
    typed[at] += letter;
    await tabs[at]?.keyboard.insertText(letter);
  }
  const done = performance.now();
  const wanted = tabs.map((_, at) => ({ name: FIELDS[at] ?? '', text: typed[at] ?? '' }));
  let missing = Infinity;
  while (missing > 0 && performance.now() - done < 30_000) {
    missing = 0;
    for (const page of tabs)
      for (const { name, text } of wanted)
        missing += text.length - (await page.locator(`[name="${name}"]`).inputValue()).length;
  }
  const together = performance.now() - done;
  await first.reload();
  let lost = 0;
  for (const { name, text } of wanted) {
    const kept = await first.locator(`[name="${name}"]`).inputValue();
    lost += [...text].filter((letter, at) => kept[at] !== letter).length;
  }
  rows.push({
    tabs: count,
    edits: EDITS,
    'edits a second': Math.round((EDITS * 1000) / (done - began)),
    'lost after a reload': lost,
    'together after ms': Math.round(together),
  });
  await context.close();
}
console.table(rows);
await browser.close();
await close();
