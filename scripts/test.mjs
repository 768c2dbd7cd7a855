// `npm test`: installs what is missing, runs every check and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';

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

/** The passed and failed tests in a report of Vitest's. @param {string} report @returns {[number, number]} */
function ofVitest(report) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  // A test file that cannot be loaded has no failed tests, so count it as one failure.
  return [numPassedTests, numFailedTests || (numFailedTestSuites > 0 ? 1 : 0)];
}

/** @typedef {{ commands: (string | undefined)[][], report?: () => [number, number] }} Step */

/** Each stage needs what the one before has made; the steps of a stage run together. @type {Record<string, Step>[]} */
const stages = [
  { sync: { commands: [[...bin('@sveltejs/kit/svelte-kit.js'), 'sync']] } },
  {
    lint: {
      commands: [
        [...bin('eslint/bin/eslint.js'), '.'],
        [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src'],
      ],
    },
    // As long as the step beside it.
    'build, types and form': {
      commands: [
        [process.execPath, 'scripts/build.mjs'],
        [process.execPath, 'scripts/build.mjs', '--single'],
        // Checks every file of tsconfig.json, not the components alone.
        [...bin('svelte-check/bin/svelte-check'), '--fail-on-warnings'],
        [...bin('knip/bin/knip.js')],
        [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
      ],
    },
  },
  {
    unit: {
      commands: [
        [
          ...bin('vitest/vitest.mjs'),
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${unitReport}`,
        ],
      ],
      report: () => ofVitest(unitReport),
    },
  },
  {
    e2e: {
      commands: [[...bin('@playwright/test/cli.js'), 'test']],
      report: () => {
        const { expected, unexpected, flaky } = JSON.parse(readFileSync(e2eReport, 'utf8')).stats;
        return [expected, unexpected + flaky];
      },
    },
  },
  ...(Object.values(others).some(Boolean)
    ? [
        {
          engines: {
            commands: [
              [
                ...bin('vitest/vitest.mjs'),
                'run',
                '--config',
                'tests/engines/vitest.config.ts',
                '--reporter=default',
                '--reporter=json',
                `--outputFile.json=${enginesReport}`,
              ],
            ],
            report: () => ofVitest(enginesReport),
          },
        },
      ]
    : []),
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
  if (alone) console.log(`\n== ${name}`);
  let broken = false;
  let said = '';
  for (const command of commands) {
    const { status, output } = await run(command, alone);
    broken ||= status !== 0;
    said += output;
  }
  if (!alone) console.log(`\n== ${name}\n${said}`);
  console.log(`== ${name}: ${broken ? 'FAILED' : 'ok'} in ${Math.round((Date.now() - began) / 1000)} s`);
  return counted(broken, report);
}

/**
 * The passed and failed tests of a step; a step without a report, or with a broken one, counts as one test.
 * @param {boolean} broken
 * @param {Step['report']} report
 * @returns {[number, number]}
 */
function counted(broken, report = () => [broken ? 0 : 1, broken ? 1 : 0]) {
  try {
    const [passed, failed] = report();
    return [passed, broken && failed === 0 ? 1 : failed];
  } catch {
    return [0, 1];
  }
}

let passed = 0;
let failed = 0;
for (const stage of stages) {
  const steps = Object.entries(stage);
  for (const [good, bad] of await Promise.all(steps.map(([name, step]) => take(name, step, steps.length === 1)))) {
    passed += good;
    failed += bad;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
