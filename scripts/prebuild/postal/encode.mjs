// The table's bytes; `src/lib/reference/postal/table.ts` reads them. Sections in the order of SECTIONS, each behind its
// length as a 32-bit number; within a block of rows everything is told from the row before.
import { cut, learnReadings } from './readings.mjs';

/** @typedef {import('./source.mjs').Row} Row */

export const BLOCK = 128;
/** A rank that says: the reading stands in the exceptions. */
const EXCEPTION = 255;

/** A number in as many bytes as it needs, seven bits each. @param {number[]} bytes @param {number} value */
function varint(bytes, value) {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** @param {string} a @param {string} b */
function shared(a, b) {
  let length = 0;
  while (length < Math.min(a.length, b.length, 255) && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Each row's ranks. @param {string} town @param {string} kana @param {ReadonlyMap<string, readonly string[]>} readings
 */
function ranksOf(town, kana, readings) {
  const rank = (/** @type {string} */ character, /** @type {string} */ piece) =>
    readings.get(character)?.indexOf(piece) ?? -1;
  const pieces = cut(town, kana, (character, piece) => {
    const at = rank(character, piece);
    return at < 0 || at >= EXCEPTION ? Infinity : at + 0.01;
  });
  return pieces && [...town].map((character, index) => rank(character, pieces[index] ?? ''));
}

/** @param {readonly Row[]} rows sorted by code @param {string} date YYYYMMDD */
export function encode(rows, date) {
  const cities = [
    ...new Set(rows.map(({ prefecture, city, kana }) => [prefecture, city, kana[0], kana[1]].join('\t'))),
  ];
  const cityIndex = new Map(cities.map((city, index) => [city, index]));
  const pairs = new Map(rows.filter(({ town }) => town).map((row) => [row.town + '\t' + row.kana[2], row]));
  const readings = learnReadings([...pairs.values()].map(({ town, kana }) => /** @type {const} */ ([town, kana[2]])));

  /** @type {Record<'codes' | 'cities' | 'shared' | 'lengths' | 'ranks', number[]>} */
  const streams = { codes: [], cities: [], shared: [], lengths: [], ranks: [] };
  const texts = { towns: '', exceptions: '', offices: '' };
  /** @type {number[]} */
  const index = [];
  /** @type {Row | undefined} */
  let before;
  for (const [at, row] of rows.entries()) {
    const city = cityIndex.get([row.prefecture, row.city, row.kana[0], row.kana[1]].join('\t')) ?? 0;
    if (at % BLOCK === 0) {
      before = undefined;
      index.push(Number(row.code), city, streams.codes.length, streams.cities.length);
      index.push(texts.towns.length, streams.ranks.length, texts.exceptions.length, texts.offices.length);
    } else {
      varint(streams.codes, Number(row.code) - Number(before?.code));
      const last = cityIndex.get([before?.prefecture, before?.city, before?.kana[0], before?.kana[1]].join('\t'));
      // Zigzag: cities come in the order in which they first appear, so most steps are 0 or 1.
      const step = city - (last ?? 0);
      varint(streams.cities, step >= 0 ? 2 * step : -2 * step - 1);
    }
    const same = shared(row.town, before?.town ?? '');
    streams.shared.push(same);
    streams.lengths.push(row.town.length - same);
    texts.towns += row.town.slice(same);
    const ranks = ranksOf(row.town, row.kana[2], readings);
    if (ranks) streams.ranks.push(...ranks);
    else {
      streams.ranks.push(EXCEPTION);
      texts.exceptions += `${row.kana[2]}\n`;
    }
    if (row.office) texts.offices += `${row.office.name}\n${row.office.street}\n`;
    before = row;
  }
  const lines = [...readings].map(([character, pieces]) => character + pieces.join(','));
  const utf8 = (/** @type {string} */ text) => Buffer.from(text);
  const utf16 = (/** @type {string} */ text) => Buffer.from(text, 'utf16le');
  const sections = [
    utf8([date, rows.length, BLOCK, rows.some(({ office }) => office) ? 1 : 0].join('\n')),
    utf8(cities.join('\n')),
    utf8(lines.join('\n')),
    Buffer.from(new Uint32Array(index).buffer),
    Buffer.from(streams.codes),
    Buffer.from(streams.cities),
    Buffer.from(streams.shared),
    Buffer.from(streams.lengths),
    Buffer.from(streams.ranks),
    utf16(texts.towns),
    utf16(texts.exceptions),
    utf16(texts.offices),
  ];
  return Buffer.concat(
    sections.flatMap((section) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(section.length);
      // Numbers of four bytes must begin at a multiple of four.
      return [length, section, Buffer.alloc((4 - (section.length % 4)) % 4)];
    }),
  );
}
