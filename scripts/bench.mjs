// `npm run bench`: the measurements of tests/bench, on a fresh build. They compare within one run and never fail.
import { spawnSync } from 'node:child_process';

const cwd = new URL('../', import.meta.url);
for (const args of [
  ['scripts/build.mjs'],
  ['node_modules/vitest/vitest.mjs', 'bench', '--run', 'tests/bench'],
  ['tests/bench/page.mjs'],
  ['tests/bench/desk-page.mjs'],
]) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd });
  if (status !== 0) process.exit(status ?? 1);
}
