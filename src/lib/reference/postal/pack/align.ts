/**
 * Assigns the parts of a reading to characters: 浜松町 ハママツチョウ → 浜 ハマ, 松 マツ, 町 チョウ. The table stores such pairs,
 * because 町 チョウ occurs ten thousand times while the reading of a whole town is rarely repeated. A wrong assignment does
 * no harm: the parts joined are always the original reading.
 */

const LONGEST = 8;
/** The initial cost of a kanji's reading, by its length. */
const PRICE = [9, 3, 1, 1.5, 3, 5, 7, 9, 11];
const SAMPLE = 5;
const ROUNDS = 3;

/** The cost of each reading of a character; frequent ones cost less. */
export type Prices = Map<string, Map<string, number>>;

/** The reading of a kana, digit or letter; undefined for kanji. */
function ownReading(character: string): string | undefined {
  if (/[ァ-ヺー０-９Ａ-Ｚ　\t]/u.test(character)) return character;
  if (/[ぁ-ゖ]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0x60);
  return undefined;
}

/** What a reading that begins with each of the kana costs more: small ones and long vowels seldom do. */
const beginnings = (kana: string) => Array.from(kana, (letter) => ('ァィゥェォャュョッンー'.includes(letter) ? 5 : 0));

/**
 * The cheapest way to divide a reading among the characters of a text.
 * @returns one part per character, '' for a silent one
 */
export function align(text: string, kana: string, prices: Prices): string[] {
  const [rows, columns] = [text.length, kana.length + 1];
  const first = beginnings(kana);
  /** By where they start and how long they are: each is made once, because a map looks many of them up. */
  const readings = new Array<string | undefined>(columns * (LONGEST + 1));
  let costs = new Float64Array(columns).fill(Infinity);
  let next = new Float64Array(columns);
  costs[0] = 0;
  const lengths = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const character = text[row]!;
    const [own, known] = [ownReading(character), prices.get(character)];
    next.fill(Infinity);
    for (let start = 0; start < columns; start += 1) {
      const cost = costs[start]!;
      if (cost === Infinity) continue;
      const left = columns - 1 - start;
      // The last character takes all that is left.
      const isLast = row === rows - 1;
      const most = isLast ? left : Math.min(LONGEST, left);
      for (let length = isLast ? left : 0; length <= most; length += 1) {
        const at = start * (LONGEST + 1) + length;
        const reading = length > LONGEST ? kana.slice(start) : (readings[at] ??= kana.slice(start, start + length));
        const price = known?.get(reading);
        const base =
          (PRICE[length] ?? 14) + (length > 0 ? first[start]! : 0) + (own === undefined ? 0 : own === reading ? -4 : 6);
        const total = cost + Math.min(base, price ?? base) + (known && price === undefined ? 3 : 0);
        if (total >= next[start + length]!) continue;
        next[start + length] = total;
        lengths[row * columns + start + length] = length;
      }
    }
    [costs, next] = [next, costs];
  }
  const parts: string[] = [];
  for (let row = rows - 1, end = columns - 1; row >= 0; row -= 1) {
    const length = lengths[row * columns + end] ?? 0;
    parts[row] = kana.slice(end - length, end);
    end -= length;
  }
  return parts;
}

/** A name with its reading. */
export interface Name {
  text: string;
  kana: string;
}

/** One round of learning. @param prices of the previous round */
function learn(names: readonly Name[], prices: Prices): Prices {
  const counts: Prices = new Map();
  for (const { text, kana } of names) {
    align(text, kana, prices).forEach((reading, index) => {
      const character = text[index]!;
      const readings = counts.get(character) ?? new Map<string, number>();
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
 * Learns the costs of readings from names. The first rounds use only a sample, which is faster.
 * @param names without duplicates, with their readings
 * @param step called after each round with the share that is done, 0 to 1
 */
export async function learnPrices(names: readonly Name[], step: (done: number) => Promise<void>): Promise<Prices> {
  let prices: Prices = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    prices = learn(
      names.filter((_, index) => index % SAMPLE === 0),
      prices,
    );
    await step((round + 1) / (ROUNDS + 1));
  }
  return learn(names, prices);
}
