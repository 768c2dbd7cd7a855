// `npm run bench -- [runs]`: the measurements of tests/bench, on a fresh build; `runs`: how often the
// browser is killed. They compare within one run and never fail.
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
