import { inJisX0208 } from './jis-x-0208.js';
import { foldRadicals } from './radicals.js';
import { toFullWidth } from './widths.js';

/** The usual replacement for a character outside JIS X 0208, and the name by which people know that character. */
export interface Substitute {
  instead: string;
  /** はしごだか, たつさき …; undefined if it has no common name. */
  name?: string;
}

/** Variant kanji of personal and place names that NFKC does not fold: variant, usual form, name (`髙高はしごだか`). */
const VARIANTS = [
  ...[
    '髙高はしごだか',
    '﨑崎たつさき',
    '𠮷吉つちよし',
    '栁柳異体字の柳',
    '桒桑異体字の桑',
    '濵浜異体字の浜',
    '﨟臈異体字の臈',
  ],
  ...['𥔎崎異体字の崎', '𣘺橋異体字の橋', '槗橋異体字の橋', '曻昇異体字の昇', '𠀋丈異体字の丈', '𫝆今異体字の今'],
  ...[
    '德徳旧字の徳',
    '瀨瀬旧字の瀬',
    '增増旧字の増',
    '硏研旧字の研',
    '淸清旧字の清',
    '寬寛旧字の寛',
    '敎教旧字の教',
    '橫横旧字の横',
  ],
  ...[
    '黑黒旧字の黒',
    '內内旧字の内',
    '吳呉旧字の呉',
    '緖緒旧字の緒',
    '薰薫旧字の薫',
    '鄕郷旧字の郷',
    '郞郎旧字の郎',
    '歷歴旧字の歴',
  ],
  ...[
    '曆暦旧字の暦',
    '錄録旧字の録',
    '靑青旧字の青',
    '綠緑旧字の緑',
    '强強旧字の強',
    '晚晩旧字の晩',
    '絕絶旧字の絶',
    '稅税旧字の税',
  ],
  ...[
    '說説旧字の説',
    '鷗鴎',
    '俠侠',
    '頰頬',
    '蟬蝉',
    '繫繋',
    '嚙噛',
    '剝剥',
    '塡填',
    '顚顛',
    '屛屏',
    '幷并',
    '禱祷',
    '萊莱',
  ],
  ...['蔣蒋', '醬醤', '麴麹', '簞箪', '瘦痩', '摑掴', '噓嘘', '姸妍', '攢攅', '潑溌', '瀆涜', '焰焔', '甁瓶', '鹼鹸'],
];

/** Legal forms squeezed into one character, written out as in a company's registered name. */
const COMPANY_SIGNS: Readonly<Record<string, string>> = {
  '㈱': '株式会社',
  '㍿': '株式会社',
  '㈲': '有限会社',
  '㈴': '合名会社',
  '㈾': '合資会社',
  '㈳': '社団法人',
  '㈶': '財団法人',
  '㈻': '学校法人',
};

/** Dashes that JIS X 0208 lacks, apart from those with a compatibility form of one that it has. */
const DASHES = /[\u2011-\u2013\u2043\u207b\u02d7\u2796\ufe58]/u;

const variants = new Map(
  VARIANTS.map((entry): [string, Substitute] => {
    const [character, instead, ...name] = [...entry] as [string, string, ...string[]];
    return [character, name.length > 0 ? { instead, name: name.join('') } : { instead }];
  }),
);

/**
 * The usual substitute for a character outside JIS X 0208 (C6): ㈱ → 株式会社, 髙 → 高, ① → １, a compatibility form of
 * 神 → 神. Undefined if there is no usual substitute.
 */
export function substituteFor(character: string): Substitute | undefined {
  const sign = COMPANY_SIGNS[character];
  if (sign) return { instead: sign };
  const variant = variants.get(character);
  if (variant) return variant;
  if (DASHES.test(character)) return { instead: '－' };
  const folded = foldRadicals(character).normalize('NFKC');
  if (folded === character) return undefined;
  const instead = toFullWidth(folded);
  if (![...instead].every(inJisX0208)) return undefined;
  // Unicode's compatibility ideographs are the old forms (旧字) of the characters they fold to.
  return /[\uf900-\ufaff]/u.test(character) ? { instead, name: `旧字の${instead}` } : { instead };
}
