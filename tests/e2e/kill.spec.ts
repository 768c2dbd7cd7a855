import { expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { killRuns, PROMISE } from './support/kill.mjs';

test('a browser that is killed while somebody types loses no more than the last moment', async ({ baseURL }, info) => {
  const profile = info.outputPath('profile');
  const runs = { url: baseURL!, profile, runs: 5, seed: 1, executablePath: findBrowser() };
  const { outcomes, writeMs } = await killRuns(runs);
  info.annotations.push({ type: 'kill', description: JSON.stringify({ outcomes, writeMs }) });
  expect(outcomes).toHaveLength(5);
  for (const { broken, lostMs, revisions } of outcomes) {
    expect(broken).toBe(false);
    // Allow for the time of the write itself, which is longer on a busy machine.
    expect(lostMs).toBeLessThanOrEqual(PROMISE + Math.max(300, 3 * writeMs));
    expect(revisions).toBeGreaterThan(0);
  }
});
