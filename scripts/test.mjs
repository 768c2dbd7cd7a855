// `npm test`: installs what is missing, runs every check and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';
import { ofPlaywright, ofVitest } from './test-reports.mjs';

install();
const { ensureBrowser } = await import('./ensure-browser.mjs');
const browser = await ensureBrowser();

/** Whoever is in a hurry leaves the smoke in other browsers out: it takes three minutes, and its browsers one to install. */
const wanted = process.env.SHITAGAKI_ENGINES !== '0';
const { ensureEngines } = await import('./ensure-engines.mjs');
const others = wanted ? ensureEngines() : {};
for (const [name, path] of Object.entries({ oldChromium: undefined, firefox: undefined, webkit: undefined, ...others }))
  if (!path)
    console.log(`Left out: the smoke in ${name}, ${wanted ? 'which was not found' : 'as SHITAGAKI_ENGINES=0 asks'}.`);

const root = new URL('../', import.meta.url);
const reports = mkdtempSync(join(tmpdir(), 'shitagaki-'));
const unitReport = join(reports, 'unit.json');
const enginesReport = join(reports, 'engines.json');
const e2eReport = join(reports, 'e2e.json');
const bin = (/** @type {string} */ path) => [process.execPath, `node_modules/${path}`];

/** Has Vitest write this report too. @param {string} report */
const reported = (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

/** @typedef {{ commands: (string | undefined)[][], report?: () => import('./test-reports.mjs').Outcome }} Step */

/** Each stage needs what the one before has made; the steps of a stage run together. @type {Record<string, Step>[]} */
const stages = [
  { sync: { commands: [[...bin('@sveltejs/kit/svelte-kit.js'), 'sync']] } },
  {
    'lint and form': {
      commands: [
        [...bin('eslint/bin/eslint.js'), '.'],
        [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src'],
        [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
      ],
    },
    // As long as the step beside it.
    'build and types': {
      commands: [
        [process.execPath, 'scripts/build.mjs'],
        [process.execPath, 'scripts/build.mjs', '--single'],
        // Checks every file of tsconfig.json, not the components alone.
        [...bin('svelte-check/bin/svelte-check'), '--fail-on-warnings'],
        [...bin('knip/bin/knip.js')],
      ],
    },
  },
  {
    unit: {
      commands: [[...bin('vitest/vitest.mjs'), 'run', ...reported(unitReport)]],
      report: () => ofVitest(unitReport),
    },
    // Beside the unit tests, because it waits for its browsers half of the time.
    ...(Object.values(others).some(Boolean) && {
      engines: {
        commands: [
          [
            ...bin('vitest/vitest.mjs'),
            'run',
            '--config',
            'tests/engines/vitest.config.ts',
            ...reported(enginesReport),
          ],
        ],
        report: () => ofVitest(enginesReport),
      },
    }),
  },
  {
    e2e: {
      commands: [[...bin('@playwright/test/cli.js'), 'test']],
      report: () => ofPlaywright(e2eReport),
    },
  },
];

const env = {
  ...process.env,
  NO_COLOR: '1',
  CI: '1',
  ...(browser ? { CHROMIUM_PATH: browser } : {}),
  E2E_REPORT: e2eReport,
};

/**
 * Runs a command; resolves to its exit status and its output. What runs alone is shown as it comes.
 * @param {(string | undefined)[]} command
 * @param {boolean} alone
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run([file, ...args], alone) {
  return new Promise((done) => {
    const child = spawn(String(file), args.map(String), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const keep = (/** @type {string} */ part) => void (alone ? process.stdout.write(part) : (output += part));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => (output += `${error}\n`));
    child.on('close', (status) => done({ status, output }));
  });
}

/**
 * Runs a step's commands, all of them even if one fails, so that a single run reports every problem.
 * @param {string} name
 * @param {Step} step
 * @param {boolean} alone
 */
async function take(name, { commands, report }, alone) {
  const began = Date.now();
  console.log(`\n== ${name}${alone ? '' : ': shown when it is done'}`);
  let broken = false;
  let said = '';
  for (const command of commands) {
    const { status, output } = await run(command, alone);
    broken ||= status !== 0;
    said += output;
  }
  if (!alone) console.log(`\n== ${name}\n${said}`);
  console.log(`== ${name}: ${broken ? 'FAILED' : 'ok'} in ${Math.round((Date.now() - began) / 1000)} s`);
  return counted(name, broken, report);
}

/**
 * What a step has to count; a step without a report, or with a broken one, counts as one test.
 * @param {string} name
 * @param {boolean} broken
 * @param {Step['report']} report
 * @returns {import('./test-reports.mjs').Outcome}
 */
function counted(name, broken, report = () => ({ passed: broken ? 0 : 1, failed: [] })) {
  try {
    const { passed, failed } = report();
    return { passed, failed: broken && failed.length === 0 ? [name] : failed };
  } catch {
    return { passed: 0, failed: [name] };
  }
}

let passed = 0;
/** @type {string[]} */
const failed = [];
for (const stage of stages) {
  const steps = Object.entries(stage);
  for (const outcome of await Promise.all(steps.map(([name, step]) => take(name, step, steps.length === 1)))) {
    passed += outcome.passed;
    failed.push(...outcome.failed);
  }
}
// Once more, because pages of output lie between a test that failed and the end.
for (const name of failed) console.log(`Failed: ${name}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
