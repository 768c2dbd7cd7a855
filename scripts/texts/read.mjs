import { readdirSync, readFileSync } from 'node:fs';
import { DATA, LEFT_OUT, MORE } from './left-out.mjs';
import { readMarkup } from './markup.mjs';
import { asShown, isJapanese } from './pattern.mjs';
import { readScript } from './script.mjs';

/**
 * What others call things, which people must find again there, by the catalogue file that keeps it: NSS's screens, fields,
 * choices and buttons, the pages of the bulletin board, the ministry's forms. They are shown with the Japanese beside.
 * @type {readonly { home: string, path: RegExp, names: ReadonlySet<string> }[]}
 */
const NAMES = [
  {
    home: 'nss-names',
    path: /^src\/procedures\//,
    names: new Set(['label', 'title', 'group', 'value', 'press', 'options', 'sameAs']),
  },
  {
    home: 'board-names',
    path: /^src\/lib\/reference\/guide\/(?:board|questions)\.ts/,
    names: new Set(['way', 'subjects', '']),
  },
  { home: 'form-names', path: /^src\/lib\/reference\/form-support\.json/, names: new Set(['name']) },
];

/**
 * @typedef {{ home: string, places: string[] }} Found the catalogue file that a text belongs to, and where it stands
 */

/** The catalogue file of a text: that of its names, else its feature or room. @param {string} path @param {string} name */
const homeOf = (path, name) =>
  NAMES.find((one) => one.path.test(path) && one.names.has(name))?.home ??
  /^src\/(?:lib\/)?(?:features\/)?([^/]+)/.exec(path)?.[1]?.replace(/\..*/, '') ??
  'app';

/** @param {string} root */
const sourcesIn = (root) =>
  readdirSync(`${root}/src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|svelte)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1))
    .sort();

/** @param {string} path */
const isLeftOut = (path) =>
  Object.keys(LEFT_OUT).some((one) => path === one || (one.endsWith('/') && path.startsWith(one)));

/**
 * The strings in a data file under given keys, each with its key.
 * @param {unknown} data
 * @param {readonly string[]} keys
 * @param {string} [key] the one that holds `data`
 * @returns {[string, string][]}
 */
function stringsIn(data, keys, key = '') {
  if (typeof data === 'string') return keys.includes(key) ? [[key, data]] : [];
  if (Array.isArray(data)) return data.flatMap((one) => stringsIn(one, keys, key));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([next, value]) => stringsIn(value, keys, next));
}

/**
 * Every Japanese text of the app that stands on a page, with holes for what is put into it.
 * @param {string} root the folder of the project
 * @returns {Map<string, Found>}
 */
export function readTexts(root) {
  /** @type {Map<string, Found>} */
  const texts = new Map();
  const add = (/** @type {string} */ text, /** @type {string} */ home, /** @type {string} */ place) => {
    const known = texts.get(text);
    if (known) {
      known.places.push(place);
      if (home.endsWith('-names') && !known.home.endsWith('-names')) known.home = home;
    } else texts.set(text, { home, places: [place] });
  };
  for (const path of sourcesIn(root)) {
    if (isLeftOut(path)) continue;
    const source = readFileSync(`${root}/${path}`, 'utf8');
    const read = path.endsWith('.svelte') ? readMarkup : readScript;
    read(source, (text, position, name = '') => {
      add(text, homeOf(path, name), `${path}:${source.slice(0, position).split('\n').length}`);
    });
  }
  for (const [path, keys] of Object.entries(DATA)) {
    for (const [name, text] of stringsIn(JSON.parse(readFileSync(`${root}/${path}`, 'utf8')), keys))
      if (isJapanese(text)) add(asShown(text), homeOf(path, name), path);
  }
  for (const text of MORE) add(text, 'reference', 'scripts/texts/left-out.mjs');
  return texts;
}
