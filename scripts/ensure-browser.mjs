// Finds or installs a Chromium for the tests: the system's, otherwise Playwright's download, otherwise Debian's package.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Chromium without its windows first: the tests show none, and it needs a third less processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
];

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the system's Chromium or Chrome; undefined if there is none. CHROMIUM_PATH overrides the search. */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...inPath, ...PLACES].find(runs);
}

/** The path of Playwright's own browser, if it has been downloaded. */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/**
 * Runs a command that may hang (on a network that drops packets) and kills it with all its children after a time limit.
 * @param {string} command @param {string[]} args @param {number} seconds
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(command, args, seconds) {
  return new Promise((done) => {
    const windows = process.platform === 'win32';
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: !windows,
      shell: windows,
      env,
    });
    const timer = setTimeout(() => {
      console.log(`${command} took more than ${seconds} seconds and was stopped.`);
      if (windows || !child.pid) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    }, seconds * 1000);
    child.on('error', () => (clearTimeout(timer), done(false)));
    child.on('close', (code) => (clearTimeout(timer), done(code === 0)));
  });
}

const onDebianAsRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Whether Playwright's download host can be reached; otherwise the installer would retry for minutes. */
async function downloadAnswers() {
  try {
    await fetch('https://cdn.playwright.dev/', { method: 'HEAD', signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    return false;
  }
}

/** Makes sure that there is a browser and returns its path. @throws Error if none can be installed */
export async function ensureBrowser() {
  const there = findBrowser() ?? (await playwrights());
  if (there) return there;
  if (await downloadAnswers()) {
    console.log('No Chromium found: downloading Playwright’s own.');
    await run('npx', ['playwright', 'install', 'chromium'], 300);
    const got = await playwrights();
    if (got) return got;
  }
  if (onDebianAsRoot()) {
    console.log('No Chromium found: installing Debian’s.');
    await run('apt-get', ['update'], 120);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk', 'poppler-utils'], 600);
      const got = findBrowser();
      if (got) return got;
    }
  }
  throw new Error('No Chromium or Chrome was found and none could be installed. Install one, or set CHROMIUM_PATH.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await ensureBrowser());
}
