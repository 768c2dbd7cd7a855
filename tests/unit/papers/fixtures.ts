import { readFileSync } from 'node:fs';
import { toKatakana } from '../../../src/lib/characters/kana.js';
import { composeKana, toFullWidth } from '../../../src/lib/characters/widths.js';
import type { Fact, Reading } from '../../../src/lib/papers/types.js';

/** A paper as people have it, and what it says: `company.name`, `seat.city`, `rep.family`, `person.phone`. */
export interface PaperFixture {
  name?: string;
  lines: readonly string[];
  expect: Readonly<Record<string, string>>;
  /** How many branches and representatives there are, where that is asked. */
  branches?: number;
  representatives?: number;
  /** Words that belong to history. */
  never?: readonly string[];
}

const file = (name: string) => new URL(`../../fixtures/papers/${name}`, import.meta.url);

export const papersOf = (name: string): PaperFixture[] =>
  JSON.parse(readFileSync(file(`${name}.json`), 'utf8')) as PaperFixture[];

export const bytesOf = (name: string): Uint8Array => readFileSync(file(name));

const NUMBERS = new Set(['phone', 'fax', 'postalCode', 'corporateNumber']);

/** A value as its field would store it, so that widths and hyphens do not count. */
function stored(datum: string, value: string): string {
  if (NUMBERS.has(datum))
    return value
      .normalize('NFKC')
      .replace(/^(?:tel:)?\+81-?0?/u, '0')
      .replace(/\D/g, '');
  const full = toFullWidth(composeKana(value)).replace(/－|―|‐/gu, '－');
  return /kana/iu.test(datum) ? toKatakana(full) : full;
}

interface Said {
  key: string;
  value: string;
  certainty: Fact['certainty'];
}

/** What a reading says about the company, its seat, the first representative and the first person. */
function saidIn(reading: Reading): Said[] {
  const parts: [string, readonly Fact[]][] = [
    ['company', reading.company],
    ['seat', (reading.places[0]?.facts ?? []).filter(({ datum }) => datum !== 'phone' && datum !== 'fax')],
    ['rep', reading.representatives[0]?.facts ?? []],
    ['person', reading.people[0]?.facts ?? []],
    ['returned', reading.returned.filter(({ at = 0 }) => at === 0)],
  ];
  return parts.flatMap(([part, facts]) =>
    facts.map(({ datum, value, certainty }) => ({ key: `${part}.${datum}`, value: stored(datum, value), certainty })),
  );
}

/** What was read of some papers: right, wrong (`sure` ones by name), and missed. */
export function score(papers: readonly PaperFixture[], read: (text: string) => Reading) {
  const result = { right: 0, wrong: [] as string[], wronglySure: [] as string[], missed: [] as string[] };
  for (const { name, lines, expect } of papers) {
    const said = saidIn(read(lines.join('\n')));
    const title = name ?? lines.join(' ').slice(0, 40);
    for (const { key, value, certainty } of said) {
      const wanted = expect[key];
      if (wanted !== undefined && stored(key.split('.')[1]!, wanted) === value) {
        result.right += 1;
        continue;
      }
      const line = `${title}: ${key} ${value} instead of ${wanted ?? 'nothing'}`;
      result.wrong.push(line);
      if (certainty === 'sure') result.wronglySure.push(line);
    }
    const keys = new Set(said.map(({ key }) => key));
    for (const key of Object.keys(expect)) if (!keys.has(key)) result.missed.push(`${title}: ${key} ${expect[key]}`);
  }
  const all = result.right + result.wrong.length;
  const wanted = result.right + result.missed.length + result.wrong.length;
  return { ...result, precision: result.right / all, recall: result.right / wanted };
}
