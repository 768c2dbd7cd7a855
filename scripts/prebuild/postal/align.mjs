/**
 * Finds out which part of a reading belongs to which character: 浜松町 ハママツチョウ → 浜 ハマ, 松 マツ, 町 チョウ. The table
 * stores such pairs, for 町 チョウ comes up ten thousand times and the reading of a whole town hardly ever twice. Where the
 * parts are doubtful nothing is lost: put together they are always the reading that was given.
 */

const LONGEST = 8;
/** The price of a kanji's reading before anything is known, by its length. */
const PRICE = [9, 3, 1, 1.5, 3, 5, 7, 9, 11];
const SAMPLE = 5;
const ROUNDS = 3;

/** @typedef {Map<string, Map<string, number>>} Prices what a reading of a character costs: less the more it is seen */

/** @param {string} character @returns {string | undefined} how it surely reads, where it is a sound or a number itself */
function ownReading(character) {
  if (/[ァ-ヺー０-９Ａ-Ｚ　\t]/u.test(character)) return character;
  if (/[ぁ-ゖ]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0x60);
  return undefined;
}

/**
 * The cheapest way to share a reading out among the characters of a text.
 * @param {string} text @param {string} kana @param {Prices} prices
 * @returns {string[]} one part for each character, '' for a silent one
 */
export function align(text, kana, prices) {
  const [rows, columns] = [text.length, kana.length + 1];
  let costs = new Float64Array(columns).fill(Infinity);
  costs[0] = 0;
  const lengths = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const character = /** @type {string} */ (text[row]);
    const [own, known] = [ownReading(character), prices.get(character)];
    const next = new Float64Array(columns).fill(Infinity);
    for (let start = 0; start < columns; start += 1) {
      const cost = /** @type {number} */ (costs[start]);
      if (cost === Infinity) continue;
      // The last character takes what is left, however long.
      const [least, most] = row === rows - 1 ? [columns - 1 - start, columns - 1 - start] : [0, LONGEST];
      for (let length = least; length <= most && start + length < columns; length += 1) {
        const reading = kana.slice(start, start + length);
        const base =
          (PRICE[length] ?? 14) +
          (/^[ァィゥェォャュョッンー]/u.test(reading) ? 5 : 0) +
          (own === undefined ? 0 : own === reading ? -4 : 6);
        const total = cost + Math.min(base, known?.get(reading) ?? base) + (known && !known.has(reading) ? 3 : 0);
        if (total >= /** @type {number} */ (next[start + length])) continue;
        next[start + length] = total;
        lengths[row * columns + start + length] = length;
      }
    }
    costs = next;
  }
  /** @type {string[]} */
  const parts = [];
  for (let row = rows - 1, end = columns - 1; row >= 0; row -= 1) {
    const length = lengths[row * columns + end] ?? 0;
    parts[row] = kana.slice(end - length, end);
    end -= length;
  }
  return parts;
}

/** @typedef {{ text: string, kana: string }} Name */

/** @param {readonly Name[]} names @param {Prices} prices the round before @returns {Prices} */
function learn(names, prices) {
  /** @type {Prices} */
  const counts = new Map();
  for (const { text, kana } of names) {
    align(text, kana, prices).forEach((reading, index) => {
      const character = /** @type {string} */ (text[index]);
      const readings = counts.get(character) ?? new Map();
      counts.set(character, readings.set(reading, (readings.get(reading) ?? 0) + 1));
    });
  }
  for (const readings of counts.values()) {
    const total = [...readings.values()].reduce((sum, count) => sum + count, 0);
    for (const [reading, count] of readings) readings.set(reading, Math.log((total + 2) / count));
  }
  return counts;
}

/**
 * What the readings of the characters cost, learned from names: first from every few of them, for that is quick.
 * @param {readonly Name[]} names each once, with its reading
 * @returns {Prices}
 */
export function learnPrices(names) {
  /** @type {Prices} */
  let prices = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    prices = learn(
      names.filter((_, index) => index % SAMPLE === 0),
      prices,
    );
  }
  return learn(names, prices);
}
