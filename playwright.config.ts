import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './scripts/ensure-browser.mjs';

const PORT = Number(process.env['E2E_PORT'] ?? 4317);
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: /(?:e2e|attack|visual)\/.*\.spec\.ts$/,
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/visual/pictures/{arg}{ext}',
  expect: {
    toHaveScreenshot: {
      // Another version of the browser draws the edges of letters a little differently.
      maxDiffPixelRatio: 0.005,
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    },
  },
  // One more than the processors of the smallest machine that runs them: tests wait for the browser, and for saves.
  workers: 3,
  // Otherwise one long file at the end leaves a worker without work.
  fullyParallel: true,
  retries: 0,
  // A limit against hanging, not a measure: the machine may be busy.
  timeout: 300_000,
  reporter: process.env['E2E_REPORT'] ? [['line'], ['json', { outputFile: process.env['E2E_REPORT'] }]] : 'line',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    // Fades take time at each of thousands of links; the tests of motion and whole days have them.
    contextOptions: { reducedMotion: 'reduce' },
    // Each test's browser would fetch the whole app into its cache; the tests of offline use and updates allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('tests/fonts.conf', import.meta.url)) },
      // For running as root in a container, and without the browser's own background requests.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Three browsers share two processors: threads that collect garbage beside a page only cost their own work.
        '--js-flags=--single-threaded',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --dir build --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
