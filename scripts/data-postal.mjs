// Makes the app's own postal codes from Japan Post's lists: npm run data:postal -- utf_ken_all.zip jigyosyo.zip
// Writes data/postal/, which the build takes instead of the package, and prints what has changed.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildPostal, FILES, ownFolder, squeeze, writeWhole } from './prebuild/postal.mjs';
import { load } from './typescript.mjs';

/** @typedef {typeof import('../src/lib/exports/facts/read-postal.js')} ReadPostal */
/** @typedef {typeof import('../src/lib/reference/postal/pack/encode.js')} Encode */
/** @typedef {typeof import('../src/lib/reference/postal/load.js')} Load */

/**
 * Reads files given on the command line as the app reads those that are chosen.
 * @param {readonly string[]} paths
 */
const chosenFiles = (paths) =>
  paths.map((path) => {
    const changed = new Date(statSync(path).mtimeMs + 9 * 3_600_000);
    const lastModified = changed.toISOString().slice(0, 10).replaceAll('-', '');
    return { name: basename(path), file: new Blob([readFileSync(path)]), lastModified };
  });

const MOST_SHOWN = 20;
/** @param {string} what @param {readonly string[]} codes */
const tell = (what, codes) =>
  console.log(`${what}: ${codes.length}`, codes.slice(0, MOST_SHOWN).join(' '), codes.length > MOST_SHOWN ? '…' : '');

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Name the files of Japan Post: npm run data:postal -- utf_ken_all.zip jigyosyo.zip');
  process.exit(1);
}
/** @type {ReadPostal} */
const { readPostal, rowsOfTable } = await load('src/lib/exports/facts/read-postal.ts');
/** @type {Load} */
const { openPacked } = await load('src/lib/reference/postal/load.ts');
/** @type {Encode} */
const { encode, pairing } = await load('src/lib/reference/postal/pack/encode.ts');

const { folder } = await buildPostal();
const [ordinary, offices] = FILES.map((file) => new Uint8Array(readFileSync(join(folder, file))));
const before = rowsOfTable(await openPacked(/** @type {Uint8Array} */ (ordinary), /** @type {Uint8Array} */ (offices)));
try {
  const silent = { progress: async () => {}, part: () => {} };
  const { rows, change } = await readPostal(chosenFiles(paths), { rows: () => before, sources: [] }, silent);
  const packed = encode(rows, await pairing(rows));
  [packed.ordinary, packed.offices].forEach((bytes, at) =>
    writeWhole(join(ownFolder, /** @type {string} */ (FILES[at])), squeeze(bytes)),
  );
  console.log(`Postal codes of ${before.dataDate} → ${rows.dataDate}`);
  tell('new', change.added);
  tell('gone', change.gone);
  tell('written otherwise', change.changed);
  console.log('Written to data/postal/. Run npm run build, then npx vitest run tests/unit/reference/postal.');
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'FactsError') throw error;
  console.error(`Nothing has changed. ${error.message}`);
  process.exitCode = 1;
}
