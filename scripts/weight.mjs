// Measures the first load of a page: the Brotli size of its JavaScript and CSS, including static imports.
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

/** The files that a built script imports statically. @param {string} code @param {string} from */
function importsOf(code, from) {
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...found].map(([, path]) => normalize(join(dirname(from), path ?? '')));
}

/** The files that the browser fetches before a page is ready. @param {string} page */
export function filesOf(page) {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const at = dirname(join(BUILD, page));
  // Preloads, style sheets and the imports of the inline script all appear in the HTML.
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
  console.error('A page exceeds its size limit. Load what it does not need immediately with import().');
  process.exit(1);
}
