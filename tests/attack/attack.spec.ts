import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import fc, { type Arbitrary } from 'fast-check';
import { toPlain } from '../../src/lib/draft/plain.js';
import { readRow, type Row } from '../../src/lib/draft/backup/rows.js';
import { chunksOf, countRows, writeBackup } from '../../src/lib/exports/backup/backup.js';
import { procedures } from '../../src/procedures/index.js';
import { ALONE } from '../e2e/support/pages.js';
import { exampleDraft } from '../unit/support/example.js';
import { anyDraft, anyMoment } from './drafts.js';
import { installInside, type Inside, type Seen } from './in-page.js';
import { anyRecordsOf, anyReviewFile, anyStrangeRows, anyTemplate, type Put } from './records.js';
import { toWire } from './wire.js';

/** The number of generated files and records; `npm run bench -- attack` uses 5,000. */
const FILES = Number(process.env['ATTACK_FILES'] ?? 30);
const SEED = Number(process.env['ATTACK_SEED'] ?? 20260410);
/** The largest number for which every page is visited and the start page still shows every draft. */
const SMALL = 30;
const EACH = FILES <= SMALL ? FILES : 45;
/** How many of them are not draft files: 3 templates, 3 files with remarks, one backup, and the records of 9 drafts. */
const OTHER_SORTS = 16;
/** The most characters in one message; Playwright passes on 100 MB, and a character may take three bytes. */
const LONGEST = 30e6;
/** The longest time for which a page may be blocked, in milliseconds. */
const PATIENCE = 1000;
/** The maximum number of database reads while a draft's pages are visited: some tens a page, not thousands. */
const READS = 3000;

const inside = <K extends keyof Inside>(page: Page, name: K, ...given: Parameters<Inside[K]>) =>
  page.evaluate(
    ([method, values]) =>
      (window as unknown as { attack: Record<string, (...all: unknown[]) => unknown> }).attack[method]!(...values),
    [name, given] as const,
  ) as ReturnType<Inside[K]>;

/**
 * The pages of a draft: the overview, the check and every second of the others in turn, in a large attack every fourth.
 */
const pagesOf = (id: string, procedure: string, turn: number) => {
  const screens = procedures.find((one) => one.id === procedure)?.screens ?? [];
  const query = `?id=${encodeURIComponent(id)}`;
  const all = [
    `/draft/${query}`,
    `/draft/check/${query}`,
    ...screens.map((screen) => `/draft/screen/${query}&screen=${screen.id}`),
    ...['transcribe', 'schedule', 'after', 'history', 'review', 'forms'].map((name) => `/draft/${name}/${query}`),
  ];
  const every = FILES <= SMALL ? 2 : 4;
  return all.filter((_, index) => index < 2 || index % every === turn % every);
};
const LISTS = ['/', '/desk/', '/templates/', '/library/', '/settings/'];
const OTHERS = ALONE.filter((address) => !LISTS.includes(address));

/** Two valid drafts that must stay unchanged, of the same company as the drafts of the attack. */
const sound = ['sound-1', 'sound-2'].map((id) => ({ ...exampleDraft(), id, title: `無事な下書き ${id}`, revision: 7 }));

interface Tally {
  pages: number;
  busiest: number;
  where: string;
  reads: number;
}

class Attack {
  readonly errors: string[] = [];
  readonly tally: Tally = { pages: 0, busiest: 0, where: '', reads: 0 };

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${page.url()}: ${message.text()}`);
    });
  }

  async start(): Promise<void> {
    await this.page.addInitScript(installInside);
    await this.page.goto('/settings/');
    await inside(this.page, 'settle');
    await inside(this.page, 'clear', []);
    const refused = await inside(
      this.page,
      'put',
      toWire(sound.map((draft) => ({ store: 'drafts', value: { id: draft.id, draft, deletedAt: null } }))),
    );
    expect(refused).toBe(0);
  }

  /**
   * Visits pages. One that was blocked for too long is visited again, because another program may have been the cause.
   */
  async walk(hrefs: readonly string[]): Promise<void> {
    let seen: Seen | undefined;
    for (let times = 0; times < 4 && (seen?.busiest ?? Infinity) > PATIENCE; times += 1)
      seen = await inside(this.page, 'walk', times === 0 ? hrefs : [seen!.where]);
    const { pages, broken, busiest, where, reads } = seen!;
    expect(broken).toEqual([]);
    expect(reads, `reads on ${hrefs[0]}`).toBeLessThan(READS);
    expect(busiest, `busy at ${where}`).toBeLessThan(PATIENCE);
    this.tally.pages += pages;
    this.tally.reads += reads;
    if (busiest > this.tally.busiest) Object.assign(this.tally, { busiest, where });
  }

  /** Checks that the start page shows the valid drafts and that they are unchanged, whatever else is stored. */
  async findsSound(): Promise<void> {
    await this.walk(['/']);
    for (const { title, id } of sound) {
      await expect(this.page.getByRole('link', { name: title })).toBeVisible();
      const { draft } = JSON.parse(await inside(this.page, 'read', 'drafts', id)) as { draft: unknown };
      expect(draft).toEqual(JSON.parse(JSON.stringify(sound.find((one) => one.id === id))));
    }
  }

  /** Chooses files on the start page, and presses the buttons that open or keep them. */
  async open(files: readonly { name: string; buffer: Buffer }[], press: RegExp): Promise<void> {
    await this.walk(['/about/', '/']);
    // Through files, because Playwright passes on at most 50 MB directly.
    const folder = await mkdtemp(join(tmpdir(), 'attack-'));
    const paths = files.map(({ name }) => join(folder, name));
    await Promise.all(files.map(({ buffer }, index) => writeFile(paths[index]!, buffer)));
    await this.page.setInputFiles('input[name=import]', paths);
    const button = this.page.getByRole('button', { name: press });
    const told = this.page.locator('.preview, [role=alert], .note.done');
    // A limit against hanging: the files are read one after another, and the machine may be busy.
    await expect.poll(() => told.count(), { timeout: 120_000 }).toBeGreaterThanOrEqual(files.length);
    for (let left = await button.count(); left > 0; left -= 1) {
      await button.first().click();
      if (files.length > 1) await expect(button).toHaveCount(left - 1);
    }
    await inside(this.page, 'settle');
    await expect(this.page.locator('[data-broken], [data-broken-page]')).toHaveCount(0);
    await rm(folder, { recursive: true });
  }
}

const jsonFile = (name: string, value: unknown) => ({ name, buffer: Buffer.from(JSON.stringify(toPlain(value))) });

/** A backup of generated records, with a generated time. */
async function backupOf(puts: readonly Put[], madeAt: string) {
  const rows = puts.flatMap((put) => readRow(toPlain(put)) ?? []) as Row[];
  const chunks = [...chunksOf(rows)].map((text) => new Blob([text]));
  const content = { madeAt, appVersion: 'x', chunks, counts: countRows(rows), files: new Map<string, Blob>() };
  const backup = await writeBackup(content);
  return {
    name: 'backup.zip',
    buffer: Buffer.from(await backup.arrayBuffer()),
  };
}

test.describe.configure({ mode: 'parallel' });
for (let part = 0; part < Math.ceil(FILES / EACH); part += 1) {
  test(`attack ${part + 1}: ${EACH} generated files and records break no page`, async ({ page }) => {
    test.setTimeout(600_000);
    const seed = SEED + part * 1000;
    const sample = <T>(any: Arbitrary<T>, numRuns: number, more: number): T[] =>
      fc.sample(any, { numRuns, seed: seed + more });
    const attack = new Attack(page);
    await attack.start();

    const drafts = sample(anyDraft, EACH - OTHER_SORTS, 1).map((draft, index) =>
      jsonFile(`下書き${index}.json`, draft),
    );
    await attack.open(drafts, /^下書きとして開く$/);
    await attack.findsSound();
    for (const [index, file] of sample(anyTemplate, 3, 2).entries())
      await attack.open(
        [jsonFile('ひな形.json', file)],
        index === 0 ? /このひな形で下書きを始める/ : /ひな形として保存/,
      );
    for (const file of sample(anyReviewFile, 3, 3))
      await attack.open([jsonFile('コメント.json', file)], /コメントを受け取る/);
    const rows = ['a', 'b'].flatMap((name, index) => sample(anyRecordsOf(`backup-${name}`), 1, 10 + index).flat());
    const [madeAt] = sample(anyMoment, 1, 4);
    await attack.open([await backupOf(rows, String(madeAt))], /^バックアップから戻す$/);

    // Records written directly to the database: everything about nine drafts, and other strange rows.
    const ids = Array.from({ length: 9 }, (_, index) => `by-hand-${index}`);
    const byHand = ids.flatMap((id, index) => sample(anyRecordsOf(id), 1, 20 + index).flat());
    // One by one, because Playwright passes on at most 100 MB in one message.
    for (const row of [...byHand, ...sample(anyStrangeRows, 1, 5).flat()]) {
      const wire = toWire([row]);
      if (wire.length < LONGEST) await inside(page, 'put', wire);
    }
    await inside(
      page,
      'fill',
      drafts
        .filter(({ buffer }) => buffer.length < LONGEST / drafts.length)
        .map(({ name, buffer }) => ({ name, text: buffer.toString() })),
    );

    // Load the app again, as on the next morning.
    await page.goto('/');
    await inside(page, 'settle');
    await attack.findsSound();
    await attack.walk(LISTS);
    await attack.walk(['/library/']);
    if (await page.getByRole('button', { name: 'フォルダーを選ぶ' }).isVisible()) {
      await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
      await page.locator('[data-entry]').first().waitFor();
    }
    const opened = await page.evaluate(async () => {
      const request = indexedDB.open('shitagaki');
      const db = await new Promise<IDBDatabase>((done) => (request.onsuccess = () => done(request.result)));
      const all = db.transaction('drafts').objectStore('drafts').getAll();
      const found = await new Promise<{ id: unknown; draft: { procedure?: unknown } | null }[]>(
        (done) => (all.onsuccess = () => done(all.result as never)),
      );
      db.close();
      return found.flatMap(({ id, draft }) =>
        typeof id === 'string' && id ? [{ id, procedure: String(draft?.procedure) }] : [],
      );
    });
    for (const [turn, { id, procedure }] of opened.entries()) await attack.walk(pagesOf(id, procedure, turn + part));

    // Typing into one draft must save it and leave the others unchanged.
    for (const id of ids.slice(0, 2)) {
      await attack.walk([`/draft/screen/?id=${id}`]);
      const field = page.locator('main input.input:not([type=date])').first();
      if (!(await field.isVisible().catch(() => false))) continue;
      await field.fill('ア');
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 15_000 });
    }
    if (part % 10 === 0) await attack.walk(OTHERS);
    await attack.findsSound();
    expect(attack.errors).toEqual([]);
    if (FILES > SMALL) console.log(`attack ${part + 1}:`, JSON.stringify({ ...attack.tally, drafts: opened.length }));
  });
}
