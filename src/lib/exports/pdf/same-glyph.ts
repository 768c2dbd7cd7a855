/**
 * Characters that share a glyph with another character in common fonts. A PDF stores glyphs, and text extraction may
 * return the other character. Found by comparing the cmap tables of Noto Sans JP, BIZ UDPGothic, IPAex and VL; of the
 * radicals, only those whose counterpart is used in Japan.
 */
const DRAWN_ALIKE = new Map(
  '⺎兀⺒巳⺔彑⺛旡⺞歺⺟母⺠民⺹耂⻁虎⻄西⻑長⻘青⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀⻤鬼⻝食⻆角⻱龜⻌辶‧・∕／‵｀〈〈〉〉⋯…'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);

/** Text extracted from a PDF with such characters replaced by the ones that were written (⻑ by 長, ⽒ by 氏). */
export const asWritten = (text: string): string =>
  text.replace(
    /[\u2027\u2035\u2215\u22ef\u2329\u232a\u2e80-\u2fdf]/g,
    (character) => DRAWN_ALIKE.get(character) ?? character.normalize('NFKC'),
  );
