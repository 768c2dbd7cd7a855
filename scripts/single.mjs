// Puts what the page of the one file would fetch into it, and writes it to `dist/`: src/lib/features/single-file reads it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = new URL('../', import.meta.url).pathname;
const PAGES = join(root, '.svelte-kit/single/pages');
const OUT = join(root, 'dist/shitagaki.html');

/** What is fetched or started by its address: fonts, postal codes, licences, workers. */
const names = readdirSync(PAGES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(PAGES, join(entry.parentPath, entry.name)).split(sep).join('/'))
  // The page of the one file has the whole table of postal codes.
  .filter((name) => !name.startsWith('generated/postal/parts/'))
  .filter((name) => /^generated\/.*\.(?:gz|json)$|^_app\/immutable\/workers\/.*\.js$/.test(name))
  .sort();

/** @param {string} name */
function partOf(name) {
  const bytes = readFileSync(join(PAGES, name));
  const packed = name.endsWith('.gz') ? bytes : gzipSync(bytes, { level: 9 });
  // No browser runs a script of this type, and none reads it before somebody asks for it.
  return `<script type="application/gzip" data-part="${name}">${packed.toString('base64')}</script>`;
}

/** The pictures that other builds take from a file by `use`; a name of their own keeps them apart from a page's ids. */
const pictures = readFileSync(join(PAGES, 'pictures.svg'), 'utf8').replaceAll(/ id="(\w+)"/g, ' id="picture-$1"');
const icon = `data:image/svg+xml;base64,${readFileSync(join(PAGES, 'favicon.svg')).toString('base64')}`;

/** Replaces what must stand in the page once. @param {string} html @param {RegExp | string} what @param {string} by */
function put(html, what, by) {
  const parts = html.split(what);
  if (parts.length !== 2) throw new Error(`the page has ${parts.length - 1} times ${what}`);
  return parts.join(by);
}

let html = readFileSync(join(PAGES, 'index.html'), 'utf8');
html = put(html, /<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" type="image/svg+xml">`);
html = put(html, /<link rel="apple-touch-icon"[^>]*>\s*/, '');
html = put(html, /<link rel="manifest"[^>]*>\s*/, '');
html = put(html, '<div id="app">', `<div hidden>${pictures}</div>${names.map(partOf).join('\n')}\n<div id="app">`);

mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(OUT, html);
console.log(`dist/shitagaki.html: ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB with ${names.length} parts`);
