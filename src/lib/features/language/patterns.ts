const HOLE = /\{\w+\}/gu;
const ALL_HOLES = /\{(\w+)\}/gu;
/** In English: {0} for the English of what stood there, {=0} for itself, when people must find it in NSS. */
const FILLED = /\{(=?)(\w+)\}/gu;

/** A text with holes, compiled to look for it in what a page shows. */
export interface Pattern {
  /** Fills the English from what stands in the holes; undefined if the text is another one. */
  match: (text: string) => readonly string[] | undefined;
  /** Puts what stood in the Japanese holes, in English, into the English. */
  fill: (parts: readonly string[], japanese: readonly string[]) => string;
  /** How many characters of the Japanese are fixed; the more, the surer is a match. */
  weight: number;
  holes: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** @param japanese a text with holes: `あと{0}文字です` @param english the same holes in any order */
export function compilePattern(japanese: string, english: string): Pattern {
  const fixed = japanese.split(HOLE);
  const names = [...japanese.matchAll(ALL_HOLES)].map(([, name]) => name!);
  const longest = fixed.reduce((best, part) => (part.length > best.length ? part : best), '');
  const expressionOf = (hole: (index: number) => string) =>
    new RegExp(`^${fixed.map((part, index) => (index === 0 ? '' : hole(index)) + escaped(part)).join('')}$`, 'u');
  const quoted = (index: number) => fixed[index - 1]!.endsWith('「') && fixed[index]!.startsWith('」');
  let expressions: readonly RegExp[] | undefined;
  return {
    match(text) {
      // Nearly every text fails here, and its expression is never made.
      if (!text.includes(longest)) return undefined;
      // A quotation ends at its mark; only if there is no such reading, the mark is a part of what is quoted.
      expressions ??= [
        expressionOf((index) => (quoted(index) ? '([^「」]*?)' : '([^]*?)')),
        expressionOf(() => '([^]*?)'),
      ];
      for (const expression of expressions) {
        const found = expression.exec(text);
        if (found) return found.slice(1);
      }
      return undefined;
    },
    fill: (parts, source) =>
      english
        .replace(FILLED, (_, asIs: string, name: string) => (asIs ? source : parts)[names.indexOf(name)] ?? '')
        // What is no name has no second one.
        .replace(/“([^”]*)” \(\1\)/gu, '“$1”'),
    weight: fixed.join('').length,
    holes: names.length,
  };
}
