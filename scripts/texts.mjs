// `npm run texts`: gathers the Japanese texts of the app and brings the English catalogue in line with them. A new text
// gets an empty entry, to be filled in by hand; an entry whose text is gone is removed. A contract test fails until all
// have their English.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readTexts } from './texts/read.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const CATALOGUE = `${root}/src/lib/features/language/catalogue`;

/** All entries of the catalogue, Japanese to English. @returns {Map<string, string>} */
export function readCatalogue() {
  const files = readdirSync(CATALOGUE).filter((name) => name.endsWith('.json'));
  return new Map(files.flatMap((name) => Object.entries(JSON.parse(readFileSync(`${CATALOGUE}/${name}`, 'utf8')))));
}

/** @param {ReturnType<typeof readTexts>} texts @param {Map<string, string>} known */
function writeCatalogue(texts, known) {
  /** @type {Map<string, Record<string, string>>} */
  const files = new Map();
  for (const [text, { home }] of texts) {
    const file = files.get(home) ?? {};
    files.set(home, file);
    file[text] = known.get(text) ?? '';
  }
  for (const name of readdirSync(CATALOGUE)) if (name.endsWith('.json')) rmSync(`${CATALOGUE}/${name}`);
  for (const [home, entries] of files)
    writeFileSync(`${CATALOGUE}/${home}.json`, `${JSON.stringify(entries, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const texts = readTexts(root);
  const known = readCatalogue();
  writeCatalogue(texts, known);
  for (const [text, { home, places }] of texts)
    if (!known.get(text)) console.log(`${home}.json has no English for ${text} (${places[0]})`);
  for (const text of known.keys()) if (!texts.has(text)) console.log(`removed: ${text}`);
}
