// The rows of the table: what is measured, its aim, and what ours came to.
/** @import { Fetched } from '../../e2e/support/until-idle.mjs' */
/** @import { Figure, Pass } from './pass.mjs' */

/** @typedef {'plain' | 'slow' | 'line'} ModeName */
/**
 * @typedef {object} Once
 * @property {Record<string, Fetched>} idle by page
 * @property {{ requests: number, waves: number }} needed
 * @property {Record<'none' | 'standing', { before: number, lookUp: number }>} postal of a draft without postal codes, and with
 * @property {number} precache bytes
 */
/**
 * All that was measured; what was left out is not there.
 * @typedef {object} Results
 * @property {Record<string, Partial<Record<ModeName, Pass[]>>>} passes by page
 * @property {Once} [once]
 * @property {{ online: number[], offline: number[] }} [warm]
 */
/**
 * One row. A figure or ratio that was not measured is NaN, and ratios are against the page written by hand.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} aim
 * @property {string} ours
 * @property {number} ratio
 * @property {boolean | undefined} met undefined: not measured
 */

/** @param {readonly number[]} list */
export function median(list) {
  const sorted = list.filter(Number.isFinite).sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

/** @param {Results} results @param {string} page @param {ModeName} mode @param {Figure} figure */
export const figureOf = ({ passes }, page, mode, figure) =>
  median((passes[page]?.[mode] ?? []).map((pass) => pass[figure] ?? NaN));

const show = (/** @type {number} */ value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const met = (/** @type {number[]} */ values, /** @type {(value: number) => boolean} */ holds) =>
  values.every(Number.isFinite) ? values.every(holds) : undefined;

/**
 * The rows of one figure, one for each of our pages, with the ratio to the page written by hand.
 * @param {Results} results
 * @param {{ what: string, mode: ModeName, figure: Figure, ratio: number, most?: number, pages?: string[], unit?: string, digits?: number }} row
 * @returns {Row[]}
 */
function against(results, { what, mode, figure, ratio, most, pages = ['account', 'office'], unit = 'ms', digits = 1 }) {
  const theirs = figureOf(results, 'svelte', mode, figure);
  return pages.map((page) => {
    const ours = figureOf(results, page, mode, figure);
    return {
      what: `${what}: ${page}`,
      aim: `≤ ${ratio} ×${most ? ` and ≤ ${most} ${unit}` : ''}`,
      ours: `${show(ours, digits)} ${unit}`,
      ratio: ours / theirs,
      met: met([ours, theirs], () => ours / theirs <= ratio && ours <= (most ?? Infinity)),
    };
  });
}

/**
 * A row whose aim is a figure of its own.
 * @param {string} what @param {number} value @param {number} most @param {string} unit
 * @returns {Row}
 */
const atMost = (what, value, most, unit, digits = 1, ratio = NaN) => ({
  ...{ what, aim: most === 0 ? 'nothing' : `≤ ${most} ${unit}`.trim(), ours: `${show(value, digits)} ${unit}`.trim() },
  ...{ ratio, met: met([value], () => value <= most) },
});

/** @param {Results} results @param {string} page @param {string} label @param {number} most KB @param {number} files @returns {Row} */
function idleRow({ once }, page, label, most, files) {
  const [mine, theirs] = [once?.idle[page], once?.idle.svelte];
  const [code, requests] = [(mine?.code ?? NaN) / 1024, mine?.requests ?? NaN];
  return {
    ...{ what: `${label}: JS + CSS until idle, requests`, aim: `≤ ${most} KB, ≤ ${files}` },
    ...{ ours: `${show(code)} KB, ${show(requests, 0)}`, ratio: (code * 1024) / (theirs?.code ?? NaN) },
    met: met([code, requests], () => code <= most && requests <= files),
  };
}

/** @param {Results} results @returns {Row} */
function firstFieldRow({ once }) {
  const { requests = NaN, waves = NaN } = once?.needed ?? {};
  return {
    ...{ what: '… needed until the first field can be used: requests, waves', aim: '≤ 14, 1 wave after the HTML' },
    ...{ ours: `${show(requests, 0)}, ${show(waves, 0)}`, ratio: NaN },
    met: met([requests, waves], () => requests <= 14 && waves <= 1),
  };
}

/** @param {Results} results @returns {Row[]} */
export function rowsOf(results) {
  const of = (/** @type {string} */ page, /** @type {ModeName} */ mode, /** @type {Figure} */ figure) =>
    figureOf(results, page, mode, figure);
  const { once, warm } = results;
  const [online, offline] = [median(warm?.online ?? []), median(warm?.offline ?? [])];
  const manyKeys = [of('account', 'plain', 'keyCpu'), of('account, 1,000 fields', 'plain', 'keyCpu')];
  const perKey = (manyKeys[1] ?? NaN) / (manyKeys[0] ?? NaN);
  const line = (/** @type {string} */ page) => of(page, 'line', 'load') / 1000;
  const shift = (/** @type {string} */ page) =>
    Math.max(...Object.values(results.passes[page] ?? {}).flatMap((list) => list.map((pass) => pass.shift)));
  const load = /** @type {const} */ ({ figure: 'load', digits: 0 });
  const written = of('svelte', 'line', 'load') / 1000;
  return [
    idleRow(results, 'start', 'start page without drafts', 48, 14),
    idleRow(results, 'office', 'editing page (office, the largest)', 89, 22),
    firstFieldRow(results),
    ...against(results, { what: 'cold load, processor 4x slower', mode: 'slow', ratio: 1.2, ...load }),
    ...against(results, { what: 'cold load', mode: 'plain', ratio: 1.5, ...load }),
    ...['office', 'account'].map((page) =>
      atMost(`cold load, mobile line: ${page}`, line(page), 1.6, 's', 2, line(page) / written),
    ),
    atMost('cold load, mobile line: start page', line('start'), 1.2, 's', 2, line('start') / written),
    ...against(results, {
      what: 'key to frame p95, 4x slower',
      mode: 'slow',
      figure: 'keyP95',
      ratio: 1.2,
      most: 16.7,
    }),
    ...against(results, { what: 'main thread per key', mode: 'plain', figure: 'keyCpu', ratio: 1.5, digits: 2 }),
    ...against(results, {
      what: 'main thread per key, 4x slower',
      mode: 'slow',
      figure: 'keyCpu',
      ratio: 1.5,
      digits: 2,
    }),
    ...['account', 'office'].map((page) =>
      atMost(
        ...[`wrong key to its message: ${page}`, of(page, 'plain', 'wrongKey'), 5, 'ms', 1],
        of(page, 'plain', 'wrongKey') / of('svelte', 'plain', 'wrongKey'),
      ),
    ),
    ...['account', 'office'].map((page) =>
      atMost(
        ...[`JavaScript heap after load: ${page}`, of(page, 'plain', 'heap'), 3.5, 'MB', 2],
        of(page, 'plain', 'heap') / of('svelte', 'plain', 'heap'),
      ),
    ),
    atMost('postal data fetched by an editing page without a code', (once?.postal.none.before ?? NaN) / 1024, 0, 'KB'),
    atMost('… with a code that stands there', (once?.postal.standing.before ?? NaN) / 1024, 30, 'KB'),
    atMost('… for one look-up', (once?.postal.none.lookUp ?? NaN) / 1024, 30, 'KB'),
    atMost('kept for offline use, as sent', (once?.precache ?? NaN) / 2 ** 20, 4, 'MB', 2),
    {
      ...{ what: 'kept editing page, offline against online', aim: '≤ 1.1 ×', ratio: NaN },
      ours: `${show(offline, 0)} ms against ${show(online, 0)} ms, ${show(offline / online, 2)} ×`,
      met: met([offline / online], (value) => value <= 1.1),
    },
    ...['start', 'account', 'office'].map((page) => ({
      ...{ what: `layout shift (CLS): ${page}`, aim: '0', ours: show(shift(page), 3), ratio: NaN },
      met: met([shift(page)], (value) => value === 0),
    })),
    {
      ...{ what: 'main thread per key, draft of 1,000 fields against 100', aim: 'the same (≤ 1.1 ×)', ratio: NaN },
      ours: `${manyKeys
        .toReversed()
        .map((value) => `${show(value, 2)} ms`)
        .join(' against ')}, ${show(perKey, 2)} ×`,
      met: met([perKey], (value) => value <= 1.1),
    },
  ];
}
