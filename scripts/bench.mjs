// `npm run bench -- [runs]`: runs the benchmarks of tests/bench on a fresh build; `runs` is how often the browser is
// killed. Results are comparable only within one run, and the benchmarks never fail. `npm run bench -- attack [files]`
// runs only the attack of tests/attack, at full size; it fails if anything breaks.
import { spawnSync } from 'node:child_process';

const cwd = new URL('../', import.meta.url);
const [what = '100', files = '5000'] = process.argv.slice(2);
const vitest = 'node_modules/vitest/vitest.mjs';
const attack = what === 'attack';
const env = attack
  ? { ...process.env, ATTACK_FILES: files, ATTACK_RUNS: files, ATTACK_KILLS: '200', ATTACK_EDITS: '1000' }
  : process.env;
const steps = attack
  ? [
      ['scripts/build.mjs'],
      [vitest, 'run', '--testTimeout=3600000', 'tests/unit/draft/gate.test.ts'],
      ['node_modules/@playwright/test/cli.js', 'test', 'tests/attack/'],
    ]
  : [
      ['scripts/build.mjs'],
      [vitest, 'bench', '--run', 'tests/bench'],
      ['tests/bench/pages.mjs'],
      ['tests/bench/kill.mjs', what],
      ['tests/bench/tabs.mjs'],
      ['tests/bench/bulk-page.mjs'],
      ['tests/bench/hour.mjs'],
      ['tests/bench/many.mjs'],
    ];
for (const args of steps) {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd, env });
  if (attack)
    console.log(`${args[0]}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s`);
  if (status !== 0) process.exit(status ?? 1);
}
