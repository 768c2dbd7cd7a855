import type { Step } from './types.js';

/** The Japanese names of the letters, for reading aloud. */
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

/** Numbers with a customary grouping: Tokyo and Osaka, mobile, toll-free, 法人番号. */
const KNOWN: readonly RegExp[] = [
  /^(0[36])(\d{4})(\d{4})$/,
  /^(0[5-9]0)(\d{4})(\d{4})$/,
  /^(0120)(\d{3})(\d{3})$/,
  /^(\d)(\d{4})(\d{4})(\d{4})$/,
];

/** Digits in groups for reading aloud: 0312345678 → 03 1234 5678, 0451234567 → 045 123 4567. */
function grouped(digits: string): string {
  for (const known of KNOWN) {
    const parts = known.exec(digits);
    if (parts) return parts.slice(1).join(' ');
  }
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
 * How to read a value aloud while another person checks NSS: digits in groups, ASCII letters and signs by name, and for
 * Japanese texts only the names of the signs in them. '' if the shown text needs no help.
 */
function spokenValue(value: string): string {
  if (value === '') return '';
  if (/^\d+$/.test(value)) return value.length > 4 ? grouped(value) : '';
  if (isAscii(value)) return spelled(value);
  const signs = [...new Set([...value].filter((character) => SIGNS[character]))];
  return signs.length === 0 ? '' : signs.map((sign) => `「${sign}」は${SIGNS[sign]!}`).join('、');
}

/** How to read a step aloud (`spokenValue`): only what was typed stands in NSS letter by letter, not a tick or a choice. */
export const spokenStep = ({ kind, value }: Pick<Step, 'kind' | 'value'>): string =>
  kind === 'type' ? spokenValue(value) : '';
