import { showDates } from './dates.js';
import { compilePattern, type Pattern } from './patterns.js';

/** Kana, kanji and the marks that go with them. */
const JAPANESE = /[々-〇ぁ-ゖァ-ヺー㐀-鿿]/u;
const WORTH_A_LOOK = /[々-〇ぁ-ゖァ-ヺー㐀-鿿「」（）。、・：／]|^\d{4}\//u;
/**
 * What stands between parts that are put together at run time, in the order in which a text is taken apart: the names in
 * it may have the later ones themselves.
 */
const SEPARATORS = [/(：|:(?= )| → | - )/u, /([「」])/u, /([（）])/u, /(、)/u, /(・)/u, /([／/])/u];
const MARKS: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '（': ' (',
  '）': ')',
  '、': ', ',
  '。': '.',
  '・': ', ',
  '：': ': ',
  '／': '/',
};
/** A pattern with fewer fixed characters fits too much to hold for a text whose parts are unknown. */
const VAGUE = 3;
const DEEPEST = 6;
const KEPT = 5000;

const PLURALS: Readonly<Record<string, string>> = { replies: 'reply', people: 'person' };
const ONE =
  /(?<![\d.,])(1 (?:required |open |half-width )?)(answers|attachments|characters|comments|days|digits|drafts|errors|fields|files|forms|items|notes|people|points|replies|rows|screens|templates|terminals|terms|values)\b/gu;

/** What stands in quotation marks or brackets may be Japanese: a name of NSS, a value. */
const unquoted = (text: string) => text.replace(/“[^”]*”|\([^()]*\)/gu, '');
/** Japanese that is left: the less, the better. */
const left = (text: string) => [...unquoted(text)].filter((one) => JAPANESE.test(one)).length;
const withMarks = (text: string) => text.replace(/[「」（）、。・：／]/gu, (mark) => MARKS[mark] ?? mark);
/** One of a thing whose pattern speaks of many: Japanese nouns have no plural. */
const singular = (text: string) =>
  text.replace(ONE, (_, one: string, noun: string) => `${one}${PLURALS[noun] ?? noun.slice(0, -1)}`);
const inBrackets = (text: string | undefined) => text && `(${text})`;
const endOf = (text: string | undefined) => text && `${text}.`;
const tidy = (text: string) =>
  text
    .replace(/ {2,}/gu, ' ')
    .replace(/([(“]) /gu, '$1')
    .replace(/ ([)”,.:])/gu, '$1')
    .trim();

/**
 * Makes a translator from a catalogue of texts with holes. It takes a text without spaces at its ends and returns the
 * English, or undefined for a text that it does not know, such as what a user has typed. What it does not know inside a
 * known text stays as it is.
 */
export function makeTranslator(catalogue: Readonly<Record<string, string>>): (text: string) => string | undefined {
  const exact = new Map(Object.entries(catalogue));
  const patterns = [...exact]
    .filter(([japanese]) => /\{\w+\}/u.test(japanese))
    .map(([japanese, english]) => compilePattern(japanese, english))
    .sort((a, b) => b.weight - a.weight || a.holes - b.holes);
  const known = new Map<string, string | undefined>();

  /** The parts in English; undefined if one of them is unknown Japanese. */
  function allOf(parts: readonly string[], depth: number): readonly string[] | undefined {
    const found = parts.map((part) => (WORTH_A_LOOK.test(part) ? look(part.trim(), depth + 1) : part));
    return found.every((part) => part !== undefined && left(part) === 0) ? (found as string[]) : undefined;
  }

  /** Sentence by sentence, as many at once as a text of the catalogue has. */
  function bySentences(text: string, depth: number): string | undefined {
    const sentences = text.split(/(?<=。)(?![」）])/u).map((sentence) => sentence.trim());
    if (sentences.length < 2) return undefined;
    const found: string[] = [];
    let some = false;
    for (let from = 0; from < sentences.length;) {
      // All of them together are what is being taken apart.
      let to = from === 0 ? sentences.length - 1 : sentences.length;
      while (to > from + 1 && !exact.has(joined(from, to))) to -= 1;
      const english = look(joined(from, to), depth + 1);
      some ||= english !== undefined;
      found.push(english ?? joined(from, to));
      from = to;
    }
    return some ? found.join(' ') : undefined;

    function joined(from: number, to: number): string {
      return sentences.slice(from, to).join('');
    }
  }

  function byPattern({ fill, weight }: Pattern, parts: readonly string[], depth: number): string | undefined {
    const whole = allOf(parts, depth);
    if (whole) return fill(whole, parts);
    // Somebody's own text is no sentence: the pattern has met two texts.
    if (weight < VAGUE || parts.some((part) => part.includes('。'))) return undefined;
    return fill(
      parts.map((part) => look(part.trim(), depth + 1) ?? part),
      parts,
    );
  }

  function bySeparators(text: string, depth: number): string | undefined {
    for (const separator of SEPARATORS) {
      const pieces = text.split(separator);
      if (pieces.length < 2) continue;
      const words = allOf(
        pieces.filter((_, index) => index % 2 === 0),
        depth,
      );
      if (words)
        return pieces.map((piece, index) => (index % 2 ? (MARKS[piece] ?? piece) : ` ${words[index / 2]} `)).join('');
    }
    return undefined;
  }

  /** Two texts beside each other: コピー 企業名. */
  function bySpaces(text: string, depth: number): string | undefined {
    for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      const words = allOf([text.slice(0, at), text.slice(at + 1)], depth);
      if (words) return words.join(' ');
    }
    return undefined;
  }

  function look(text: string, depth: number): string | undefined {
    if (!WORTH_A_LOOK.test(text)) return text;
    const whole = exact.get(text);
    if (whole !== undefined) return whole;
    const dated = withMarks(showDates(text));
    if (!JAPANESE.test(dated)) return dated;
    if (depth > DEEPEST) return undefined;
    let best: string | undefined;
    for (const attempt of attempts(text, depth)) {
      if (attempt === undefined) continue;
      if (left(attempt) === 0) return attempt;
      if (best === undefined || left(attempt) < left(best)) best = attempt;
    }
    return best;
  }

  /** Ways to read a text, the surest first. Lazy, because the first usually does. */
  function* attempts(text: string, depth: number): Generator<string | undefined> {
    for (const pattern of patterns) {
      const parts = pattern.match(text);
      if (parts) yield byPattern(pattern, parts, depth);
    }
    yield bySentences(text, depth);
    if (text.endsWith('。')) yield endOf(look(text.slice(0, -1), depth + 1));
    if (/^（[^]*）$/u.test(text)) yield inBrackets(look(text.slice(1, -1), depth + 1));
    const dated = showDates(text);
    yield bySeparators(dated, depth);
    yield bySpaces(dated, depth);
  }

  return (text) => {
    if (!WORTH_A_LOOK.test(text)) return undefined;
    if (known.has(text)) return known.get(text);
    const found = look(text, 0);
    const english = found === undefined ? undefined : tidy(singular(found));
    if (known.size >= KEPT) known.clear();
    known.set(text, english);
    return english;
  };
}
