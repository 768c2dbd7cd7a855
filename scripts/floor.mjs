// Reads every built script as the oldest supported browsers do (README, 動作するブラウザー): none may use newer syntax.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const BUILD = new URL('../build/', import.meta.url).pathname;

for (const entry of readdirSync(BUILD, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
  const file = join(entry.parentPath, entry.name);
  // Modules in service workers came to Firefox with version 147.
  const sourceType = entry.name === 'service-worker.js' ? 'script' : 'module';
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 2022, sourceType });
  } catch (error) {
    console.error(`${file} cannot be read by the oldest supported browsers: ${error}`);
    process.exitCode = 1;
  }
}
