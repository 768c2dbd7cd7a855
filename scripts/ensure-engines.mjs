// Finds the browsers for tests/engines: Firefox, and WebKitGTK with its driver; as root on Debian installs them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} name the path of a program; undefined if there is none */
function inPath(name) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(dir, name), constants.X_OK);
      return join(dir, name);
    } catch {
      // Not there.
    }
  }
  return undefined;
}

/** The paths of the browsers that are there. @returns {{ firefox: string | undefined, webkit: string | undefined }} */
export function findEngines() {
  return {
    firefox: process.env.FIREFOX_PATH ?? inPath('firefox-esr') ?? inPath('firefox'),
    webkit: inPath('xvfb-run') && inPath('openbox') ? inPath('WebKitWebDriver') : undefined,
  };
}

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'openbox', 'fonts-noto-cjk'];

/** Installs what is missing if this may be done without asking; returns what is there then, as `findEngines`. */
export function ensureEngines() {
  const { firefox, webkit } = findEngines();
  if (!(firefox && webkit) && process.getuid?.() === 0 && inPath('apt-get')) {
    console.log('Installing Firefox and WebKitGTK for tests/engines.');
    const how = /** @type {const} */ ({
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    spawnSync('apt-get', ['update'], how);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], how);
  }
  return findEngines();
}
