// `npm start`: installs packages, builds the app, serves it and prints the address.
import { spawnSync } from 'node:child_process';
import { install } from './install.mjs';

install();
const root = new URL('../', import.meta.url);
const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
if (build.status !== 0) {
  process.stderr.write(build.stdout);
  process.stderr.write(build.stderr);
  process.exit(build.status ?? 1);
}

const { serve } = await import('./serve.mjs');
const dir = new URL('build', root).pathname;

/** Serves on the first free port from `port` on, as the app may already be running. @param {number} port */
async function serveFrom(port) {
  for (let at = port; at < port + 20; at += 1) {
    try {
      return await serve({ dir, port: at });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  return serve({ dir, port: 0 });
}

const { url } = await serveFrom(Number(process.env.PORT ?? 4173));
console.log(`\n  下書き Shitagaki: ${url}\n  (Ctrl+C ends it)\n`);
