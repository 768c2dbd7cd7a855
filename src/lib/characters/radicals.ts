/**
 * The kanji that the CJK radicals from U+2E8E on look like, which PDF readers and some input methods return instead; `-`
 * where it is not one of Japanese texts (Unicode's EquivalentUnifiedIdeograph.txt). NFKC has no mapping for them.
 */
const KANJI =
  '兀---巳----------月-母民--------王疋-示---------羊----聿月臼---虎--西-角---足------長-----雨青----食食--首-骨鬼---麦黄-斉-歯-竜-亀亀';
/** Kangxi radicals that NFKC folds to a form that JIS X 0208 lacks, each followed by the form that it has. */
const KANGXI = '⼾戸⾭青⿈黄⿊黒';

function kanjiOf(radical: string): string {
  const at = KANGXI.indexOf(radical);
  const kanji = at < 0 ? KANJI[radical.charCodeAt(0) - 0x2e8e] : KANGXI[at + 1];
  return kanji && kanji !== '-' ? kanji : radical.normalize('NFKC');
}

/**
 * Kangxi radicals and CJK radicals to the kanji that they are drawn as: ⻑ → 長, ⾏ → 行. They are never meant: a person
 * who reads the text sees the kanji. PDFs that macOS writes give a radical and its kanji for one sign: ⼤大 → 大.
 */
export function foldRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical, at: number) => {
    const kanji = kanjiOf(radical);
    return kanji !== radical && kanji === text[at + 1] ? '' : kanji;
  });
}
