import { expect, it } from 'vitest';
import { kanaKey, romajiKey } from '../../../src/lib/characters/romaji-key.js';

it.each([
  [
    'じぎょうしょ',
    ['jigyousho', 'jigyosho', 'jigyosyo', 'zigyousyo', 'jigyōsho', 'JIGYOUSHO', 'jigyôsho', 'jigixyousixyo'],
  ],
  ['ゆうびん', ['yuubin', 'yubin', 'yūbin', 'yuubinn']],
  ['しんばし', ['shinbashi', 'shimbashi', 'sinbasi']],
  ['いっち', ['icchi', 'itchi', 'itti', 'ixtuti']],
  ['つづき', ['tsuzuki', 'tuduki', 'tudzuki']],
  ['メール', ['meeru', 'me-ru', 'mēru', 'meru']],
  ['アイディー', ['aidi', 'aidhi-', 'aidii']],
  ['ふぁっくす', ['fakkusu', 'fakkusu']],
  ['きんえん', ["kin'en", 'kinnenn', 'kinen']],
  ['ちゅうおう', ['chuuou', 'chuo', 'tyuuou', 'cyuuou']],
  ['ジャパン', ['japan', 'jyapan', 'zyapan', 'japann']],
  ['ヴィーナス', ['vi-nasu', 'viinasu']],
])('folds every spelling of %s alike', (kana, spellings) => {
  for (const spelling of spellings) expect(romajiKey(spelling), spelling).toBe(kanaKey(kana));
});

it('keeps words apart that sound different', () => {
  const keys = ['せい', 'めい', 'じゅうしょ', 'じぎょうしょ', 'びこう', 'ぎんこう'].map(kanaKey);
  expect(new Set(keys).size).toBe(keys.length);
});

it('keeps letters and digits between kana', () => {
  expect(kanaKey('URY0Wのへんこう')).toBe('ury0wnohenko');
});
