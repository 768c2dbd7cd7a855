// `npm run architecture`: draws the rooms of the house and the imports between them into docs/architecture.svg, and
// writes them as a table into docs/architecture.md. A contract test fails if either is out of date.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { drawHouse } from './architecture/draw-house.mjs';

const root = new URL('../', import.meta.url);
export const PICTURE = new URL('docs/architecture.svg', root);
export const PAGE = new URL('docs/architecture.md', root);
const BEGIN = '<!-- imports: written by `npm run architecture` -->';
const END = '<!-- /imports -->';

/**
 * @typedef {{ source: string, dependencies: { resolved: string, dynamic: boolean }[] }} Module
 * @typedef {{ all: number, later: number }} Count the number of imports, and how many of them are import()
 * @typedef {{ name: string, files: number, to: Map<string, Count>, packages: string[] }} Room
 * @typedef {{ rooms: Room[], features: Room[] }} House each room after those it imports; features by name
 */

/** Every source file with its imports, including those of types. @returns {Module[]} */
function readModules() {
  const cruise = fileURLToPath(new URL('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', root));
  const { stdout, stderr, status } = spawnSync(process.execPath, [cruise, 'src', '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  // The exit status is the number of broken rules, which are the linter's business.
  if (!stdout.startsWith('{')) throw new Error(stderr || `dependency-cruiser ended with ${status}`);
  return JSON.parse(stdout).modules;
}

/** The rooms of src/lib, the lowest first, in the order of the lint rules. @returns {string[]} */
function readOrder() {
  /** @type {{ forbidden: { name: string }[] }} */
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  return forbidden.flatMap(({ name }) => (name.endsWith('-one-way') ? [name.slice(0, -'-one-way'.length)] : []));
}

/** `src/lib/ui/Field.svelte` is in `ui`, `src/routes/…` in `routes`. @param {string} file */
const roomOf = (file) => /^src\/(?:lib\/)?([^/]+)\//.exec(file)?.[1];
/** @param {string} file */
const featureOf = (file) => /^src\/lib\/features\/([^/]+)\//.exec(file)?.[1];
/** `node_modules/@sveltejs/kit/…` is `@sveltejs/kit`. @param {string} file */
const packageOf = (file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/**
 * Counts the imports between parts of the source, and collects the packages that each part imports.
 * @param {Module[]} modules
 * @param {(file: string) => string | undefined} partOf the part that a file belongs to
 * @returns {Map<string, Room>}
 */
function countImports(modules, partOf) {
  /** @type {Map<string, Room>} */
  const parts = new Map();
  for (const { source, dependencies } of modules) {
    const name = partOf(source);
    if (name === undefined) continue;
    /** @type {Room} */
    const part = parts.get(name) ?? { name, files: 0, to: new Map(), packages: [] };
    parts.set(name, part);
    part.files += 1;
    for (const { resolved, dynamic } of dependencies) {
      const target = partOf(resolved);
      const from = packageOf(resolved);
      if (from !== undefined && !part.packages.includes(from)) part.packages.push(from);
      if (target === undefined || target === name) continue;
      const { all, later } = part.to.get(target) ?? { all: 0, later: 0 };
      part.to.set(target, { all: all + 1, later: later + (dynamic ? 1 : 0) });
    }
  }
  for (const part of parts.values()) part.packages.sort();
  return parts;
}

/** @returns {House} */
export function readHouse() {
  const modules = readModules();
  const found = countImports(modules, roomOf);
  const order = readOrder();
  // Anything outside src/lib is placed directly above the highest room that it imports.
  for (const { name, to } of found.values()) {
    if (!order.includes(name)) order.splice(Math.max(...[...to.keys()].map((one) => order.indexOf(one))) + 1, 0, name);
  }
  const features = [...countImports(modules, featureOf).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { rooms: order.flatMap((name) => found.get(name) ?? []), features };
}

/** @param {Count} count */
const inWords = ({ all, later }) =>
  later === 0 ? `${all}` : later === all ? `${all} later` : `${all}, ${later} later`;

/** The rooms as a table, each with what it imports, the nearest room first. @param {House} house */
function tableOf({ rooms }) {
  const row = (/** @type {string[]} */ ...cells) => `| ${cells.join(' | ')} |`;
  const down = [...rooms].reverse();
  return [
    row('Room', 'Files', 'Imports from', 'Packages'),
    row('---', '---', '---', '---'),
    ...down.map(({ name, files, to, packages }) =>
      row(
        `\`${name}\``,
        String(files),
        down
          .flatMap((other) =>
            to.has(other.name) ? `\`${other.name}\` (${inWords(/** @type {Count} */ (to.get(other.name)))})` : [],
          )
          .join(', ') || '―',
        packages.map((one) => `\`${one}\``).join(', ') || '―',
      ),
    ),
  ].join('\n');
}

/** The page with an updated table. @param {House} house */
export async function writtenPage(house) {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('docs/architecture.md has lost its markers');
  const whole = `${before}${BEGIN}\n\n${tableOf(house)}\n\n${END}${after}`;
  return format(whole, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

/** @param {House} house */
export const drawnPicture = (house) => drawHouse(house);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const house = readHouse();
  writeFileSync(PICTURE, drawnPicture(house));
  writeFileSync(PAGE, await writtenPage(house));
}
