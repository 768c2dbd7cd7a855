/**
 * Packs Japan Post's postal codes into static/generated/postal/: ordinary.bin.gz has the towns, offices.bin.gz the offices
 * with their own codes, and parts/ has both once more, divided for looking up a single code. The data comes from data/postal/ if `npm run data:postal` has filled it, otherwise from the package
 * jquery-jpostal-ja; src/lib/reference/postal/ packs and reads the files.
 *
 * The same inputs always give the same bytes, and nothing is done if the inputs have not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { load } from '../typescript.mjs';
import { readFields, readSource } from './postal/source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'node_modules/jquery-jpostal-ja');
const output = join(root, 'static/generated/postal');
const stamp = join(root, 'node_modules/.cache/shitagaki/postal.json');
const parts = [fileURLToPath(new URL('postal/', import.meta.url)), join(root, 'src/lib/reference/postal/pack/')];
/** The files that `npm run data:postal` writes. */
export const ownFolder = join(root, 'data/postal');
export const FILES = ['ordinary.bin.gz', 'offices.bin.gz'];

/** The folder with the source data. */
export const dataFolder = join(source, 'json');

/** Writes atomically, because parallel test runs read the file. @param {string} path @param {Uint8Array | string} data */
export function writeWhole(path, data) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}

/** @param {Uint8Array} bytes @returns {Buffer} gzipped */
export function squeeze(bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 0xff; // The header contains the operating system, which would make builds differ.
  return packed;
}

/** A hash of the inputs; the package's version represents its 36 MB of data. */
function inputs() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const part of parts) for (const name of readdirSync(part).sort()) hash.update(readFileSync(join(part, name)));
  hash.update(readFileSync(join(root, 'src/lib/reference/postal/parts.ts')));
  if (existsSync(ownFolder)) for (const file of FILES) hash.update(readFileSync(join(ownFolder, file)));
  return hash.update(readFileSync(join(source, 'package.json'))).digest('hex');
}

/** The rows of the package. */
export async function packageRows() {
  const { entries, dataDate } = readSource(readFields(dataFolder));
  /** @type {typeof import('../../src/lib/reference/postal/pack/rows.js')} */
  const { rowsFrom } = await load('src/lib/reference/postal/pack/rows.ts');
  return rowsFrom(entries, dataDate);
}

/** @param {Uint8Array[]} packed the two files, gzipped */
async function rowsIn([ordinary, offices]) {
  /** @type {typeof import('../../src/lib/exports/facts/read-postal.js')} */
  const { rowsOfTable } = await load('src/lib/exports/facts/read-postal.ts');
  /** @type {typeof import('../../src/lib/reference/postal/load.js')} */
  const { openPacked } = await load('src/lib/reference/postal/load.ts');
  return rowsOfTable(await openPacked(/** @type {Uint8Array} */ (ordinary), /** @type {Uint8Array} */ (offices)));
}

/** The files to write, gzipped, by their names. @returns {Promise<[name: string, bytes: Uint8Array][]>} */
async function packAll() {
  /** @type {typeof import('../../src/lib/reference/postal/pack/encode.js')} */
  const { encode, encodeParts, pairing } = await load('src/lib/reference/postal/pack/encode.ts');
  const own = existsSync(ownFolder) ? FILES.map((file) => readFileSync(join(ownFolder, file))) : undefined;
  const rows = own ? await rowsIn(own) : await packageRows();
  const pairsOf = await pairing(rows);
  const { ordinary, offices } = own ? { ordinary: own[0], offices: own[1] } : encode(rows, pairsOf);
  const whole = [ordinary, offices].map((bytes) => (own ? bytes : squeeze(/** @type {Uint8Array} */ (bytes))));
  const parts = [...encodeParts(rows, pairsOf)].map(([part, bytes]) => [`parts/${part}.bin.gz`, squeeze(bytes)]);
  return /** @type {[string, Uint8Array][]} */ ([...FILES.map((file, at) => [file, whole[at]]), ...parts]);
}

/**
 * Builds the table if any input has changed.
 * @returns {Promise<{ folder: string, built: boolean, sizes: number[] }>} `sizes`: bytes of the gzipped files, ordinary
 *   codes first
 */
export async function buildPostal() {
  const now = inputs();
  /** @type {{ inputs?: string, sizes?: Record<string, number> }} */
  const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  // The stamp may come from another checkout that shares node_modules, so check the files as well.
  const known = Object.entries(last.sizes ?? {});
  const isThere = known.every(([file, size]) => {
    const path = join(output, file);
    return existsSync(path) && statSync(path).size === size;
  });
  if (last.inputs === now && known.length > 0 && isThere)
    return { folder: output, built: false, sizes: FILES.map((file) => last.sizes?.[file] ?? 0) };
  const packed = await packAll();
  for (const [file, bytes] of packed) writeWhole(join(output, file), bytes);
  const sizes = Object.fromEntries(packed.map(([file, bytes]) => [file, bytes.length]));
  writeWhole(stamp, JSON.stringify({ inputs: now, sizes }));
  return { folder: output, built: true, sizes: FILES.map((file) => sizes[file] ?? 0) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built, sizes } = await buildPostal();
  const list = sizes.map((size, index) => `${FILES[index]?.split('.')[0]} ${Math.round(size / 1024)} KB`);
  console.log(`postal codes: ${built ? 'built' : 'unchanged'} (${list.join(', ')})`);
}
