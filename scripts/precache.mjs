// Writes the list of the files that are kept for offline use into the built service worker. SvelteKit's own list leaves
// out the chunks of web workers, and gives one revision to all files, so that a new version would download all again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { WITHOUT_WORKERS } from './without-workers.mjs';

const BUILD = new URL('../build/', import.meta.url).pathname;
const WORKER = 'service-worker.js';
/**
 * Never kept: the worker itself, the file in which SvelteKit looks for a newer version on the server, and what is needed only
 * where no service worker could keep it.
 */
const NOT_KEPT = [WORKER, '_app/version.json', ...JSON.parse(readFileSync(WITHOUT_WORKERS, 'utf8'))];
/**
 * The gallery of parts, which only developers open, and the divided postal codes, which only a page without the worker
 * fetches: the whole table is kept.
 */
const NOT_KEPT_FOLDERS = ['gallery/', 'generated/postal/parts/'];

/** @param {string} file */
const revisionOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

const entries = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ file, url: relative(BUILD, file).split(sep).join('/') }))
  .filter(({ url }) => !NOT_KEPT.includes(url) && !NOT_KEPT_FOLDERS.some((folder) => url.startsWith(folder)))
  .sort((a, b) => (a.url < b.url ? -1 : 1))
  // The name of a file in this folder has the hash of its content.
  .map(({ file, url }) => ({
    // The address that people open; some servers redirect to it from that of the file.
    url: url.replace(/^(.*\/)?index\.html$/, '$1') || './',
    revision: url.startsWith('_app/immutable/') ? null : revisionOf(file),
  }));

const path = join(BUILD, WORKER);
const code = readFileSync(path, 'utf8');
const parts = code.split(/\b\w+\.__WB_MANIFEST\b/);
if (parts.length !== 2) throw new Error(`${WORKER} must name its list of files exactly once`);
writeFileSync(path, parts.join(JSON.stringify(entries)));
