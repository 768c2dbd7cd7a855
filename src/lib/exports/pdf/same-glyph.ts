/**
 * Characters that fonts draw with the glyph of another one: a PDF keeps glyphs, and whoever reads it back gets the first
 * character of that glyph. Found by comparing the tables of Noto Sans JP, BIZ UDPGothic, IPAex and VL; of the radicals
 * those whose character is written in Japan.
 */
const DRAWN_ALIKE = new Map(
  '⺎兀⺒巳⺔彑⺛旡⺞歺⺟母⺠民⺹耂⻁虎⻄西⻑長⻘青⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀⻤鬼⻝食⻆角⻱龜⻌辶‧・∕／‵｀〈〈〉〉⋯…'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);

/** A text of a PDF with the characters that were written, where their glyph has another one's name (⻑ for 長, ⽒ for 氏). */
export const asWritten = (text: string): string =>
  text.replace(
    /[\u2027\u2035\u2215\u22ef\u2329\u232a\u2e80-\u2fdf]/g,
    (character) => DRAWN_ALIKE.get(character) ?? character.normalize('NFKC'),
  );
