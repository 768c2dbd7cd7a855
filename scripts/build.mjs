// Generates what the build needs (fonts, postal codes), then builds the app into `build/`, or with `--single` into one file.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const prebuild = new URL('scripts/prebuild/', root);
const steps = existsSync(prebuild)
  ? readdirSync(prebuild)
      .filter((name) => name.endsWith('.mjs'))
      .sort()
  : [];
const single = process.argv.includes('--single');
// Read by svelte.config.js and vite.config.ts.
if (single) process.env.SHITAGAKI_SINGLE = '1';
if (process.argv.includes('--quick')) process.env.SHITAGAKI_QUICK = '1';
const onlyPrebuild = process.argv.includes('--prebuild');
const script = (/** @type {string} */ path, /** @type {string[]} */ ...args) => [
  process.execPath,
  new URL(path, root).pathname,
  ...args,
];
const commands = [
  ...steps.map((name) => script(`scripts/prebuild/${name}`)),
  ...(onlyPrebuild
    ? []
    : [
        script('node_modules/vite/bin/vite.js', 'build'),
        ...(single ? ['single'] : ['preload', 'precache', 'floor']).map((name) => script(`scripts/${name}.mjs`)),
      ]),
];
for (const [command, ...args] of commands) {
  const { status } = spawnSync(String(command), args, { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}
