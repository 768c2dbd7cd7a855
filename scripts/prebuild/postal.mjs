/**
 * Packs Japan Post's postal codes into static/generated/postal/: ordinary.bin.gz has the towns, offices.bin.gz the offices
 * with their own codes. The data comes from data/postal/ if `npm run data:postal` has filled it, otherwise from the package
 * jquery-jpostal-ja; src/lib/reference/postal/ packs and reads the files.
 *
 * The same inputs always give the same bytes, and nothing is done if the inputs have not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
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

async function fromPackage() {
  /** @type {typeof import('../../src/lib/reference/postal/pack/encode.js')} */
  const { encode } = await load('src/lib/reference/postal/pack/encode.ts');
  const { ordinary, offices } = await encode(await packageRows());
  return [squeeze(ordinary), squeeze(offices)];
}

/**
 * Builds the table if any input has changed.
 * @returns {Promise<{ folder: string, built: boolean, sizes: number[] }>} `sizes`: bytes of the gzipped files, ordinary
 *   codes first
 */
export async function buildPostal() {
  const now = inputs();
  const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  // The stamp may come from another checkout that shares node_modules, so check the files as well.
  const isThere = FILES.every((file, index) => {
    const path = join(output, file);
    return existsSync(path) && readFileSync(path).length === last.sizes?.[index];
  });
  if (last.inputs === now && isThere) return { folder: output, built: false, sizes: last.sizes };
  const packed = existsSync(ownFolder) ? FILES.map((file) => readFileSync(join(ownFolder, file))) : await fromPackage();
  packed.forEach((bytes, index) => writeWhole(join(output, /** @type {string} */ (FILES[index])), bytes));
  const sizes = packed.map((bytes) => bytes.length);
  writeWhole(stamp, JSON.stringify({ inputs: now, sizes }));
  return { folder: output, built: true, sizes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built, sizes } = await buildPostal();
  const list = sizes.map((size, index) => `${FILES[index]?.split('.')[0]} ${Math.round(size / 1024)} KB`);
  console.log(`postal codes: ${built ? 'built' : 'unchanged'} (${list.join(', ')})`);
}
