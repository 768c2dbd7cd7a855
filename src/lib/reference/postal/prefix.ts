import { foldRadicals } from '../../characters/radicals.js';

/** Old forms of kanji in place names, each with the new form that people type instead. */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  '龍竜 鹽塩 竈釜 檜桧 曾曽 澤沢 濱浜 條条 嶋島 嶌島 﨑崎 髙高 籠篭 邊辺 邉辺 廣広 國国 櫻桜 鐵鉄 惠恵 榮栄 與与 會会 瀧滝 礪砺 祇祗 鰺鯵 萬万 當当 靜静 眞真 舘館 淺浅 德徳'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);

const folds = new Map<string, string>();

/** Folds the spelling of one character of a place name: width, ヶ and が, つ, の, old kanji forms; '' for a blank. */
function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = foldRadicals(character)
    .normalize('NFKC')
    .replace(/[\s,、，・\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[ヶヵケカがガ]/g, 'ケ')
    .replace(/[ッツっつ]/g, 'ツ')
    .replace(/[ノの之]/g, 'ノ')
    .replace(/./gu, (one) => FORMS[one] ?? one);
  folds.set(character, folded);
  return folded;
}

const DAKUTEN = '\u3099\u309a\uff9e\uff9f';
/** A character with the dakuten that may follow it as a character of its own. */
const LETTER = new RegExp(`.[${DAKUTEN}]?`, 'suy');
const AZA = /大?字/uy;

function readAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Folds spelling differences in a Japanese address: spaces, width, ヶ and が, の, old kanji forms, 大字 and 字. */
export function foldAddress(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length;) {
    const letter = readAt(LETTER, text, at);
    folded += foldCharacter(letter);
    at += letter.length;
  }
  return folded.replace(/大字|字/g, '');
}

/** Whether the first characters alone tell two names apart, which saves folding the rest of most. */
function beginOtherwise(text: string, name: string): boolean {
  const [first = '', named = ''] = [text[0], name[0]];
  if (first === named || '大字'.includes(first) || '大字'.includes(named)) return false;
  const folded = foldCharacter(first);
  return folded !== '' && folded !== foldCharacter(named) && !DAKUTEN.includes(text[1] ?? first);
}

/**
 * The length of the beginning of `text` that is the place `name` in any spelling (`foldAddress`); undefined if the text
 * begins with something else.
 */
export function prefixLength(text: string, name: string): number | undefined {
  if (text.startsWith(name)) return name.length;
  if (beginOtherwise(text, name)) return undefined;
  const wanted = foldAddress(name);
  let [at, done] = [0, 0];
  while (done < wanted.length) {
    const aza = readAt(AZA, text, at);
    if (aza !== '') {
      at += aza.length;
      continue;
    }
    const letter = readAt(LETTER, text, at);
    const folded = foldCharacter(letter);
    if (letter === '' || !wanted.startsWith(folded, done)) return undefined;
    at += letter.length;
    done += folded.length;
  }
  return name.endsWith('字') && text[at] === '字' ? at + 1 : at;
}
