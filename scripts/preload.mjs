// Names in each page every script that it needs before it can be used, so that no wave of requests waits for another.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const BUILD = new URL('../build/', import.meta.url).pathname;

/** The files that a built script imports statically. @param {string} file absolute */
function importsOf(file) {
  const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...found].map(([, path]) => join(dirname(file), path ?? ''));
}

/** SvelteKit leaves out what a chunk imports if a part that is loaded later imports it as well. @param {string} page absolute */
function preloadAll(page) {
  const html = readFileSync(page, 'utf8');
  const links = [...html.matchAll(/<link[^>]* rel="modulepreload"[^>]*>|<link rel="modulepreload"[^>]*>/g)];
  const last = links.at(-1);
  if (!last) return;
  const named = links.map(([link]) => join(dirname(page), /href="([^"]+)"/.exec(link)?.[1] ?? ''));
  const files = new Set(named);
  for (const file of files) for (const imported of importsOf(file)) files.add(imported);
  const missing = [...files].slice(named.length).map((file) => relative(dirname(page), file));
  const added = missing.map((href) => `<link href="${href.startsWith('.') ? href : `./${href}`}" rel="modulepreload">`);
  const end = last.index + last[0].length;
  writeFileSync(page, html.slice(0, end) + added.join('') + html.slice(end));
}

const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
for (const page of pages) preloadAll(join(BUILD, page));
