import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { processOf, randomFrom } from '../e2e/support/kill.mjs';
import { OPERATIONS, type Operation } from './operations.js';
import { filesOf, readStored, reset, SOUND, type Stored } from './stored.js';

/** How often the browser is killed; `npm run bench -- attack` does it 200 times. */
const KILLS = Number(process.env['ATTACK_KILLS'] ?? OPERATIONS.length);
/** The kill comes within this time after the operation has begun, in milliseconds, and mostly early. */
const WITHIN = 2000;

/** What is wrong with what is stored after a kill, in words; empty if nothing. */
function faultsOf(stored: Stored, before: Stored, operation: Operation): string[] {
  const faults: string[] = [];
  const ids = Object.keys(stored.drafts);
  if (JSON.stringify(JSON.parse(stored.drafts['sound']?.draft ?? 'null')) !== JSON.stringify(SOUND))
    faults.push('another draft has changed');
  if (!operation.isWhole(stored, before)) faults.push(`half done: ${JSON.stringify(ids)}`);
  for (const [id, { draft }] of Object.entries(stored.drafts)) {
    for (const sha256 of filesOf(draft))
      if (!stored.attachments.includes(`${id} ${sha256}`)) faults.push(`a file of ${id} is gone`);
  }
  const owners = [...stored.owners, ...stored.attachments.map((key) => key.split(' ')[0]!)];
  for (const owner of owners) if (!ids.includes(owner)) faults.push(`left over of ${owner}`);
  return faults;
}

test(`${KILLS} kills in ${OPERATIONS.length} operations leave each done or not done`, async ({ baseURL }, info) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = randomFrom(20260410);
  const profile = info.outputPath('profile');
  const executablePath = findBrowser();
  const errors: string[] = [];
  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
      locale: 'ja-JP',
      baseURL: baseURL!,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => errors.push(error.message));
    return { context, page };
  };
  const ready = async (page: Page): Promise<void> => {
    await page.goto('/settings/');
    await page
      .getByText(/保管しているもの/)
      .first()
      .waitFor();
  };
  let { context, page } = await start();
  const outcomes: Record<string, { killed: number; done: number }> = {};
  for (let kill = 0; kill < KILLS; kill += 1) {
    const operation = OPERATIONS[kill % OPERATIONS.length]!;
    await ready(page);
    await reset(page, operation.binned ? new Date().toISOString() : null);
    await operation.prepare(page);
    const before = await readStored(page);
    const begun = operation.begin(page).catch(() => undefined);
    await new Promise((next) => setTimeout(next, random() ** 2 * WITHIN));
    const closed = new Promise((gone) => context.once('close', gone));
    process.kill(await processOf(profile), 'SIGKILL');
    await Promise.all([closed, begun]);
    ({ context, page } = await start());
    // What was being written when the page went away is completed or cleared when the app starts.
    await page.goto('/');
    await page.getByRole('link', { name: '無事な下書き' }).waitFor();
    await ready(page);
    const after = await readStored(page);
    expect(faultsOf(after, before, operation), `${operation.name}, kill ${kill + 1}`).toEqual([]);
    const outcome = (outcomes[operation.name] ??= { killed: 0, done: 0 });
    outcome.killed += 1;
    if (JSON.stringify(after) !== JSON.stringify(before)) outcome.done += 1;
  }
  await context.close();
  info.annotations.push({ type: 'kills', description: JSON.stringify(outcomes) });
  if (KILLS > OPERATIONS.length) console.table(outcomes);
  expect(errors).toEqual([]);
});
