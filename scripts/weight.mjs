// Counts what a page's first load costs: brotli bytes of its JavaScript and CSS, with everything they import at once.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUILD = new URL('../build/', import.meta.url).pathname;
const LIMITS = [
  { name: 'start page', page: 'index.html', limit: 45 * 1024 },
  { name: 'editing page', page: 'draft/screen/index.html', limit: 60 * 1024 },
];

/** @param {string} file */
const weigh = (file) => brotliCompressSync(readFileSync(file)).length;

/** Files that a built script imports before it runs. @param {string} code @param {string} from */
function importsOf(code, from) {
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...found].map(([, path]) => normalize(join(dirname(from), path ?? '')));
}

/** What the browser fetches for a page before it is ready. @param {string} page */
export function filesOf(page) {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const at = dirname(join(BUILD, page));
  // Preloads, style sheets, and what the inline script imports: all named in the page itself.
  const named = [...html.matchAll(/["'(]([./][^"'()\s]*\.(?:js|css))["')]/g)].map(([, path]) =>
    normalize(join(at, path ?? '')),
  );
  const files = new Set(named.filter((file) => existsSync(file)));
  for (const file of files) {
    if (file.endsWith('.js')) for (const next of importsOf(readFileSync(file, 'utf8'), file)) files.add(next);
  }
  return [...files];
}

let over = false;
for (const { name, page, limit } of LIMITS) {
  const files = filesOf(page);
  const sum = (/** @type {string} */ end) =>
    files.filter((file) => file.endsWith(end)).reduce((total, file) => total + weigh(file), 0);
  const [js, css] = [sum('.js'), sum('.css')];
  if (js === 0) throw new Error(`no script found in ${page}`);
  over ||= js + css > limit;
  console.log(`${name}: JavaScript ${js} + CSS ${css} = ${js + css} bytes of ${limit} (${files.length} files)`);
}

const all = readdirSync(BUILD, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const total = all.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
console.log(`everything kept for offline: ${total} bytes in ${all.length} files`);
if (over) {
  console.error('A page is heavier than its limit: load what it does not need at once later.');
  process.exit(1);
}
