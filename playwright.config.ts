import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/ensure-browser.mjs';

const PORT = Number(process.env['E2E_PORT'] ?? 4317);
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: /(?:e2e|attack)\/.*\.spec\.ts$/,
  outputDir: 'test-results',
  workers: 2,
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
    // Each test's browser would fetch the whole app into its cache; the tests of offline use and updates allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // For running as root in a container, and without the browser's own background requests.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --dir build --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
