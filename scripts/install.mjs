// Installs what package-lock.json names, when that has not been done since it last changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const mark = new URL('node_modules/.installed', root);

/** Runs `npm ci` unless the installed packages are those of the lock file. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing packages …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // The tests' browser is looked for later, and not by an installer that may wait for a network.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (npm.status !== 0) {
    console.error('npm ci failed.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(mark, wanted);
}
