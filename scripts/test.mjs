// `npm test`: installs what is missing, runs every check and ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';

install();
const { ensureBrowser } = await import('./ensure-browser.mjs');
const browser = await ensureBrowser();

const root = new URL('../', import.meta.url);
const reports = mkdtempSync(join(tmpdir(), 'shitagaki-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const bin = (/** @type {string} */ path) => [process.execPath, `node_modules/${path}`];

/** @type {Record<string, { commands: (string | undefined)[][], report?: (failed: boolean) => [number, number] }>} */
const steps = {
  lint: {
    commands: [
      [...bin('@sveltejs/kit/svelte-kit.js'), 'sync'],
      [...bin('eslint/bin/eslint.js'), '.'],
      [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src'],
      [...bin('knip/bin/knip.js')],
      [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    ],
  },
  types: {
    commands: [
      [...bin('svelte-check/bin/svelte-check'), '--fail-on-warnings'],
      [...bin('typescript/bin/tsc'), '--noEmit'],
    ],
  },
  // Must run before the unit tests, which use the fonts that the build generates.
  build: { commands: [[process.execPath, 'scripts/build.mjs']] },
  weight: { commands: [[process.execPath, 'scripts/weight.mjs']] },
  unit: {
    commands: [
      [...bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    ],
    report: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(unitReport, 'utf8'));
      // A test file that cannot be loaded has no failed tests, so count it as one failure.
      return [numPassedTests, numFailedTests || (numFailedTestSuites > 0 ? 1 : 0)];
    },
  },
  e2e: {
    commands: [[...bin('@playwright/test/cli.js'), 'test']],
    report: () => {
      const { expected, unexpected, flaky } = JSON.parse(readFileSync(e2eReport, 'utf8')).stats;
      return [expected, unexpected + flaky];
    },
  },
};

const env = {
  ...process.env,
  NO_COLOR: '1',
  CI: '1',
  ...(browser ? { CHROMIUM_PATH: browser } : {}),
  E2E_REPORT: e2eReport,
};
let passed = 0;
let failed = 0;
for (const [name, { commands, report }] of Object.entries(steps)) {
  const began = Date.now();
  console.log(`\n== ${name}`);
  // Run every command of a step even if one fails, so that a single run reports all problems.
  const broken = commands
    .map(([command, ...args]) =>
      spawnSync(String(command), args.map(String), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }),
    )
    .some(({ status }) => status !== 0);
  let counts = broken ? [0, 1] : [1, 0];
  if (report) {
    try {
      counts = report(broken);
      if (broken && counts[1] === 0) counts = [counts[0] ?? 0, 1];
    } catch {
      counts = [0, 1];
    }
  }
  passed += counts[0] ?? 0;
  failed += counts[1] ?? 0;
  console.log(`== ${name}: ${broken ? 'FAILED' : 'ok'} in ${Math.round((Date.now() - began) / 1000)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
