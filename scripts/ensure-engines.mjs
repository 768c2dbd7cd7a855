// Finds the browsers for tests/engines: Firefox, WebKitGTK with its driver, and the oldest Chromium that the app is for.
// The first two it installs as root on Debian; the last it gets from npm's registry, once for each node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** A headless Chromium for Linux on x64, packed with Brotli. */
const OLD_CHROMIUM = {
  package: '@sparticuz/chromium@109.0.6',
  file: 'sparticuz-chromium-109.0.6.tgz',
  integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
};
const CACHE = fileURLToPath(new URL('../node_modules/.cache/chromium-109/', import.meta.url));

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

/** The path of the old Chromium, if it has been got and this machine has the libraries that it needs. */
function oldChromium() {
  const path = join(CACHE, 'chromium');
  const how = ['--no-sandbox', '--no-zygote', '--dump-dom', 'about:blank'];
  return existsSync(path) && spawnSync(path, how, { timeout: 20_000 }).status === 0 ? path : undefined;
}

/** The paths of the browsers that are there. @returns {Record<'oldChromium' | 'firefox' | 'webkit', string | undefined>} */
export function findEngines() {
  return {
    oldChromium: oldChromium(),
    firefox: process.env.FIREFOX_PATH ?? inPath('firefox-esr') ?? inPath('firefox'),
    webkit: inPath('xvfb-run') && inPath('openbox') ? inPath('WebKitWebDriver') : undefined,
  };
}

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'openbox', 'fonts-noto-cjk'];

/** Gets the old Chromium from the registry that npm is set to; says why if it cannot. */
function getOldChromium() {
  console.log('Getting Chromium 109 for tests/engines.');
  mkdirSync(CACHE, { recursive: true });
  const npm = spawnSync('npm', ['pack', OLD_CHROMIUM.package, '--silent'], { cwd: CACHE, timeout: 120_000 });
  const file = join(CACHE, OLD_CHROMIUM.file);
  if (npm.status !== 0 || !existsSync(file)) return console.log(`npm pack ended with ${npm.status}: ${npm.stderr}`);
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== OLD_CHROMIUM.integrity) {
    rmSync(file);
    return console.log(`${OLD_CHROMIUM.package} is not the expected file: ${found}`);
  }
  spawnSync('tar', ['xzf', OLD_CHROMIUM.file, 'package/bin/chromium.br'], { cwd: CACHE });
  const packed = join(CACHE, 'package/bin/chromium.br');
  const path = join(CACHE, 'chromium');
  // Under its own name only when it is whole.
  writeFileSync(`${path}.part`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(`${path}.part`, path);
  rmSync(join(CACHE, 'package'), { recursive: true });
  rmSync(file);
}

/** Installs what is missing if this may be done without asking; returns what is there then, as `findEngines`. */
export function ensureEngines() {
  if (!existsSync(join(CACHE, 'chromium')) && process.platform === 'linux' && process.arch === 'x64') getOldChromium();
  const { firefox, webkit } = findEngines();
  if (!(firefox && webkit) && process.getuid?.() === 0 && inPath('apt-get')) {
    console.log('Installing Firefox and WebKitGTK for tests/engines.');
    const how = /** @type {const} */ ({
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    spawnSync('apt-get', ['update'], how);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], how);
  }
  return findEngines();
}
