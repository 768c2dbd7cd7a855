// Reads every built script as the oldest supported browsers do (README, Browsers): none may use newer syntax. None
// may hold a power that the minifier computes in one version of Node and not in another (scripts/same-numbers.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const BUILD = new URL('../build/', import.meta.url).pathname;

for (const entry of readdirSync(BUILD, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
  const file = join(entry.parentPath, entry.name);
  // Modules in service workers came to Firefox with version 147.
  const sourceType = entry.name === 'service-worker.js' ? 'script' : 'module';
  const script = readFileSync(file, 'utf8');
  const power = /\d+ ?\*\* ?-\d+/.exec(script);
  if (power) {
    console.error(`${file} has ${power[0]}: not every version of Node would build the same bytes.`);
    process.exitCode = 1;
  }
  try {
    parse(script, { ecmaVersion: 2022, sourceType });
  } catch (error) {
    console.error(`${file} cannot be read by the oldest supported browsers: ${error}`);
    process.exitCode = 1;
  }
}
