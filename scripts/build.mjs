// Generates what the build needs (fonts, postal codes), then builds the app into `build/`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const prebuild = new URL('scripts/prebuild/', root);
const steps = existsSync(prebuild)
  ? readdirSync(prebuild)
      .filter((name) => name.endsWith('.mjs'))
      .sort()
  : [];
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
        script('scripts/preload.mjs'),
        script('scripts/precache.mjs'),
        script('scripts/floor.mjs'),
      ]),
];
for (const [command, ...args] of commands) {
  const { status } = spawnSync(String(command), args, { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}
