// Which part of a town's reading belongs to which of its characters: then a reading is a small number per character,
// its rank among that character's readings, and most of these numbers are 0.

/** A character takes at most so much of a reading: 承 is ウケタマワ. */
const LONGEST = 6;
const ROUNDS = 4;
/** What a reading costs that a character was never seen with. */
const UNSEEN = 14;

/** @typedef {Map<string, Map<string, number>>} Counts */

/**
 * The cheapest way to cut a reading into one piece per character.
 * @param {string} town @param {string} kana @param {(character: string, piece: string) => number} costOf
 */
export function cut(town, kana, costOf) {
  const characters = [...town];
  const width = kana.length + 1;
  const best = new Float64Array((characters.length + 1) * width).fill(Infinity);
  const taken = new Uint8Array(best.length);
  best[0] = 0;
  for (const [index, character] of characters.entries()) {
    for (let at = 0; at < width; at += 1) {
      const so = best[index * width + at] ?? Infinity;
      if (so === Infinity) continue;
      for (let length = 0; length <= LONGEST && at + length < width; length += 1) {
        const cost = so + costOf(character, kana.slice(at, at + length));
        const to = (index + 1) * width + at + length;
        if (cost < (best[to] ?? 0)) {
          best[to] = cost;
          taken[to] = length;
        }
      }
    }
  }
  if (best[best.length - 1] === Infinity) return undefined;
  const pieces = [];
  for (let index = characters.length, at = kana.length; index > 0; index -= 1) {
    const length = taken[index * width + at] ?? 0;
    pieces.unshift(kana.slice(at - length, at));
    at -= length;
  }
  return pieces;
}

/** @param {string} character @param {string} piece */
const firstGuess = (character, piece) => (character === piece ? 0 : piece === '' ? 6 : 1 + Math.abs(piece.length - 2));

/**
 * Learns each character's readings from towns and their readings, most frequent first, by cutting them again and again.
 * @param {readonly (readonly [string, string])[]} pairs
 * @returns {Map<string, string[]>}
 */
export function learnReadings(pairs) {
  /** @type {Counts} */
  let counts = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = costs(counts);
    const costOf = round === 0 ? firstGuess : known;
    /** @type {Counts} */
    const next = new Map();
    for (const [town, kana] of pairs) {
      const pieces = cut(town, kana, costOf);
      if (!pieces) continue;
      for (const [index, character] of [...town].entries()) {
        const of = next.get(character) ?? new Map();
        next.set(character, of);
        const piece = pieces[index] ?? '';
        of.set(piece, (of.get(piece) ?? 0) + 1);
      }
    }
    counts = next;
  }
  const ranked = [...counts].map(([character, of]) => {
    const pieces = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return /** @type {const} */ ([character, pieces.map(([piece]) => piece)]);
  });
  return new Map(ranked.sort(([a], [b]) => (a < b ? -1 : 1)).map(([character, pieces]) => [character, [...pieces]]));
}

/** @param {Counts} counts */
function costs(counts) {
  /** @type {Map<string, Map<string, number>>} */
  const known = new Map();
  for (const [character, of] of counts) {
    const total = [...of.values()].reduce((sum, count) => sum + count, 0);
    known.set(character, new Map([...of].map(([piece, count]) => [piece, Math.log2((total + 4) / count)])));
  }
  return (/** @type {string} */ character, /** @type {string} */ piece) =>
    known.get(character)?.get(piece) ?? UNSEEN + piece.length;
}
