/** A character with its variation selector or combining marks: `葛` + U+E0100, `カ` + U+3099. */
export interface Cluster {
  /** As typed. */
  text: string;
  base: number;
  /** The code point of the variation selector. */
  selector?: number;
  /** The combining marks in order. */
  marks?: string;
}

const SELECTOR = /^[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]$/u;
const MARK = /^\p{M}$/u;

/**
 * Splits a text into units that must not be separated. Their texts joined are exactly the text.
 *
 * @param text a single line; a lone surrogate counts as a character
 */
export function clustersOf(text: string): Cluster[] {
  const clusters: Cluster[] = [];
  for (const character of text) {
    const last = clusters.at(-1);
    // Variation selectors are also marks (category Mn), so check for them first.
    if (last && SELECTOR.test(character) && last.selector === undefined && last.marks === undefined) {
      last.text += character;
      last.selector = character.codePointAt(0) ?? 0;
    } else if (last && MARK.test(character) && !SELECTOR.test(character)) {
      last.text += character;
      last.marks = (last.marks ?? '') + character;
    } else {
      clusters.push({ text: character, base: character.codePointAt(0) ?? 0 });
    }
  }
  return clusters;
}
