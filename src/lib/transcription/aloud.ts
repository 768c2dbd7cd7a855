/** What people say for a letter, so that none is taken for another on the telephone. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム エヌ オー ピー キュー アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット'
    .split(' ')
    .map((name, index) => [String.fromCharCode(65 + index), name]),
);
const SIGNS: Readonly<Record<string, string>> = {
  '@': 'アットマーク',
  '.': 'ドット',
  ',': 'コンマ',
  '-': 'ハイフン',
  _: 'アンダーバー',
  "'": 'アポストロフィ',
  '/': 'スラッシュ',
  '&': 'アンド',
  '(': 'かっこ',
  ')': 'かっことじ',
  '+': 'プラス',
  ' ': '空白',
  '　': '全角の空白',
  ー: '長音',
  '－': '全角のハイフン',
  '・': '中点',
};
const DIGITS = 'ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ'.split(' ');

/** Digits in groups that one can say in a breath: 0312345678 → 031 234 5678. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0;) {
    const size = end > 4 && groups.length > 0 ? 3 : Math.min(4, end);
    groups.unshift(digits.slice(Math.max(0, end - size), end));
    end -= size;
  }
  return groups.join(' ');
}

const isAscii = (text: string) => /^[\x20-\x7e]+$/.test(text);

function spelled(text: string): string {
  return [...text]
    .map((character) => {
      const upper = character.toUpperCase();
      const letter = LETTERS[upper];
      if (letter) return character === upper ? letter : `小文字の${letter}`;
      return SIGNS[character] ?? (/\d/.test(character) ? DIGITS[Number(character)]! : character);
    })
    .join('・');
}

/**
 * A value as one person reads it aloud while another looks at NSS: digits in groups, letters and signs by their names,
 * Japanese as it stands with the signs in it named. '' where reading it as shown is enough.
 */
export function readAloud(value: string): string {
  if (value === '') return '';
  if (/^\d+$/.test(value)) return value.length > 4 ? grouped(value) : '';
  if (isAscii(value)) return spelled(value);
  const signs = [...new Set([...value].filter((character) => SIGNS[character]))];
  return signs.length === 0 ? '' : signs.map((sign) => `「${sign}」は${SIGNS[sign]!}`).join('、');
}
