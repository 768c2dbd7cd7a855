// Packs a build for those who host it: dist/shitagaki-<version>.zip with SHA256SUMS and the SBOM. The same source gives the
// same bytes, wherever and whenever it is built.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { configurations } from './headers.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { name: app, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** ZIPs cannot be older, and no clock must come into the bytes. */
const MTIME = new Date(1980, 0, 1);

/**
 * The archive of a build: its files under shitagaki/, the configurations of hosts under hosting/.
 * @param {string} build the folder of the build
 */
export function archiveOf(build) {
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  /** @type {[string, Uint8Array][]} */
  const entries = [
    ...files.map(
      (file) =>
        /** @type {[string, Uint8Array]} */ ([
          `shitagaki/${relative(build, file).split(sep).join('/')}`,
          new Uint8Array(readFileSync(file)),
        ]),
    ),
    ...Object.entries(configurations()).map(
      ([name, text]) => /** @type {[string, Uint8Array]} */ ([`hosting/${name}`, new TextEncoder().encode(text)]),
    ),
  ];
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: MTIME, level: 9 });
}

/** @param {Uint8Array | string} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) => {
    const { status, stdout } = spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1e9,
    });
    if (status !== 0) process.exit(status ?? 1);
    return stdout;
  };
  if (!process.argv.includes('--built')) run(process.execPath, 'scripts/build.mjs');
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const name = `shitagaki-${version}.zip`;
  const sbom = JSON.parse(run('npm', 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only').toString());
  // The time and a random number would make each run differ.
  delete sbom.serialNumber;
  delete sbom.metadata.timestamp;
  // npm takes the folder's name.
  sbom.metadata.component.name = app;
  const files = {
    [name]: archiveOf(join(root, 'build')),
    [`shitagaki-${version}.cdx.json`]: `${JSON.stringify(sbom, null, 2)}\n`,
  };
  for (const [file, data] of Object.entries(files)) writeFileSync(join(dist, file), data);
  const sums = Object.entries(files).map(([file, data]) => `${sha256(data)}  ${file}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), sums.join(''));
  process.stdout.write(sums.join(''));
}
