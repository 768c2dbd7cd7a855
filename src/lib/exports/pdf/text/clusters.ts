/** A character with what belongs to it: `葛` + U+E0100, `カ` + U+3099. */
export interface Cluster {
  /** As typed. */
  text: string;
  base: number;
  /** A variation selector. */
  selector?: number;
  /** Combining marks, as they follow the base. */
  marks?: string;
}

const SELECTOR = /^[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]$/u;
const MARK = /^\p{M}$/u;

/**
 * Cuts a text into the units that must not be torn apart, losing nothing: their texts joined are the text again.
 *
 * @param text one line; half a surrogate pair counts as a character of its own
 */
export function clustersOf(text: string): Cluster[] {
  const clusters: Cluster[] = [];
  for (const character of text) {
    const last = clusters.at(-1);
    // Selectors are marks too (Mn), so they are looked for first.
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
