/**
 * Packs Japan Post's postal codes, as the package jquery-jpostal-ja ships them, into static/generated/postal/: ordinary
 * codes and offices' own codes apart, each gzipped here because a host may not compress what it does not know.
 *
 * The same inputs give the same bytes, and unchanged inputs are not packed again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encode } from './postal/encode.mjs';
import { readSource } from './postal/source.mjs';

const root = new URL('../../', import.meta.url);
const source = new URL('node_modules/jquery-jpostal-ja/', root);
const output = new URL('static/generated/postal/', root);
const stamp = new URL('node_modules/.cache/shitagaki/postal.txt', root);
const code = new URL('scripts/prebuild/postal/', root);

const inputs = [
  new URL('package.json', source),
  new URL(import.meta.url),
  ...readdirSync(code).map((name) => new URL(name, code)),
];
const hash = createHash('sha256');
for (const input of inputs) hash.update(readFileSync(input));
const digest = hash.digest('hex');
const files = ['ordinary', 'offices'].map((name) => new URL(`${name}.bin.gz`, output));
const fresh = files.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;

if (!fresh) {
  const { date, rows } = readSource(new URL('json/', source));
  mkdirSync(output, { recursive: true });
  mkdirSync(new URL('.', stamp), { recursive: true });
  for (const [index, file] of files.entries()) {
    const bytes = encode(
      rows.filter(({ office }) => Boolean(office) === (index === 1)),
      date,
    );
    writeFileSync(file, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(stamp, digest);
  console.log(`postal codes of ${date}: ${rows.length} rows`);
}
