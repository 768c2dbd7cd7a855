// Installs the packages of package-lock.json if it has changed since the last installation.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const mark = new URL('node_modules/.installed', root);

/** Runs `npm ci` unless the packages of the current lock file are already installed. */
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
    // `ensure-browser.mjs` looks for a browser later, with time limits that Playwright's installer does not have.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (npm.status !== 0) {
    console.error('npm ci failed.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(mark, wanted);
}
