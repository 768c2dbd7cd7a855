// Our pages, a bare HTML page and one written by hand in one run: loads, keys, sizes. See README.md for the options.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { untilIdle } from '../e2e/support/until-idle.mjs';
import { buildBaselines } from './baseline/build.mjs';
import { serveCompressed } from './support/compressed.mjs';
import { neededFiles, postalBytes, precacheBytes, warmLoads } from './support/once.mjs';
import { MODES, pass } from './support/pass.mjs';
import { report } from './support/report.mjs';
import { baselineTargets, openDraft, otherTargets, ourTargets } from './support/targets.mjs';
/** @import { Results } from './support/rows.mjs' */

const PARTS = /** @type {const} */ (['sizes', 'plain', 'slow', 'line', 'warm']);
/** With fewer repetitions a median says little. */
const ENOUGH = 5;
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

const { values: options } = parseArgs({
  options: {
    reps: { type: 'string', default: '5' },
    only: { type: 'string' },
    url: { type: 'string', multiple: true, default: [] },
    field: { type: 'string', multiple: true, default: [] },
  },
});
const reps = Number(options.reps);
const wanted = options.only?.split(',') ?? PARTS;
const modes = /** @type {const} */ (['plain', 'slow', 'line']).filter((mode) => wanted.includes(mode));

const folder = await mkdtemp(join(tmpdir(), 'shitagaki-bench-'));
await buildBaselines(folder);
const ours = await serveCompressed('build');
const theirs = await serveCompressed(folder);
const browser = await chromium.launch({
  ...{ executablePath: await ensureBrowser(), args: FLAGS, handleSIGINT: false },
});
const targets = [
  ...baselineTargets(theirs.url),
  ...(await ourTargets(browser, ours.url)),
  ...otherTargets(options.url, options.field),
];
/** @type {Results} */
const results = { passes: Object.fromEntries(targets.map(({ name }) => [name, {}])) };
const failed = /** @type {string[]} */ ([]);
let stopped = false;
let done = 0;
// Interrupted once, the run ends with what it has.
process.once('SIGINT', () => (stopped = true));

if (wanted.includes('sizes')) {
  /** @type {NonNullable<Results['once']>['idle']} */
  const idle = {};
  for (const { name, url, state } of targets) {
    const screen = name === 'account' ? 'account' : 'office';
    if (!state || name === screen)
      idle[name] = await untilIdle(browser, async (page) => (state ? openDraft(page, ours.url, screen) : url));
  }
  const office = targets.find(({ name }) => name === 'office');
  if (!office) throw new Error('there is no office page');
  results.once = {
    idle,
    needed: await neededFiles(browser, office),
    postal: {
      none: await postalBytes(browser, ours.url, {}),
      standing: await postalBytes(browser, ours.url),
    },
    precache: precacheBytes(ours.files),
  };
}

// One pass of each that is not counted: it warms up the disk and the browser.
if (modes.length > 0)
  for (const target of targets) await pass(browser, target, { ...MODES.plain, keys: false }).catch(() => undefined);
for (let rep = 0; rep < reps && !stopped; rep += 1) {
  for (const mode of modes)
    for (let at = 0; at < targets.length; at += 1) {
      // The order turns by one each repetition, so that no page always comes after the same one.
      const target = targets[(at + rep) % targets.length];
      if (!target || stopped || (target.plainOnly && mode !== 'plain')) continue;
      try {
        const one = await pass(browser, target, MODES[mode]);
        ((results.passes[target.name] ??= {})[mode] ??= []).push(one);
      } catch (error) {
        failed.push(
          `${target.name}, ${mode}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        );
      }
      process.stderr.write(`\r${rep + 1}/${reps} ${mode} ${target.name}`.padEnd(50));
    }
  if (!stopped) done += 1;
}
process.stderr.write('\n');
if (wanted.includes('warm')) results.warm = await warmLoads(browser, ours.url, Math.max(reps, ENOUGH));

const text = await report(results, { reps: done, chromium: browser.version(), failed });
console.log(text);
if (!options.only && done >= ENOUGH) await writeFile(new URL('results.md', import.meta.url), text);
await browser.close();
await Promise.all([ours.close(), theirs.close()]);
await rm(folder, { recursive: true, force: true });
