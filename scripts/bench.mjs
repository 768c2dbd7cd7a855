// `npm run bench -- [runs]`: runs the benchmarks of tests/bench on a fresh build; `runs` is how often the browser is
// killed. Results are comparable only within one run, and the benchmarks never fail.
import { spawnSync } from 'node:child_process';

const cwd = new URL('../', import.meta.url);
for (const args of [
  ['scripts/build.mjs'],
  ['node_modules/vitest/vitest.mjs', 'bench', '--run', 'tests/bench'],
  ['tests/bench/page.mjs'],
  ['tests/bench/kill.mjs', process.argv[2] ?? '100'],
  ['tests/bench/tabs.mjs'],
  ['tests/bench/bulk-page.mjs'],
]) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd });
  if (status !== 0) process.exit(status ?? 1);
}
