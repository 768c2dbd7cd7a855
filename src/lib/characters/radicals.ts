/**
 * Radicals that PDF readers and some input methods return instead of the kanji they look like, each with that kanji
 * (Unicode's EquivalentUnifiedIdeograph.txt, as far as the kanji is one of Japanese texts). NFKC has no mapping for
 * them, and for the last four it has one to a form that JIS X 0208 lacks.
 */
const RADICALS =
  '⺎兀⺒巳⺝月⺟母⺠民⺩王⺪疋⺬示⺶羊⺻聿⺼月⺽臼⻁虎⻄西⻆角⻊足⻑長⻗雨⻘青⻝食⻞食⻡首⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻱亀⻲亀⼾戸⾭青⿈黄⿊黒';

/**
 * Kangxi radicals and CJK radicals to the kanji that they are drawn as: ⻑ → 長, ⾏ → 行. They are never meant: a person
 * who reads the text sees the kanji.
 */
export function foldRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => {
    const at = RADICALS.indexOf(radical);
    return at < 0 ? radical.normalize('NFKC') : RADICALS[at + 1]!;
  });
}
