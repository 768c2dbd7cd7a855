/**
 * Writes static/generated/licences.json: every part that the built app contains, with its licence's text. These are the
 * dependencies with all that they need themselves, Svelte and SvelteKit, the fonts, and the data.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'static/generated/licences.json');
/** Development dependencies of which parts are in the built app; what Svelte and SvelteKit need at run time follows. */
const BUILT_IN = [
  'svelte',
  '@sveltejs/kit',
  'clsx',
  'devalue',
  'esm-env',
  '@expo-google-fonts/biz-udpgothic',
  '@expo-google-fonts/noto-sans-jp',
  'jquery-jpostal-ja',
];
/** The standard texts, for packages that only name their licence. */
const STANDARD = join(root, 'scripts/licences');
/** Who holds the rights, where the package says so outside of its manifest. @type {Record<string, string>} */
const HOLDERS = { 'jquery-jpostal-ja': '2014 Aoki Makoto, Ninton G.K.' };

/** @typedef {{ name: string, version: string, license?: string, author?: string | { name: string },
 *   dependencies?: Record<string, string> }} Manifest */
/** @typedef {{ name: string, version: string, licence: string, text: string }} Part */

/** @param {string} file @returns {Manifest} */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The folder of a package as Node finds it from another one. @param {string} name @param {string} from */
function find(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === root) throw new Error(`${name} is not installed`);
  }
}

/** @param {string} folder @param {Manifest} manifest */
function textOf(folder, { name, license, author = name }) {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[._-].*)?$/i.test(file));
  if (files.length > 0)
    return files
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
      .join('\n\n');
  const standard = join(STANDARD, `${license}.txt`);
  if (!existsSync(standard))
    throw new Error(`${name} has no licence text, and scripts/licences/ has none for ${license}`);
  const holder = HOLDERS[name] ?? (typeof author === 'string' ? author : author.name);
  return `Copyright (c) ${holder}\n\n${readFileSync(standard, 'utf8').trim()}`;
}

/** @returns {Part[]} sorted by name */
export function collectLicences() {
  const own = read(join(root, 'package.json'));
  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** @param {string} name @param {string} from @param {boolean} deep */
  const add = (name, from, deep) => {
    const folder = find(name, from);
    const manifest = read(join(folder, 'package.json'));
    const key = `${name}@${manifest.version}`;
    if (parts.has(key)) return;
    const { version, license = 'unknown' } = manifest;
    parts.set(key, { name, version, licence: license, text: textOf(folder, manifest) });
    if (deep) for (const next of Object.keys(manifest.dependencies ?? {})) add(next, folder, true);
  };
  for (const name of Object.keys(own.dependencies ?? {})) add(name, root, true);
  for (const name of BUILT_IN) add(name, root, false);
  return [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const parts = collectLicences();
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, JSON.stringify(parts));
  console.log(`licences: ${parts.length} parts`);
}
