// Writes what was measured as a page of tables.
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import { figureOf, median, rowsOf } from './rows.mjs';
/** @import { ModeName, Results } from './rows.mjs' */
/** @import { Figure } from './pass.mjs' */

/** @type {[title: string, mode: ModeName, figure: Figure, digits: number][]} */
const COLUMNS = [
  ['load ms', 'plain', 'load', 0],
  ['load ms, 4x', 'slow', 'load', 0],
  ['load ms, line', 'line', 'load', 0],
  ['main thread of the load ms', 'plain', 'loadCpu', 0],
  ['key p95 ms', 'plain', 'keyP95', 1],
  ['key p95 ms, 4x', 'slow', 'keyP95', 1],
  ['main thread a key ms', 'plain', 'keyCpu', 2],
  ['main thread a key ms, 4x', 'slow', 'keyCpu', 2],
  ['wrong key ms', 'plain', 'wrongKey', 1],
  ['heap MB', 'plain', 'heap', 2],
];
/** @type {[title: string, figure: Figure][]} */
const NOISE = [
  ['load', 'load'],
  ['key p95', 'keyP95'],
  ['main thread a key', 'keyCpu'],
];

const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
const number = (/** @type {number} */ value, /** @type {number} */ digits) =>
  Number.isFinite(value) ? value.toFixed(digits) : '–';

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} lines */
const table = (head, lines) => [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');

/**
 * How much a figure varies between repetitions, in percent of its median; the median of all pages.
 * @param {Results} results @param {ModeName} mode @param {Figure} figure
 */
function spread({ passes }, mode, figure) {
  const spreads = Object.values(passes).map((modes) => {
    const values = (modes[mode] ?? []).map((pass) => pass[figure] ?? NaN).filter(Number.isFinite);
    return ((Math.max(...values) - Math.min(...values)) / median(values)) * 100;
  });
  return median(spreads);
}

/** @param {Results} results */
function noise(results) {
  const work = (/** @type {ModeName} */ mode) =>
    median(Object.values(results.passes).flatMap((modes) => (modes[mode] ?? []).map((pass) => pass.work)));
  const parts = NOISE.flatMap(([title, figure]) =>
    /** @type {const} */ (['plain', 'slow', 'line']).flatMap((mode) => {
      const value = spread(results, mode, figure);
      return Number.isFinite(value) ? [`${title} (${mode}) ${value.toFixed(0)} %`] : [];
    }),
  );
  const slower = work('slow') / work('plain');
  return `Spread, (most − least) / median of the repetitions, median of the pages: ${parts.join(', ')}.${
    Number.isFinite(slower) ? ` The same work took ${slower.toFixed(2)} times as long at “4x”.` : ''
  }`;
}

/**
 * @param {Results} results @param {{ reps: number, chromium: string, failed: readonly string[] }} about
 * @returns {Promise<string>} Markdown
 */
export async function report(results, { reps, chromium, failed }) {
  const aims = rowsOf(results).filter(({ met }) => met !== undefined);
  const pages = Object.keys(results.passes).map((page) => [
    page,
    number((results.once?.idle[page]?.code ?? NaN) / 1024, 1),
    ...COLUMNS.map(([, mode, figure, digits]) => number(figureOf(results, page, mode, figure), digits)),
  ]);
  const moved = Object.entries(results.passes).flatMap(([page, modes]) =>
    Object.entries(modes).flatMap(([mode, list]) =>
      list.flatMap((pass) => pass.moved.map((what) => `${page}, ${mode}: ${what}`)),
    ),
  );
  const load = loadavg().map((value) => value.toFixed(1));
  const text = [
    '# Our pages against a bare one and one written by hand',
    `Written by \`npm run bench\` (see README.md) on ${new Date().toISOString().slice(0, 10)}. Medians of ${reps} repetitions, all in one run; read the ratios, not the milliseconds. “×” is against the page written by hand with Svelte and zod.`,
    table(
      ['What', 'Aim', 'Ours', '×', 'Met'],
      aims.map(({ what, aim, ours, ratio, met }) => [what, aim, ours, number(ratio, 2), met ? 'yes' : '**no**']),
    ),
    '## All pages',
    table(['Page', 'JS + CSS KB', ...COLUMNS.map(([title]) => title)], pages),
    '## The machine',
    `Chromium ${chromium}, Node ${process.version}, ${cpus()[0]?.model.trim()} × ${cpus().length}, load average at the end ${load.join(' ')}.`,
    noise(results),
    ...(moved.length > 0 ? ['What moved:', moved.map((text) => `- ${text}`).join('\n')] : []),
    ...(failed.length > 0 ? ['Passes that failed:', failed.map((text) => `- ${text}`).join('\n')] : []),
  ];
  return format(text.join('\n\n'), { parser: 'markdown', printWidth: 120 });
}
