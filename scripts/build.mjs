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
const commands = [
  ...steps.map((name) => [process.execPath, new URL(name, prebuild).pathname]),
  ...(onlyPrebuild ? [] : [[process.execPath, new URL('node_modules/vite/bin/vite.js', root).pathname, 'build']]),
];
for (const [command, ...args] of commands) {
  const { status } = spawnSync(String(command), args, { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}
