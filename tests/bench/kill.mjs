// How much typing is lost when the browser is killed: `node tests/bench/kill.mjs 100`. Data
// already handed to the operating system survives a kill, so this measures the app and the browser, not a power cut.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { killRuns } from '../e2e/support/kill.mjs';

const runs = Number(process.argv[2] ?? 100);
const { url, close } = await serve({ dir: 'build', port: 0 });
const profile = await mkdtemp(join(tmpdir(), 'shitagaki-kill-'));
const executablePath = await ensureBrowser();
const { outcomes, writeMs } = await killRuns({ url, profile, runs, seed: 20260410, executablePath });
const lost = outcomes.map(({ lostMs }) => lostMs).sort((a, b) => a - b);
console.table({
  runs: outcomes.length,
  'keys typed': outcomes.reduce((sum, { keys }) => sum + keys, 0),
  'median lost ms': lost[Math.floor(lost.length / 2)],
  'max lost ms': lost.at(-1),
  'a write takes ms': writeMs,
  'broken drafts': outcomes.filter(({ broken }) => broken).length,
  'unreadable histories': outcomes.filter(({ revisions }) => revisions === 0).length,
});
await rm(profile, { recursive: true, force: true });
await close();
