// Kills a browser while it types, restarts it with the same profile, and reports what is missing.
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** The app's promise: a change is saved within this time, in milliseconds. */
export const PROMISE = 300;
const FIELDS = ['contact.companyName', 'contact.department', 'contact.title'];
const LETTERS = '申込担当者事業所企業利用料金請求先山川田中';

/** @typedef {{ at: number, values: Record<string, string> }} Key the time of a keystroke and the values after it */
/** @typedef {{ keys: number, lostMs: number, broken: boolean, revisions: number }} Outcome */

/** Pseudo-random numbers from 0 to 1, the same for the same seed. @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {import('@playwright/test').Page} page @param {string} name */
const field = (page, name) => page.locator(`[name="${name}"]`);

/** @param {import('@playwright/test').Page} page @returns {Promise<Record<string, string>>} */
async function standing(page) {
  const entries = [];
  for (const name of FIELDS) entries.push([name, await field(page, name).inputValue({ timeout: 20_000 })]);
  return Object.fromEntries(entries);
}

/**
 * Milliseconds that the write itself takes on this machine, beyond the promised delay after a key.
 * @param {import('@playwright/test').Page} page
 */
async function writeTime(page) {
  let longest = 0;
  for (let n = 0; n < 3; n += 1) {
    const began = Date.now();
    // Observed rather than polled: on a busy machine a whole save can lie between two looks.
    const saved = page.evaluate(
      () =>
        new Promise((done) =>
          new MutationObserver(() => {
            if (document.querySelector('[data-save-state=saved]')) done(undefined);
          }).observe(document, { subtree: true, attributeFilter: ['data-save-state'] }),
        ),
    );
    await page.keyboard.insertText('一');
    await saved;
    longest = Math.max(longest, Date.now() - began - PROMISE);
  }
  return longest;
}

/**
 * Types at a person's speed for a random time; returns what the fields held after each key.
 * @param {import('@playwright/test').Page} page
 * @param {() => number} random
 */
async function type(page, random) {
  /** @type {Key[]} */
  const keys = [{ at: 0, values: await standing(page) }];
  const until = Date.now() + 300 + random() * 1500;
  let name = '';
  while (Date.now() < until) {
    if (name === '' || random() < 0.1) {
      name = FIELDS[Math.floor(random() * FIELDS.length)] ?? '';
      await field(page, name).focus();
      await page.keyboard.press('End');
    }
    const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
    const values = keys.at(-1)?.values ?? {};
    keys.push({ at: Date.now(), values: { ...values, [name]: (values[name] ?? '') + letter } });
    await page.keyboard.insertText(letter);
    await new Promise((next) => setTimeout(next, 30 + random() * 90));
  }
  return keys;
}

/**
 * The browser's process: found by the lock file in its profile, or, as the headless shell makes none, by its arguments.
 * @param {string} profile
 */
export async function processOf(profile) {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => '');
  if (lock) return Number(lock.split('-').at(-1));
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const given = await Promise.all(
    all.map(async (id) => ({ id, line: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '') })),
  );
  const browser = given.find(
    ({ line }) =>
      line.includes(`--user-data-dir=${profile}`) && !line.includes('--type=') && !line.startsWith('/bin/sh'),
  );
  if (!browser) throw new Error(`No browser has the profile ${profile}.`);
  return browser.id;
}

/**
 * How many milliseconds of typing are lost; undefined if the fields never had the values found.
 * @param {readonly Key[]} keys @param {Record<string, string>} found @param {number} killedAt
 */
function lostTime(keys, found, killedAt) {
  const at = keys.findLastIndex(({ values }) => FIELDS.every((name) => values[name] === found[name]));
  if (at < 0) return undefined;
  const missing = keys[at + 1];
  return missing ? killedAt - missing.at : 0;
}

/**
 * Types and kills `runs` times on one profile, opening the draft again after each.
 * @param {{ url: string, profile: string, runs: number, seed: number, executablePath?: string | undefined }} options
 * @returns {Promise<{ outcomes: Outcome[], writeMs: number }>} `lostMs`: from the first missing key to the kill
 */
export async function killRuns({ url, profile, runs, seed, executablePath }) {
  const random = randomFrom(seed);
  const start = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
      locale: 'ja-JP',
    });
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  let { context, page } = await start();
  await page.goto(url);
  await page.getByRole('button', { name: '新しい下書き' }).click();
  await page.getByRole('button', { name: '新規申込' }).click();
  await page.getByRole('link', { name: '仮アカウント申込', exact: true }).click();
  await field(page, FIELDS[0] ?? '').focus();
  const address = page.url();
  const writeMs = await writeTime(page);
  /** @type {Outcome[]} */
  const outcomes = [];
  while (outcomes.length < runs) {
    const keys = await type(page, random);
    const closed = new Promise((gone) => context.once('close', gone));
    const killedAt = Date.now();
    process.kill(await processOf(profile), 'SIGKILL');
    await closed;
    ({ context, page } = await start());
    await page.goto(address);
    const lost = lostTime(keys, await standing(page), killedAt);
    await page.goto(address.replace('/screen/', '/history/'));
    await page.locator('[data-revision]').first().waitFor();
    const revisions = await page.locator('[data-revision]').count();
    await page.goto(address);
    outcomes.push({ keys: keys.length - 1, lostMs: lost ?? 0, broken: lost === undefined, revisions });
  }
  await context.close();
  return { outcomes, writeMs };
}
